import { describe, expect, test } from 'vitest';
import { assessAreas } from '../../../functions/assessment/assess-month.ts';
import type { Assessed } from '../../../functions/assessment/assessed.ts';
import { callsOf as callsFrom } from '../../../functions/questions/calls/make.ts';
import { CallsView } from '../../../functions/questions/calls/question.ts';
import { englandBuilder } from '../../models/build-england.ts';
import type { CallsFile, StagedEngland } from '../../models/staged-england.ts';

const build = englandBuilder();
const IN_A = 'Y58,QVV,11J,U00001,A10001';
const ALSO_IN_A = 'Y58,QVV,11J,U00001,A10002';
const SHARED_IN_A = 'Y58,QVV,11J,U00001,Unassigned';
const SHARED_IN_DORSET = 'Y58,QVV,11J,Unmapped,Unassigned';
const SHARED_ANYWHERE = 'Unmapped,Unmapped,Unmapped,Unmapped,Unassigned';

const dorset = { subIcb: '11J', icb: 'QVV', region: 'Y58' };
const practices = [
  { practice: 'A10001', pcn: 'U00001', ...dorset },
  { practice: 'A10002', pcn: 'U00001', ...dorset },
  { practice: 'B20001', pcn: 'U00002', ...dorset },
];

type Rows = CallsFile['rows'];

/** Calls answered by one practice: in the peak and later in core hours, `over` of each after more than 5 minutes. */
function waits(place: string, peak: readonly [number, number], later: readonly [number, number]): Rows {
  const cells = (core: string, [all, over]: readonly [number, number]): Rows => [
    [place, 'CBT003', '1_30', all - over, core],
    [place, 'CBT003', '>300', over, core],
  ];
  return [...cells('Core_8_10', peak), ...cells('Core_10_1830', later)];
}

const outcomes: Rows = [
  [IN_A, 'CBT001', 'TOTAL', 100],
  [IN_A, 'CBT002', 'TOTAL', 20],
  [IN_A, 'CBT003', '0', 40],
  [IN_A, 'CBT003', '>300', 10],
  [IN_A, 'CBT004', '1_30', 20],
  [IN_A, 'CBT005', 'TOTAL', 10],
  [IN_A, 'CBT006', 'TOTAL', 8],
];

async function callsOf(
  calls: readonly CallsFile[],
  { maps = [{ date: '2026-07-01', practices }], ...england }: Partial<StagedEngland> = {},
  withheldNetworks?: Assessed['withheldNetworks'],
): Promise<CallsView | null> {
  const figures = practices.map(({ practice }) => ({ practice, numerator: 1, denominator: 2 }));
  const built = await build({ extracts: [{ date: '2026-07-31', figures }], maps, calls, ...england });
  const month = assessAreas(await built.rows('as-was'), new Map());
  const readMart = (_month: string, _sql: string, [table = '']: readonly string[]) =>
    built.table(table, 'as-was');
  const assessed = { basis: 'as-was' as const, readMart, ...(withheldNetworks && { withheldNetworks }) };
  const views: unknown[] = [];
  for await (const [, view] of callsFrom(assessed, month)) views.push(view);
  return views[0] === undefined ? null : CallsView.parse(views[0]);
}

function figure(view: CallsView | null, code: string, measure: string) {
  const area = view?.areas.find((candidate) => candidate.code === code);
  return area?.figures.find((candidate) => candidate.measure === measure);
}

describe('waits of Dorset on Monday 1 June 2026, as published', () => {
  // Sums of NHS England's Calls Answered file of the day: of two networks as they are, of the other fourteen together.
  const OTHERS = 'Y58,QVV,11J,U00002,B20001';
  const rows = [
    ...waits('Y58,QVV,11J,U42510,J81019', [49, 24], [202 - 49, 101 - 24]),
    ...waits('Y58,QVV,11J,U51429,J81081', [171, 22], [678 - 171, 88 - 22]),
    ...waits(OTHERS, [2_505 - 49 - 171, 715 - 24 - 22], [9_084 - 2_505 - 153 - 507, 2_046 - 715 - 77 - 66]),
  ];
  const map = ['U42510 J81019', 'U51429 J81081'].map((pair) => {
    const [pcn = '', practice = ''] = pair.split(' ');
    return { practice, pcn, ...dorset };
  });
  const maps = [{ date: '2026-07-01', practices: [...practices, ...map] }];
  const day = [{ form: 'answered' as const, first: '2026-07-01', last: '2026-07-01', rows }];

  test('are 2,046 of 9,084 over 5 minutes in core hours, 22.5%, and 715 of 2,505 at the peak', async () => {
    const view = await callsOf(day, { maps });

    expect(figure(view, 'QVV', 'over-5-minutes-core')).toMatchObject({
      numerator: 2_046,
      denominator: 9_084,
    });
    expect(figure(view, '11J', 'over-5-minutes-core')?.value).toBeCloseTo(0.2252, 4);
    expect(figure(view, 'QVV', 'over-5-minutes-peak')).toMatchObject({ numerator: 715, denominator: 2_505 });
    expect(view).toMatchObject({ firstDay: '2026-07-01', lastDay: '2026-07-01' });
  });

  test('are 13.0% in U51429 and 50.0% in U42510', async () => {
    const view = await callsOf(day, { maps });

    expect(figure(view, 'U51429', 'over-5-minutes-core')).toMatchObject({
      numerator: 88,
      denominator: 678,
      state: 'complete',
    });
    expect(figure(view, 'U51429', 'over-5-minutes-core')?.value).toBeCloseTo(0.13, 3);
    expect(figure(view, 'U42510', 'over-5-minutes-core')?.value).toBeCloseTo(0.5, 12);
  });
});

