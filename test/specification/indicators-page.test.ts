import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { markdownTable } from '../../functions/markdown/markdown-table.ts';
import { indicatorsPage } from '../../functions/specification/indicators-page.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { INDICATORS_PAGE } from '../../functions/specification/print-indicators.ts';

const page = indicatorsPage(loadSpecification());

describe('docs/indicators.md', () => {
  test('says what the specification says; if not, run node functions/specification/print-indicators.ts', async () => {
    expect(await readFile(INDICATORS_PAGE, 'utf8')).toBe(page);
  });

  test('shows unverified thresholds as unverified', () => {
    const row = page
      .split('\n')
      .find((line) => line.startsWith('| NCD003 | VI-02 |') && line.includes('unverified'));

    expect(row).toContain('| 72% | 90% | unverified | 113 (unverified) |');
  });

  test('says "not found" where a year has no thresholds', () => {
    expect(page).toContain(
      '| HI03 | HI-03 | Learning disability health checks, plan and ethnicity | not found | not found | not found | not found |',
    );
  });
});

test('a cell with a bar or a line end cannot break its table', () => {
  expect(markdownTable(['a', 'b'], [['x|y', 'one\n two']])).toBe(
    '| a | b |\n| --- | --- |\n| x\\|y | one two |',
  );
});
