import { describe, expect, test } from 'vitest';
import failures from '../fixtures/published/dq_failures_public.json' with { type: 'json' };
import { checkBytes, csv } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';

/** The good month with line `line` (2 is the first row) put in place of its own. */
function withLine(line: number, text: string): string {
  return csv(ncdesHeader, month.with(line - 2, text));
}

const start = 'X80001,SYNTHETIC MILL,NCD2627';

describe('a row that breaks a rule keeps the whole file out, and is named by its line', () => {
  test.each([
    [
      'a decimal VALUE',
      `${start},31/07/2026,CAN04,Numerator,3.5`,
      'value-is-whole-number',
      'VALUE',
      'a decimal number',
    ],
    [
      'a negative VALUE',
      `${start},31/07/2026,CAN04,Numerator,-3`,
      'value-is-whole-number',
      'VALUE',
      'a negative whole number',
    ],
    [
      'a VALUE in words',
      `${start},31/07/2026,CAN04,Numerator,many`,
      'value-is-whole-number',
      'VALUE',
      '4 letters',
    ],
    [
      'a VALUE with thousands',
      `${start},31/07/2026,CAN04,Numerator,"1,234"`,
      'value-is-whole-number',
      'VALUE',
      'commas',
    ],
    [
      'a VALUE of spaces',
      `${start},31/07/2026,CAN04,Numerator, `,
      'value-is-whole-number',
      'VALUE',
      'only spaces',
    ],
    [
      'a day that no month has',
      `${start},31/06/2026,CAN04,Numerator,3`,
      'date-is-real',
      'ACH_DATE',
      'slashes',
    ],
    ['an American date', `${start},07/31/2026,CAN04,Numerator,3`, 'date-is-real', 'ACH_DATE', 'slashes'],
    ['a blank date', `${start},,CAN04,Numerator,3`, 'date-is-real', 'ACH_DATE', 'blank'],
    [
      'a date within a month',
      `${start},30/07/2026,CAN04,Numerator,3`,
      'date-is-month-end',
      'ACH_DATE',
      'slashes',
    ],
    [
      'a short practice code',
      `X8001,SYNTHETIC MILL,NCD,31/07/2026,CAN04,Numerator,3`,
      'practice-code',
      'PRACTICE_CODE',
      '5 letters and digits',
    ],
    [
      'a practice code with a space',
      `X80001 ,SYNTHETIC MILL,NCD,31/07/2026,CAN04,Numerator,3`,
      'practice-code',
      'PRACTICE_CODE',
      'spaces around it',
    ],
    ['a blank name', `X80001,,NCD,31/07/2026,CAN04,Numerator,3`, 'not-blank', 'PRACTICE_NAME', 'blank'],
    [
      'a formula in a name',
      `X80001,=cmd|' /C calc'!A0,NCD,31/07/2026,CAN04,Numerator,3`,
      'formula',
      'PRACTICE_NAME',
      'formula',
    ],
    [
      'another quality service',
      `X80001,SYNTHETIC MILL,QOF,31/07/2026,CAN04,Numerator,3`,
      'quality-service',
      'QUALITY_SERVICE',
      '3 letters',
    ],
    [
      'a policy code with a hyphen',
      `${start},31/07/2026,CAN-04,Numerator,3`,
      'indicator-code',
      'IND_CODE',
      '6 characters',
    ],
    [
      'a measure in capitals',
      `${start},31/07/2026,CAN04,NUMERATOR,3`,
      'measure-spelling',
      'MEASURE',
      '9 letters',
    ],
  ])('%s', async (_what, line, rule, column, shape) => {
    const checked = await checkBytes(withLine(4, line));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes', rows: month.length });
    expect(checked.problems.find((problem) => problem.rule === rule)).toEqual({
      rule,
      column,
      line: 4,
      severity: 'refused',
      message: expect.stringMatching(
        new RegExp(`; found .*${shape}.*\\. [A-Z].* and send the file again\\.$`),
      ),
    });
  });

  test.each([
    ['a row too short', `${start},31/07/2026,CAN04,Numerator`, 'row-width', 4],
    ['a row too long', `${start},31/07/2026,CAN04,Numerator,3,4`, 'row-width', 4],
    [
      'a comma in a name without quotation marks',
      `X80001,SYNTHETIC, MILL,NCD,31/07/2026,CAN04,Numerator,3`,
      'row-width',
      4,
    ],
    [
      'a quotation mark that is not closed',
      `X80001,"SYNTHETIC MILL,NCD,31/07/2026,CAN04,Numerator,3`,
      'quote',
      4,
    ],
    [
      'text after a closing quotation mark',
      `X80001,"SYNTHETIC"MILL,NCD,31/07/2026,CAN04,Numerator,3`,
      'quote',
      4,
    ],
  ])('%s', async (_what, text, rule, line) => {
    const checked = await checkBytes(withLine(4, text));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes' });
    expect(checked.problems).toMatchObject([{ rule, line, column: null, severity: 'refused' }]);
  });

  test('a second row of the same key is named, not the first', async () => {
    const checked = await checkBytes(withLine(5, `${start},31/07/2026,CAN04,Numerator,4`));

    expect(checked.problems).toMatchObject([{ rule: 'duplicate-key', line: 5, severity: 'refused' }]);
  });

  test('two achievement dates are two months: every row that differs from the first is named', async () => {
    const checked = await checkBytes(withLine(6, `${start},30/06/2026,CAN04,FITNIDAT,4`));

    expect(checked.problems).toMatchObject([{ rule: 'one-achievement-date', column: 'ACH_DATE', line: 6 }]);
  });

  test('a header without rows is an empty month', async () => {
    const checked = await checkBytes(csv(ncdesHeader, []));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes', rows: 0 });
    expect(checked.problems).toMatchObject([{ rule: 'no-rows', severity: 'refused' }]);
  });

  test('lines are counted as an editor counts them, where a quoted name runs over two of them', async () => {
    const lines = month.with(1, 'X80003,"SYNTHETIC\nHILL",NCD2627,31/07/2026,CAN04,Denominator,8');
    const checked = await checkBytes(csv(ncdesHeader, lines.with(3, `${start},31/07/2026,HI21,MI Count,x`)));

    expect(checked.problems).toMatchObject([{ rule: 'value-is-whole-number', line: 6 }]);
  });

  test('at most 20 lines of a rule are listed, then how many more there are', async () => {
    const lines = Array.from(
      { length: 50 },
      (_, i) => `X800${i + 10},SYNTHETIC,NCD,31/07/2026,HI21,MI Count,none`,
    );
    const checked = await checkBytes(csv(ncdesHeader, lines));

    expect(checked.problems).toHaveLength(21);
    expect(checked.problems.map(({ line }) => line)).toEqual([
      ...Array.from({ length: 20 }, (_, i) => i + 2),
      null,
    ]);
    expect(checked.problems.at(-1)?.message).toBe('The same is wrong in 30 more rows.');
  });

  test('every rule that is broken is reported at once, with the rows of the wrong width', async () => {
    const lines = [...month, `${start},31/07/2026,CAN04`, 'x,SYNTHETIC,NCD,31/07/2026,HI21,MI Count,-1'];
    const { problems } = await checkBytes(csv(ncdesHeader, lines));

    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['row-width', 10],
      ['practice-code', 11],
      ['value-is-whole-number', 11],
    ]);
  });

  test('no message quotes a value of the file', async () => {
    const { problems } = await checkBytes(withLine(3, 'SECRET,=SECRET,SECRET,SECRET,SECRET-,=SECRET,SECRET'));

    expect(problems.length).toBeGreaterThan(5);
    expect(JSON.stringify(problems)).not.toContain('SECRET');
  });
});

