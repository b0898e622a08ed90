import { extremeGroups } from '../../../functions/assessment/extreme-groups.ts';
import type { SpreadGroup } from '../../../functions/charts/spread-bins.ts';
import type { AreaSummary } from '../../../functions/questions/area/question.ts';
import type { GapMeasure } from '../../../functions/questions/gap/question.ts';
import { type ColumnKey, inColumnOrder } from '../../in-column-order.ts';

/** A network and where it stands on the measure shown. */
export interface NetworkStanding {
  readonly area: AreaSummary;
  /** Its figure: a score or a fraction; null where it has none. */
  readonly value: number | null;
  /** Null for a network that is not ranked, and for all where there are too few to cut into fifths. */
  readonly group: SpreadGroup | null;
}

/** Where each network stands on a measure; fifths are cut by the rule that the gap is computed with. */
export function networkStandings(
  areas: readonly AreaSummary[],
  measure: GapMeasure,
): readonly NetworkStanding[] {
  const valued = areas.map((area) => ({ area, value: valueOn(area, measure) }));
  const ranked = valued.flatMap(({ area, value }) =>
    value === null || area.status !== 'ranked' ? [] : [{ code: area.code, value, patients: area.patients }],
  );
  const fifths = extremeGroups(ranked, measure.polarity, 5);
  const most = new Set(fifths?.most.map(({ code }) => code));
  const least = new Set(fifths?.least.map(({ code }) => code));
  const inRank = new Set(ranked.map(({ code }) => code));
  const groupOf = (code: string): SpreadGroup | null => {
    if (fifths === null || !inRank.has(code)) return null;
    if (most.has(code)) return 'most';
    return least.has(code) ? 'least' : 'middle';
  };
  return valued.map(({ area, value }) => ({ area, value, group: groupOf(area.code) }));
}

function valueOn(area: AreaSummary, { measure }: GapMeasure): number | null {
  if (measure === 'progress-balanced') return area.progress;
  return (measure === 'progress-contract' ? area.contractProgress : area.rates[measure]) ?? null;
}

/** The columns that the table of networks can be put in order of. */
export const ORDERS = ['name', 'value', 'patients', 'coverage'] as const;
export type Order = (typeof ORDERS)[number];

const KEYS: Record<Order, ColumnKey<NetworkStanding>> = {
  name: ({ area }) => area.name,
  value: ({ value }) => value,
  patients: ({ area }) => area.patients,
  coverage: ({ area }) => area.coverage.patients,
};

/** Networks in order of one column; those without a figure come last both ways, ties by name. */
export function orderNetworks(
  standings: readonly NetworkStanding[],
  order: Order,
  descending: boolean,
): readonly NetworkStanding[] {
  return inColumnOrder(standings, KEYS[order], descending, ({ area }) => area.name);
}
