import { writeXlsx } from 'hucre/xlsx';
import { lastDay, type MonthNumber } from './calendar-month.ts';
import { postcode } from './invented-codes.ts';
import type { EnglandPlan } from './plan-england.ts';

const NETWORK_HEADER = [
  'PCN Code',
  'PCN Name',
  'Current Sub ICB Loc Code',
  'Sub ICB Location',
  'Open Date',
  'Close Date',
  'Address Line 1',
  'Address Line 2',
  'Address Line 3',
  'Address Line 4',
  'Address Line 5',
  'Postcode',
];
/** Line breaks and the space at the end are the publisher's own. */
const PARTNER_HEADER = [
  'Partner\nOrganisation\nCode',
  'Partner\nName',
  'Practice\nParent\nSub ICB Loc Code',
  'Practice\nParent\nSub ICB Loc Name',
  'PCN Code',
  'PCN Name',
  'PCN Parent\nSub ICB Loc Code',
  'PCN Parent\nSub ICB Loc Name',
  'Practice to PCN\nRelationship\nStart Date',
  'Practice to PCN\nRelationship\nEnd Date',
  'Practice Sub ICB Loc and PCN Sub ICB Loc Match ',
];
const PADDING_ROWS = 3;
/** The one time stamp of every workbook, so that the same England gives the same bytes. */
const STAMP = new Date('2026-01-01T00:00:00Z');

type Cell = string | boolean | null;

/**
 * `ePCN.xlsx` as it stood at the end of a month: networks with their dates, and one row for each membership spell.
 * Dates are `YYYYMMDD` text; what happened later is not yet in it; blank rows follow the last.
 */
export async function membershipWorkbook(plan: EnglandPlan, month: MonthNumber): Promise<Uint8Array> {
  const asAt = lastDay(month);
  const blank = (width: number) => Array.from({ length: PADDING_ROWS }, () => Array<Cell>(width).fill(null));
  return writeXlsx({
    sheets: [
      { name: 'PCNDetails', rows: [NETWORK_HEADER, ...networkRows(plan, asAt), ...blank(12)] },
      { name: 'PCN Core Partner Details', rows: [PARTNER_HEADER, ...partnerRows(plan, asAt), ...blank(11)] },
    ],
    properties: { created: STAMP, modified: STAMP },
  });
}

function networkRows(plan: EnglandPlan, asAt: string): Cell[][] {
  const rows = plan.networks.map((network, index): Cell[] => {
    const subIcb = plan.subIcbs[network.subIcb];
    const dates = plan.networkDates[index];
    const close = dates?.close ?? '';
    return [
      network.code,
      network.name,
      subIcb?.code ?? '',
      (subIcb?.name ?? '').toUpperCase(),
      dates?.open ?? '',
      close <= asAt ? close : '',
      '1 SYNTHETIC STREET',
      '',
      '',
      network.place.toUpperCase(),
      '',
      postcode(network.subIcb, index),
    ];
  });
  return rows.sort(byText(0));
}

function partnerRows(plan: EnglandPlan, asAt: string): Cell[][] {
  const rows = plan.practices.flatMap((practice, index) => {
    const parent = plan.subIcbs[practice.subIcb];
    const started = (plan.spells[index] ?? []).filter(({ start }) => start <= asAt);
    return started.map(({ network, start, end }): Cell[] => {
      const of = plan.networks[network];
      const area = plan.subIcbs[of?.subIcb ?? -1];
      return [
        practice.code,
        practice.name,
        parent?.code ?? '',
        (parent?.name ?? '').toUpperCase(),
        of?.code ?? '',
        of?.name ?? '',
        area?.code ?? '',
        (area?.name ?? '').toUpperCase(),
        start,
        end !== null && end <= asAt ? end : null,
        parent === area,
      ];
    });
  });
  return rows.sort(byText(0));
}

function byText(column: number) {
  return (a: readonly Cell[], b: readonly Cell[]) => (String(a[column]) < String(b[column]) ? -1 : 1);
}
