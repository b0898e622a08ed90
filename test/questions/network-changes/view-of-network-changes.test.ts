import { describe, expect, test } from 'vitest';
import { assessMonth } from '../../../functions/assessment/assess-month.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { networkChangesView } from '../../../functions/questions/network-changes/make.ts';
import { NetworkChangesView } from '../../../functions/questions/network-changes/question.ts';
import { areaRow, monthOf } from '../../assessment/example-month.ts';

type Rows = ReturnType<typeof monthOf>;

function changes(...months: readonly Rows[]): NetworkChangesView {
  const assessed = months.map((rows) => assessMonth(rows, new Map()));
  return NetworkChangesView.parse(networkChangesView('as-was', assessed));
}

function closing(rest: Partial<Rows['networkChanges'][number]>): Rows {
  const row = {
    pcn_code: 'U10001',
    pcn_name: 'Old PCN',
    change: 'closed' as const,
    change_date: '2026-03-31',
    practices: 4,
    into_code: 'U10002',
    practices_into: 3,
    ...rest,
  };
  return monthOf('2026-03', [], { networkChanges: [row] });
}

describe('a network that closed', () => {
  test.each([
    ['merged where most of its practices joined one other', {}, { code: 'U10002', practices: 3 }],
    ['was divided where half of them did', { practices_into: 2 }, null],
    ['ended where none joined another', { into_code: null, practices_into: null }, null],
  ])('%s', (_what, rest, mergedInto) => {
    expect(changes(closing(rest)).closed).toEqual([
      { code: 'U10001', name: 'Old PCN', date: '2026-03-31', practices: 4, mergedInto },
    ]);
  });
});

test('a network that opened is listed with its day', () => {
  const row = {
    change: 'opened' as const,
    change_date: '2026-04-01',
    practices: null,
    into_code: null,
    practices_into: null,
  };
  expect(changes(closing(row))).toMatchObject({
    opened: [{ code: 'U10001', date: '2026-04-01' }],
    closed: [],
  });
});

describe('networks that lie in another area than the month before', () => {
  const inIcb = (month: Month, icb: string) =>
    monthOf(month, [], {
      areas: ['U10001', 'U10002'].map((area_code) => areaRow({ area_code, icb_code: icb })),
    });

  test('are listed together, so that a merger of ICBs is one line', () => {
    expect(
      changes(inIcb('2026-03', 'QJG'), inIcb('2026-04', 'T6Y0W'), inIcb('2026-05', 'T6Y0W')).changedArea,
    ).toEqual([
      {
        month: '2026-04',
        since: '2026-03',
        kind: 'icb',
        from: 'QJG',
        to: 'T6Y0W',
        networks: ['U10001', 'U10002'],
      },
    ]);
  });

  test('are none where only one month knows the area or the network', () => {
    const unknown = monthOf('2026-03', [], { areas: [areaRow({ area_code: 'U10001', icb_code: null })] });
    expect(changes(unknown, inIcb('2026-04', 'T6Y0W')).changedArea).toEqual([]);
  });
});

test('participation counts practices and patients in no network, for every area that is no network', () => {
  const areas = [
    areaRow({ area_code: 'U10001' }),
    areaRow({
      area_code: 'ENG',
      area_kind: 'england',
      practices_open: 10,
      patients: 9000,
      practices_in_no_network: 2,
      patients_in_no_network: 700,
    }),
    areaRow({ area_code: 'QA1', area_kind: 'icb', area_name: 'An ICB' }),
    areaRow({ area_code: 'QA2', area_kind: 'icb', practices_in_no_network: 1, patients_in_no_network: null }),
  ];
  expect(changes(monthOf('2026-07', [], { areas })).participation[0]?.areas).toMatchObject([
    { code: 'ENG', practices: 10, practicesInNoNetwork: 2, patients: 9000, patientsInNoNetwork: 700 },
    { code: 'QA1', name: 'An ICB', practicesInNoNetwork: 0, patientsInNoNetwork: 0 },
    // One practice, of unknown list size: unknown patients, not none.
    { code: 'QA2', practicesInNoNetwork: 1, patientsInNoNetwork: null },
  ]);
});
