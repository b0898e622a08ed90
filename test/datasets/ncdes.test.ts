import { describe, expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission, zipOf } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';

describe('the monthly practice extract', () => {
  test('stages every row with its measure kind, and keeps known, suppressed and blank apart', async () => {
    const checked = await checkBytes(
      csv(ncdesHeader, [
        'X80001,"SYNTHETIC MILL, THE",NCD2627,31/07/2026,CAN04,Numerator,7',
        'X80001,"SYNTHETIC MILL, THE",NCD2627,31/07/2026,CAN04,Denominator,*',
        'X80001,"SYNTHETIC MILL, THE",NCD2627,31/07/2026,CAN04,FITNIDAT,',
        'X80001,"SYNTHETIC MILL, THE",NCD2627,31/07/2026,HI21,MI Count,0',
        'X80002,UNALLOCATED,NCD,31/07/2026,NCDMI137,Management Information,12',
        'X80002,UNALLOCATED,NCD,31/07/2026,NCD001,Register,40',
      ]),
    );

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'ncdes', rows: 6, problems: [] });
    expect(checked.read[0]).toMatchObject({ table: 'staged_achievement', date: '2026-07-31' });
    expect(
      checked.read[0]?.rows.map((row) => [
        row['organisation_code'],
        row['measure_kind'],
        row['value'],
        row['value_state'],
      ]),
    ).toEqual([
      ['X80001', 'numerator', '7', 'known'],
      ['X80001', 'denominator', null, 'suppressed'],
      ['X80001', 'pca', null, 'blank'],
      ['X80001', 'count', '0', 'known'],
      ['X80002', 'count', '12', 'known'],
      ['X80002', 'other', '40', 'known'],
    ]);
    expect(checked.read[0]?.rows[0]).toMatchObject({
      organisation_type: 'practice',
      organisation_name: 'SYNTHETIC MILL, THE',
      achievement_date: '2026-07-31',
      indicator: 'CAN04',
    });
  });

  test('reads the same rows from a file with a byte order mark and Windows line ends', async () => {
    const plain = await checkBytes(csv(ncdesHeader, month));
    const windows = await checkBytes(`\uFEFF${csv(ncdesHeader, month, '\r\n')}`);

    expect(withoutSubmission(windows)).toEqual(withoutSubmission(plain));
    expect(windows.outcome).toBe('taken');
  });

  test('takes a zip of one file for each ruleset as one submission', async () => {
    const whole = await checkBytes(csv(ncdesHeader, month));
    const byRuleset = await checkBytes(
      zipOf({
        'NCDesJuly26_Cancer.csv': csv(ncdesHeader, month.slice(0, 4)),
        'NCDesJuly26_Tackling Health Inequalities.csv': csv(ncdesHeader, month.slice(4)),
      }),
    );

    expect(byRuleset).toMatchObject({ outcome: 'taken', dataset: 'ncdes', rows: month.length });
    expect(withoutSubmission(byRuleset)).toEqual(withoutSubmission(whole));
  });

  test.each([
    ['a measure that is no code', 'Number of beds', 'other', ['measure-unknown']],
    ['a measure left without a name upstream', 'UNALLOCATED', 'other', ['measure-unknown']],
    ['a legacy payment row', 'Num Patients in Set', 'other', []],
    ['an adjustment code nobody has published yet', 'NEWDEC2_DAT', 'pca', []],
  ])('%s is kept as %3$s', async (_what, measure, kind, rules) => {
    const checked = await checkBytes(
      csv(ncdesHeader, [`X80001,SYNTHETIC,NCD2627,31/07/2026,CAN04,${measure},4`]),
    );

    expect(checked.outcome).toBe('taken');
    expect(checked.read[0]?.rows).toMatchObject([{ measure, measure_kind: kind, value: '4' }]);
    expect(checked.problems).toMatchObject(
      rules.map((rule) => ({ rule, severity: 'flagged', column: 'MEASURE' })),
    );
  });

  test('a numerator above its denominator is said by indicator, and taken: contacts may outnumber patients', async () => {
    const rows = ['X80001', 'X80002'].flatMap((code) => [
      `${code},SYNTHETIC,NCD2425,31/07/2024,EHCH04,Numerator,9`,
      `${code},SYNTHETIC,NCD2425,31/07/2024,EHCH04,Denominator,4`,
      `${code},SYNTHETIC,NCD2425,31/07/2024,CVD01,Numerator,4`,
      `${code},SYNTHETIC,NCD2425,31/07/2024,CVD01,Denominator,4`,
    ]);
    const checked = await checkBytes(csv(ncdesHeader, rows));

    expect(checked.outcome).toBe('taken');
    expect(checked.problems).toMatchObject([
      {
        rule: 'numerator-above-denominator',
        severity: 'flagged',
        message: expect.stringMatching(/^EHCH04: .* for 2 organisations\./),
      },
    ]);
  });

  test('a practice with one half of a fraction is said by indicator, and taken: the file may have been cut short', async () => {
    const rows = ['X80001', 'X80002', 'X80003'].flatMap((code, i) => [
      `${code},SYNTHETIC,NCD2627,31/07/2026,CAN04,Numerator,${i}`,
      ...(i === 0 ? [`${code},SYNTHETIC,NCD2627,31/07/2026,CAN04,Denominator,9`] : []),
      `${code},SYNTHETIC,NCD2627,31/07/2026,HI03,Numerator,${i}`,
      `${code},SYNTHETIC,NCD2627,31/07/2026,HI03,Denominator,*`,
      `${code},SYNTHETIC,NCD2627,31/07/2026,EHCH04,Numerator,${i}`,
    ]);
    const checked = await checkBytes(csv(ncdesHeader, rows));

    // A hidden denominator is published, and EHCH04 has no denominators at all: neither is a half.
    expect(checked.outcome).toBe('taken');
    expect(checked.problems).toMatchObject([
      {
        rule: 'half-published',
        severity: 'flagged',
        message: expect.stringMatching(/^CAN04: 2 practices have .* cut short\.$/),
      },
    ]);
  });

  test('is synthetic only where every practice says so', async () => {
    const real = 'A81001,THE MILL,NCD2627,31/07/2026,HI21,MI Count,1';

    expect(await checkBytes(csv(ncdesHeader, month))).toMatchObject({ synthetic: true });
    expect(await checkBytes(csv(ncdesHeader, [...month, real]))).toMatchObject({ synthetic: false });
  });

  test('a last line without a line end is taken, and said: the file may have been cut short', async () => {
    const checked = await checkBytes(csv(ncdesHeader, month).trimEnd());

    expect(checked).toMatchObject({
      outcome: 'taken',
      rows: month.length,
      problems: [{ rule: 'last-line-unfinished', line: 9, severity: 'flagged' }],
    });
  });

  test('lines of two kinds of line end, blank lines and a name over two lines are read all the same', async () => {
    const plain = csv(ncdesHeader, month);
    const [, first = '', second = ''] = plain.split('\n');

    for (const odd of [
      plain.replace(first, `${first}\r`),
      plain.replace(second, `\n${second}`),
      `${plain},,,,,,\n`,
      plain.replaceAll('\n', '\r'),
      plain.replace('PRACTICE_NAME', '"PRACTICE_NAME\n"'),
    ]) {
      expect(withoutSubmission(await checkBytes(odd))).toEqual(withoutSubmission(await checkBytes(plain)));
    }
  });
});
