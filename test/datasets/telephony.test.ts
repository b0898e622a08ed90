import { describe, expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission, zipOf } from './check-bytes.ts';
import {
  answered,
  answeredCsv,
  answeredHeader,
  durationCsv,
  durationHeader,
  durations,
  SHARED,
  SURGERY,
  timeHeader,
} from './telephony-file.ts';

const line = (rest: string, place = SURGERY, date = '2026-06-02') => `${date},${place},${rest}`;

describe('calls answered', () => {
  test('are added up over the days by account, wait and core hours', async () => {
    const checked = await checkBytes(answeredCsv());

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'telephony', rows: 6, synthetic: true });
    expect(checked.read[0]).toMatchObject({ table: 'staged_calls_answered', date: '2026-06-02' });
    expect(withoutSubmission(checked)).toHaveLength(5);
    expect(withoutSubmission(checked)).toContainEqual({
      region_code: 'Y58',
      icb_code: 'QVV',
      sub_icb_code: '11J',
      pcn_code: 'U90001',
      practice_code: 'X81002',
      indicator: 'CBT003',
      wait: '1_30',
      core_category: 'Core_8_10',
      calls: '5',
      days: '2',
      first_date: '2026-06-01',
      last_date: '2026-06-02',
    });
  });

  test('of two days of a month are taken, and it is said that the others are missing', async () => {
    expect((await checkBytes(answeredCsv())).problems).toMatchObject([
      {
        rule: 'part-of-month',
        severity: 'flagged',
        message: expect.stringMatching(/^The rows are of 2 days/),
      },
    ]);
  });

  test('of a whole month bring no flag', async () => {
    const month = Array.from({ length: 30 }, (_, i) =>
      line('CBT003,0,Non-Core,1.0', SURGERY, `2026-06-${String(i + 1).padStart(2, '0')}`),
    );

    expect((await checkBytes(answeredCsv(month))).problems).toEqual([]);
  });

  test('come as the publisher’s zip of a CSV a region, or as one of them', async () => {
    const zipped = await checkBytes(
      zipOf({
        'June 2026_Y58.csv': answeredCsv(answered.slice(0, 4)),
        'June 2026_Unmapped.csv': answeredCsv(answered.slice(4)),
      }),
    );

    expect(zipped).toMatchObject({ outcome: 'taken', rows: 6 });
    expect(withoutSubmission(zipped)).toEqual(withoutSubmission(await checkBytes(answeredCsv())));
  });

  test('with a month’s region that has no calls of shared accounts are taken', async () => {
    const zipped = await checkBytes(zipOf({ 'a_Y58.csv': answeredCsv(), 'a_Unmapped.csv': answeredCsv([]) }));

    expect(zipped).toMatchObject({ outcome: 'taken', rows: 6 });
  });

  test('are known by what their columns mean, in any order', async () => {
    const turned = csv(
      [
        'Value',
        'core category',
        'Wait Time',
        'INDICATOR',
        'Practice_Code',
        'PCN CODE',
        'SUB_ICB_CODE',
        'ICB_CODE',
        'REGION_CODE',
        'DATE',
      ],
      answered.map((row) => row.split(',').toReversed().join(',')),
    );

    expect(withoutSubmission(await checkBytes(turned))).toEqual(
      withoutSubmission(await checkBytes(answeredCsv())),
    );
  });

  test('with a column that no publication has are taken without it', async () => {
    const wide = csv(
      [...answeredHeader, 'Notes'],
      answered.map((row) => `${row},x`),
    );

    expect(await checkBytes(wide)).toMatchObject({
      outcome: 'taken',
      problems: [{ rule: 'column-ignored' }, { rule: 'part-of-month' }],
    });
  });

  test('are not called synthetic for having shared accounts alone', async () => {
    expect(await checkBytes(answeredCsv([line('CBT003,0,Non-Core,1.0', SHARED)]))).toMatchObject({
      synthetic: false,
    });
  });

  test.each([
    [
      'a total of England',
      line('CBT003,1_30,Core_8_10,9.0', 'England,England,England,England,Unassigned'),
      'area-code',
    ],
    [
      'a total in place of a practice',
      line('CBT003,1_30,Core_8_10,9.0', 'Y58,QVV,11J,U90001,TOTAL'),
      'practice-code',
    ],
    ['a suppression sign', line('CBT003,61_90,Core_8_10,*'), 'value-is-whole-number'],
    ['a negative count', line('CBT003,61_90,Core_8_10,-1.0'), 'value-is-whole-number'],
    ['part of a call', line('CBT003,61_90,Core_8_10,1.5'), 'value-is-whole-number'],
    ['a blank value', line('CBT003,61_90,Core_8_10,'), 'value-is-whole-number'],
    ['an indicator that nobody publishes', line('CBT009,61_90,Core_8_10,1.0'), 'indicator-code'],
    ['another year’s band', line('CBT003,0_30,Core_8_10,1.0'), 'band-of-indicator'],
    ['a total over the hours', line('CBT003,61_90,All,1.0'), 'band-of-indicator'],
    ['a day of another month', line('CBT003,61_90,Core_8_10,1.0', SURGERY, '2026-07-01'), 'one-month'],
    ['a day that no month has', line('CBT003,61_90,Core_8_10,1.0', SURGERY, '2026-06-31'), 'date-is-real'],
    ['the same cell twice', answered[0] ?? '', 'duplicate-key'],
  ])('with %s are refused, with the line', async (_what, row, rule) => {
    const checked = await checkBytes(answeredCsv([...answered, row]));

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems[0]).toMatchObject({ rule, line: 8, severity: 'refused' });
    expect(checked.problems[0]?.message).toMatch(/^[A-Z].*\.$/s);
  });

  test('with a region twice in the zip are refused', async () => {
    const twice = await checkBytes(zipOf({ 'a_Y58.csv': answeredCsv(), 'b_Y58.csv': answeredCsv() }));

    expect(twice).toMatchObject({
      outcome: 'quarantined',
      problems: expect.arrayContaining([expect.objectContaining({ rule: 'duplicate-key' })]),
    });
  });

  test.each([
    ['a column missing', answeredHeader.filter((name) => name !== 'Core_Category'), 'Core_Category'],
    ['a column renamed', answeredHeader.map((name) => (name === 'Wait_Time' ? 'Queue' : name)), 'Wait_Time'],
  ])('with %s are refused, and told what the column should be', async (_what, header, column) => {
    const checked = await checkBytes(csv(header, answered));

    expect(checked).toMatchObject({
      outcome: 'quarantined',
      problems: [{ rule: 'header', column, message: expect.stringContaining(`should be ${column}`) }],
    });
  });
});

