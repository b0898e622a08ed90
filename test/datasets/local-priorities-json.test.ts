import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkBytes, withoutSubmission } from './check-bytes.ts';

const example = await readFile('docs/examples/local-priorities.json', 'utf8');

/** A share of children seen, as one object of the list. */
const first = {
  AS_AT: '2026-07-31',
  PCN_CODE: 'U12345',
  PRIORITY: 'Seen in time',
  THEME: 'Mental health',
  REASON: 'Waits had grown',
  MEASURE: 'Seen within four weeks',
  NUMERATOR: 86,
  DENOMINATOR: 140,
  DIRECTION: 'up',
  TARGET: 0.8,
  WEIGHT: 3,
} as const;

function fileOf(...rows: readonly unknown[]): string {
  return JSON.stringify({ localPriorities: rows });
}

/** Rule and place of each problem that kept the file out. */
function refusals({ problems }: Awaited<ReturnType<typeof checkBytes>>): readonly (readonly unknown[])[] {
  return problems
    .filter(({ severity }) => severity === 'refused')
    .map(({ rule, line, column }) => [rule, line, column]);
}

describe('local priorities as JSON', () => {
  test('give the same rows as the same priorities as CSV', async () => {
    const asJson = await checkBytes(example);
    const asCsv = await checkBytes(await readFile('docs/examples/local-priorities.csv', 'utf8'));
    expect(asJson).toMatchObject({ outcome: 'taken', dataset: 'local-priorities', synthetic: true, rows: 5 });
    expect(withoutSubmission(asJson)).toEqual(withoutSubmission(asCsv));
    expect(asJson.problems).toEqual(asCsv.problems);
  });

  test('are recognised by what is in them, whatever the name and after a byte order mark', async () => {
    const checked = await checkBytes(`\uFEFF \n${fileOf(first)}`, 'priorities of ours.txt');
    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'local-priorities' });
  });

  test('keep null and a column left out as unknown, and 0 as 0', async () => {
    const [row] = withoutSubmission(await checkBytes(fileOf({ ...first, NUMERATOR: 0, WEIGHT: null })));
    expect(row).toMatchObject({ numerator: '0', denominator: '140', weight: null, value: null, unit: null });
  });

  test('keep commas, quotation marks and line ends in words', async () => {
    const REASON = 'Waits, said "long",\nhad grown';
    const [row] = withoutSubmission(await checkBytes(fileOf({ ...first, REASON })));
    expect(row).toMatchObject({ reason: REASON });
  });

  test.each<[string, readonly unknown[], readonly (readonly unknown[])[]]>([
    [
      'a target in per cent',
      [first, { ...first, PRIORITY: 'Another', TARGET: 80 }],
      [['target-is-share', null, 'localPriorities[1]']],
    ],
    [
      'a count that is no whole number',
      [{ ...first, NUMERATOR: 3.5 }],
      [['whole-number', null, 'localPriorities[0].NUMERATOR']],
    ],
    [
      'a reason that a spreadsheet would run',
      [{ ...first, REASON: '=1+1' }],
      [['formula', null, 'localPriorities[0].REASON']],
    ],
    ['the same priority twice', [first, first], [['duplicate-key', null, 'localPriorities[1]']]],
    [
      'a number in quotation marks',
      [{ ...first, NUMERATOR: '86' }],
      [['json-type', null, 'localPriorities[0].NUMERATOR']],
    ],
    ['a number for words', [{ ...first, PRIORITY: 5 }], [['json-type', null, 'localPriorities[0].PRIORITY']]],
    ['a list for words', [{ ...first, CONTEXT: ['a'] }], [['json-type', null, 'localPriorities[0].CONTEXT']]],
    ['a row that is no object', [first, 'second'], [['json-type', null, 'localPriorities[1]']]],
    ['a column of its own', [{ ...first, OWNER: 'ours' }], [['header', null, 'localPriorities[0]']]],
    ['an empty list', [], [['no-rows', null, 'localPriorities']]],
  ])('with %s are refused whole, and the place is named', async (_what, rows, expected) => {
    const checked = await checkBytes(fileOf(...rows));
    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'local-priorities' });
    expect(refusals(checked)).toEqual(expected);
  });

  test('with an empty object are refused, column by column', async () => {
    const places = refusals(await checkBytes(fileOf(first, {}))).map(([, , column]) => column);
    expect(places).toContain('localPriorities[1].AS_AT');
    expect(places).toContain('localPriorities[1].PRIORITY');
  });

  test('with a column twice in one object are refused, since only the last would be read', async () => {
    const twice = fileOf(first, { ...first, PRIORITY: 'Another "PRIORITY":' }).replace(
      /"WEIGHT":3\}\]/,
      '"WEIGHT":3,"WEIGHT":4}]',
    );
    expect(refusals(await checkBytes(twice))).toEqual([['json-key', null, 'localPriorities[1]']]);
  });

  test('that are cut short are refused with the line, and nothing of them is quoted', async () => {
    const secret = 'Mrs Example of Elm Road';
    const whole = JSON.stringify({ localPriorities: [{ ...first, CONTEXT: secret }] }, null, 1);
    const checked = await checkBytes(whole.replace(`"${secret}"`, `"${secret}" oops`));
    expect(refusals(checked)).toEqual([['json', 15, null]]);
    expect(JSON.stringify(checked.problems)).not.toMatch(/Example|Elm/);
  });

  test('beside another list are refused, since one file is one thing', async () => {
    const checked = await checkBytes(JSON.stringify({ localPriorities: [first], others: [] }));
    expect(refusals(checked)).toEqual([['json-list', null, 'localPriorities']]);
  });

  test.each([
    ['of something else', '{"type": "FeatureCollection", "features": []}'],
    ['that is a bare list', '[1, 2, 3]'],
    ['that is broken and names no list of ours', '{"a": '],
  ])('are not what JSON %s is taken for', async (_what, text) => {
    expect((await checkBytes(text)).outcome).toBe('not-recognised');
  });
});
