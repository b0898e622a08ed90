import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkBytes, withoutSubmission } from './check-bytes.ts';

const example = await readFile('docs/examples/own-indicators.csv', 'utf8');
const header = 'INDICATOR,TITLE,DEFINITION,SOURCE,DIRECTION,ORG_TYPE,ORG_CODE,MONTH,NUMERATOR,DENOMINATOR';
const row = 'OWN-A1,Seen,Seen over known,A federation,up,GP,A81001,2026-07,3,4';

function fileOf(...rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

test('the worked example is taken, and says that it is invented', async () => {
  const checked = await checkBytes(example);
  expect(checked).toMatchObject({
    outcome: 'taken',
    dataset: 'own-indicators',
    synthetic: true,
    problems: [],
  });
  expect(checked.read[0]?.date).toBe('2026-07-31');
});

test('a month stands for its last day, also in a leap year', async () => {
  const rows = withoutSubmission(await checkBytes(fileOf(row.replace('2026-07', '2028-02'))));
  expect(rows).toMatchObject([{ month_end: '2028-02-29', numerator: '3', organisation_type: 'GP' }]);
});

describe('an indicator of one’s own is refused', () => {
  test.each([
    ['under a code of the contract', row.replace('OWN-A1', 'HI03'), 'own-code'],
    ['with a network’s code for a practice’s', row.replace('GP,A81001', 'PCN,A81001'), 'organisation-code'],
    ['for half a month', row.replace('2026-07', '2026-07-15'), 'month'],
    ['with a number that is not whole', row.replace(',3,', ',3.5,'), 'value-is-whole-number'],
    ['with a title that a spreadsheet would run', row.replace('Seen,', '=1+1,'), 'formula'],
    ['without a source', row.replace('A federation', ''), 'text-length'],
  ])('%s', async (_what, line, rule) => {
    const { outcome, problems } = await checkBytes(fileOf(line));
    expect(outcome).toBe('quarantined');
    expect(problems.map((problem) => problem.rule)).toContain(rule);
  });

  test('where one code has two definitions', async () => {
    const other = row.replace('Seen over known', 'Something else').replace('A81001', 'A81002');
    const { outcome, problems } = await checkBytes(fileOf(row, other));
    expect(outcome).toBe('quarantined');
    expect(problems).toMatchObject([{ rule: 'one-definition', line: 3 }]);
  });

  test('where a practice has two figures for a month', async () => {
    const { problems } = await checkBytes(fileOf(row, row));
    expect(problems.map(({ rule }) => rule)).toEqual(['duplicate-key']);
  });
});

test('more counted than eligible is taken and pointed out', async () => {
  const { outcome, problems } = await checkBytes(fileOf(row.replace(',3,4', ',5,4')));
  expect(outcome).toBe('taken');
  expect(problems).toMatchObject([{ rule: 'numerator-above-denominator', severity: 'flagged' }]);
});