describe('an account that practices share', () => {
  const answered = (place: string): Rows => [[place, 'CBT003', '>300', 10, 'Core_8_10']];

  test('is counted as far down as all of them lie, and is no practice', async () => {
    const rows = [...answered(SHARED_IN_DORSET), ...waits(IN_A, [10, 0], [0, 0])];
    const view = await callsOf([{ form: 'answered', rows }]);
    const counts = (code: string) => figure(view, code, 'over-5-minutes-peak');

    for (const code of ['ENG', 'Y58', 'QVV', '11J'])
      expect(counts(code)).toMatchObject({ numerator: 10, denominator: 20, practicesCounted: 1 });
    expect(counts('U00001')).toMatchObject({
      numerator: 0,
      denominator: 10,
      practicesCounted: 1,
      state: 'partial',
    });
    expect(view?.practices.map(({ code }) => code)).toEqual(['A10001']);
    expect(view?.areas.find(({ code }) => code === 'QVV')).toMatchObject({
      sharedAnswered: 10,
      sharedInbound: null,
    });
  });

  test('of nowhere is in England alone: the published month of it has 14,079 of 78,487 over 5 minutes', async () => {
    const rows: Rows = [
      [SHARED_ANYWHERE, 'CBT003', '>300', 14_079, 'Non-Core'],
      [SHARED_ANYWHERE, 'CBT003', '31_60', 47_556, 'Non-Core'],
      [SHARED_ANYWHERE, 'CBT003', '121_180', 78_487 - 47_556 - 14_079, 'Non-Core'],
    ];
    const view = await callsOf([{ form: 'answered', rows }]);

    expect(figure(view, 'ENG', 'over-5-minutes')?.value).toBeCloseTo(0.179_380_024_7, 10);
    expect(figure(view, 'ENG', 'under-2-minutes')?.value).toBeCloseTo(0.605_909_258_9, 10);
    expect(figure(view, 'Y58', 'over-5-minutes')).toMatchObject({
      state: 'not-published',
      value: null,
      denominator: null,
    });
  });

  test('can be all that a network has, which is said', async () => {
    const view = await callsOf([{ form: 'answered', rows: answered(SHARED_IN_A) }]);

    expect(figure(view, 'U00001', 'over-5-minutes-peak')).toMatchObject({
      state: 'shared-only',
      value: 1,
      practicesCounted: 0,
    });
  });
});

describe('missing, zero and hidden are three things', () => {
  test('a practice without rows is missing; one without a long wait waited 0% so long; none answered has no share', async () => {
    const rows: Rows = [
      ...waits(IN_A, [10, 0], [0, 0]),
      ['Y58,QVV,11J,U00002,B20001', 'CBT003', '0', 5, 'Non-Core'],
    ];
    const view = await callsOf([{ form: 'answered', rows }]);

    expect(figure(view, 'U00001', 'over-5-minutes-core')).toMatchObject({
      value: 0,
      numerator: 0,
      state: 'partial',
    });
    expect(figure(view, 'U00002', 'over-5-minutes-core')).toMatchObject({
      value: null,
      denominator: 0,
      state: 'no-calls',
    });
    expect(figure(view, 'U00001', 'missed')).toMatchObject({
      value: null,
      denominator: null,
      state: 'not-published',
    });
    expect(view?.practices.map(({ code }) => code)).not.toContain('A10002');
  });

  test('a network whose figure would be one practice’s is hidden where practices are restricted', async () => {
    const view = await callsOf(
      [{ form: 'answered', rows: waits(IN_A, [10, 4], [0, 0]) }],
      {},
      new Map([['2026-07', new Set(['U00001'])]]),
    );

    expect(figure(view, 'U00001', 'over-5-minutes-peak')).toMatchObject({
      state: 'hidden',
      value: null,
      numerator: null,
    });
    expect(figure(view, 'QVV', 'over-5-minutes-peak')).toMatchObject({ value: 0.4 });
  });

  test('a month without a telephony file has no view', async () => {
    expect(await callsOf([])).toBeNull();
  });
});

