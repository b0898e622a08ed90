import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkBytes, withoutSubmission } from './check-bytes.ts';

const example = await readFile('docs/examples/local-priorities.csv', 'utf8');
const [header = '', ...lines] = example.trimEnd().split('\n');
const columns = header.split(',');

/** The first row of the example, a share of children seen, with some cells of its own. */
const first: Readonly<Record<string, string>> = {
  AS_AT: '2026-07-31',
  PCN_CODE: 'U12345',
  PRIORITY: 'Seen in time',
  THEME: 'Mental health',
  REASON: 'Waits had grown',
  MEASURE: 'Seen within four weeks',
  NUMERATOR: '86',
  DENOMINATOR: '140',
  DIRECTION: 'up',
  TARGET: '0.80',
  WEIGHT: '3',
};

function fileOf(...rows: readonly Readonly<Record<string, string>>[]): string {
  const written = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return `${[header, ...written].join('\n')}\n`;
}

function rulesBroken({ problems }: Awaited<ReturnType<typeof checkBytes>>): readonly string[] {
  return [...new Set(problems.filter(({ severity }) => severity === 'refused').map(({ rule }) => rule))];
}

describe('the worked example of local priorities', () => {
  test('is taken as it stands, and says that it is invented', async () => {
    const checked = await checkBytes(example);
    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'local-priorities', synthetic: true });
    expect(checked.read[0]?.date).toBe('2026-07-31');
    expect(checked.read[0]?.rows).toHaveLength(lines.length);
  });

  test('points out what has no figure yet, since that is chosen and not failing', async () => {
    const { problems } = await checkBytes(example);
    expect(problems).toMatchObject([{ rule: 'no-figure-yet', severity: 'flagged' }]);
  });
});

describe('a priority', () => {
  test('keeps a blank as unknown and a 0 as 0', async () => {
    const [row] = withoutSubmission(await checkBytes(fileOf({ ...first, NUMERATOR: '0', WEIGHT: '' })));
    expect(row).toMatchObject({
      numerator: '0',
      denominator: '140',
      weight: null,
      value: null,
      context: null,
    });
  });

  test('may say why in 500 characters', async () => {
    expect((await checkBytes(fileOf({ ...first, REASON: 'x'.repeat(500) }))).outcome).toBe('taken');
  });

  test.each<[string, Record<string, string>, string]>([
    ['a reason that a spreadsheet would run', { REASON: '=HYPERLINK(0)' }, 'formula'],
    ['a note that a spreadsheet would run', { CONTEXT: '@SUM(1)' }, 'formula'],
    ['a name that a spreadsheet would run', { PRIORITY: '+1' }, 'formula'],
    ['a reason of more than 500 characters', { REASON: 'x'.repeat(501) }, 'text-length'],
    ['no reason', { REASON: '' }, 'text-length'],
    ['no measure at all', { MEASURE: '' }, 'one-measure'],
    ['both a measure and an indicator', { INDICATOR: 'HI03' }, 'one-measure'],
    [
      'counts where an indicator has its own',
      { MEASURE: '', INDICATOR: 'HI03', TARGET: '0.7' },
      'figure-of-indicator',
    ],
    ['a numerator alone', { DENOMINATOR: '' }, 'counts-together'],
    ['more than everybody', { NUMERATOR: '141' }, 'numerator-within-denominator'],
    ['a value beside counts', { VALUE: '3' }, 'one-figure'],
    ['a target in per cent', { TARGET: '80' }, 'target-is-share'],
    ['a theme of its own', { THEME: 'Everything' }, 'theme'],
    ['a day that is none', { STARTED: '2026-02-30' }, 'date-is-real'],
    ['no network code', { PCN_CODE: 'A81001' }, 'pcn-code'],
    ['neither up nor down', { DIRECTION: 'better' }, 'direction'],
    ['a weight below 0', { WEIGHT: '-1' }, 'weight'],
  ])('with %s is refused', async (_what, cells, rule) => {
    const checked = await checkBytes(fileOf({ ...first, ...cells }));
    expect(checked.outcome).toBe('quarantined');
    expect(rulesBroken(checked)).toContain(rule);
  });

  test('twice over is refused', async () => {
    expect(rulesBroken(await checkBytes(fileOf(first, { ...first, NUMERATOR: '1' })))).toEqual([
      'duplicate-key',
    ]);
  });

  test('of another date than the rest of its file is refused', async () => {
    const other = { ...first, PRIORITY: 'Another', AS_AT: '2026-06-30' };
    expect(rulesBroken(await checkBytes(fileOf(first, other)))).toEqual(['one-date']);
  });

  test('that is refused is described without one word of what was written', async () => {
    const secret = 'Mrs Example of Elm Road';
    const { problems } = await checkBytes(
      fileOf({ ...first, REASON: `=${secret}`, CONTEXT: `@${secret}`, DIRECTION: secret }),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toMatch(/Example|Elm/);
  });
});