describe('failures that really happened in public pipelines cannot pass here', () => {
  const { cases } = failures;
  const known = (id: string) => cases.find((one) => one.id === id);

  test('a negative count is refused (annual-deprivation-index, issue 66)', async () => {
    const { numerator = 0 } = known('negative-count-impossible')?.input ?? {};
    const checked = await checkBytes(withLine(2, `${start},31/07/2026,CAN04,Numerator,${numerator}`));

    expect(numerator).toBeLessThan(0);
    expect(checked.problems).toMatchObject([{ rule: 'value-is-whole-number', line: 2 }]);
  });

  test('a cell without a number never becomes 0 (annual-deprivation-index, issue 5)', async () => {
    const { cells = [] } = known('blank-cell-is-not-zero')?.input ?? {};
    const read = await Promise.all(
      cells.map(async (cell) => {
        const checked = await checkBytes(withLine(2, `${start},31/07/2026,CAN04,Numerator,"${cell}"`));
        return checked.outcome === 'taken' ? checked.read[0]?.rows[0]?.['value'] : 'refused';
      }),
    );

    expect(read).toEqual([null, 'refused', 'refused', 'refused', '0', 'refused']);
  });

  test('an indicator published twice is refused (NCD013 of November and December 2022)', async () => {
    const row = 'X80001,SYNTHETIC MILL,NCD2223,30/11/2022,NCD013,Numerator,4';
    const checked = await checkBytes(csv(ncdesHeader, [row, row]));

    expect(checked.problems).toMatchObject([{ rule: 'duplicate-key', line: 3 }]);
  });
});