describe('calls by duration', () => {
  test('are taken as published where outcomes add up', async () => {
    const checked = await checkBytes(durationCsv());

    expect(checked).toMatchObject({ outcome: 'taken', rows: 8, problems: [{ rule: 'part-of-month' }] });
    expect(checked.read[0]?.table).toBe('staged_calls_by_duration');
  });

  test('of a practice whose outcomes do not add up are taken and flagged', async () => {
    const checked = await checkBytes(
      durationCsv(durations.map((row) => row.replace('CBT001,TOTAL,20', 'CBT001,TOTAL,19'))),
    );

    expect(checked).toMatchObject({
      outcome: 'taken',
      problems: [
        { rule: 'part-of-month' },
        {
          rule: 'outcomes-differ-from-calls',
          severity: 'flagged',
          message: expect.stringMatching(/^1 practice has/),
        },
      ],
    });
  });

  test('that differ by wait and by length are taken and flagged', async () => {
    const checked = await checkBytes(
      durationCsv(durations.map((row) => row.replace('CBT007,0_10,7', 'CBT007,0_10,6'))),
    );

    expect(checked.problems.map(({ rule }) => rule)).toEqual(['part-of-month', 'answered-differ']);
  });

  test('with a total beside its bands are refused, since it would count twice', async () => {
    const checked = await checkBytes(durationCsv([...durations, line('CBT003,TOTAL,7.0')]));

    expect(checked.problems[0]).toMatchObject({ rule: 'band-of-indicator', line: 10, severity: 'refused' });
  });

  test('and calls answered in one zip are refused, a file for each', async () => {
    const both = await checkBytes(zipOf({ 'a.csv': answeredCsv(), 'b.csv': durationCsv() }));

    expect(both.problems).toMatchObject([{ rule: 'mixed-datasets' }]);
  });

  test('that miss the column of the duration are not taken for another file', async () => {
    const checked = await checkBytes(
      csv(
        durationHeader.filter((name) => name !== 'Duration'),
        durations,
      ),
    );

    expect(checked.problems).toMatchObject([{ rule: 'header', column: 'Duration' }]);
  });
});

describe('calls by day and time', () => {
  const times = [line('CBT001,08:00-09:59,12.0'), line('CBT001,18:00-18:29,1.0')];

  test('are taken by two-hourly bands', async () => {
    expect(await checkBytes(csv(timeHeader, times))).toMatchObject({ outcome: 'taken', rows: 2 });
  });

  test('by bands that are no times are refused', async () => {
    const checked = await checkBytes(csv(timeHeader, [...times, line('CBT001,morning,12.0')]));

    expect(checked.problems[0]).toMatchObject({ rule: 'band-of-indicator', line: 4 });
  });
});

test('a file that is called a telephony file and is none is told what to send', async () => {
  const name = 'Cloud Based Telephony Summary - June 2026.csv';

  expect(await checkBytes(csv(['Month', 'Calls'], ['June,1']), name)).toMatchObject({
    outcome: 'not-recognised',
    dataset: 'telephony',
    problems: [{ message: expect.stringContaining('By Durations') }],
  });
});