describe('what became of calls', () => {
  test('is a share of those that came in, and callbacks made of those asked for', async () => {
    const view = await callsOf([{ form: 'by_duration', rows: outcomes }], { patients: { A10001: 2_000 } });
    const value = (measure: string) => figure(view, 'U00001', measure)?.value;

    expect(value('missed')).toBe(0.2);
    expect(value('ended-in-menu')).toBe(0.2);
    expect(value('callback-requested')).toBe(0.1);
    expect(value('callbacks-made')).toBe(0.8);
    expect(value('over-5-minutes')).toBe(0.2);
    expect(value('under-2-minutes')).toBe(0.8);
    expect(value('calls-per-1000')).toBe(50);
    expect(figure(view, 'U00001', 'over-5-minutes-core')?.state).toBe('not-published');
  });

  test('for every 1,000 patients is of practices with a list size, and leaves shared accounts out', async () => {
    const rows: Rows = [
      ...outcomes,
      [ALSO_IN_A, 'CBT001', 'TOTAL', 900],
      [SHARED_IN_A, 'CBT001', 'TOTAL', 500],
    ];
    const view = await callsOf([{ form: 'by_duration', rows }], { patients: { A10001: 2_000 } });

    expect(figure(view, 'U00001', 'calls-per-1000')).toMatchObject({
      value: 50,
      numerator: 100,
      denominator: 2_000,
    });
    expect(figure(view, 'U00001', 'missed')).toMatchObject({ denominator: 1_500, practicesCounted: 2 });
    const unlisted = await callsOf([{ form: 'by_duration', rows: outcomes }]);
    expect(figure(unlisted, 'U00001', 'calls-per-1000')).toMatchObject({ value: null, state: 'no-list' });
  });

  test('that does not add up is counted as published and marked, as 755 of 747 calls on 1 June 2026', async () => {
    const rows: Rows = [
      [IN_A, 'CBT001', 'TOTAL', 747],
      [IN_A, 'CBT002', 'TOTAL', 172],
      [IN_A, 'CBT003', '0', 53],
      [IN_A, 'CBT004', '0', 211],
      [IN_A, 'CBT005', 'TOTAL', 319],
      [ALSO_IN_A, 'CBT001', 'TOTAL', 1],
      [ALSO_IN_A, 'CBT004', '0', 1],
    ];
    const view = await callsOf([{ form: 'by_duration', rows }]);

    expect(view?.areas.find(({ code }) => code === 'U00001')?.practicesNotAddingUp).toBe(1);
    expect(view?.practices.map(({ code, addsUp }) => [code, addsUp])).toEqual([
      ['A10001', false],
      ['A10002', true],
    ]);
    expect(figure(view, 'U00001', 'missed')).toMatchObject({ numerator: 212, denominator: 748 });
  });
});

describe('two files of one form', () => {
  const first: CallsFile = { form: 'answered', rows: waits(IN_A, [10, 4], [0, 0]) };

  test('of the same days: the re-issue counts whole, and what it no longer has is gone', async () => {
    const reissue: CallsFile = { ...first, version: 2026.05, rows: waits(ALSO_IN_A, [20, 1], [0, 0]) };
    const view = await callsOf([reissue, first]);

    expect(figure(view, 'ENG', 'over-5-minutes-peak')).toMatchObject({ numerator: 1, denominator: 20 });
  });

  test('of other days or of another region both count', async () => {
    const halves = [
      { ...first, last: '2026-07-15' },
      { ...first, first: '2026-07-16', version: 2, rows: waits(IN_A, [10, 1], [0, 0]) },
      { ...first, version: 3, rows: waits('Y60,QHL,QHL,U00009,C30001', [5, 5], [0, 0]) },
    ];
    const view = await callsOf(halves);

    expect(figure(view, 'ENG', 'over-5-minutes-peak')).toMatchObject({ numerator: 10, denominator: 25 });
    expect(view).toMatchObject({ firstDay: '2026-07-01', lastDay: '2026-07-31' });
  });
});

test('a practice that the month does not know lies where the file puts it, and is one practice more', async () => {
  const rows = waits('Y58,QVV,11J,U00001,Z90009', [10, 4], [0, 0]);
  const view = await callsOf([{ form: 'answered', rows }]);

  expect(view?.areas.find(({ code }) => code === 'U00001')?.practices).toBe(3);
  expect(figure(view, 'U00001', 'over-5-minutes-peak')).toMatchObject({
    practicesCounted: 1,
    numerator: 4,
    state: 'partial',
  });
});

test('waits may be compared from June 2026 on alone, and missed calls throughout', async () => {
  const view = await callsOf([{ form: 'answered', rows: waits(IN_A, [10, 4], [0, 0]) }]);
  const of = (measure: string) =>
    view?.measures.find((candidate) => candidate.measure === measure)?.comparable;

  expect(of('over-5-minutes-core')).toEqual({ from: '2026-06', to: null });
  expect(of('missed')).toBeNull();
  expect(view?.notes.join(' ')).toContain('do not compare these waits with those before June 2026');
});
