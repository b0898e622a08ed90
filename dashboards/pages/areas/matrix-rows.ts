import { searchAreas } from '../../../functions/assessment/area-search.ts';
import type { AreaSummary } from '../../../functions/questions/area/question.ts';
import { type ColumnKey, inColumnOrder } from '../../in-column-order.ts';

/** What a reader has cut the matrix down to, as the address says it. */
export interface MatrixFilter {
  readonly search: string;
  /** `1` to `5`, `none` for what is not ranked, or null for all. */
  readonly fifth: string | null;
  /** `ranked` or `low`, or null for all. */
  readonly coverage: string | null;
  /** Codes of the region, ICB or sub-ICB that rows have to lie in, or null for all. */
  readonly region: string | null;
  readonly icb: string | null;
  readonly subIcb: string | null;
}

/** Reads the filters of the matrix from an address; what is no filter cuts nothing. */
export function readMatrixFilter({ searchParams }: URL): MatrixFilter {
  const among = (name: string, values: readonly string[]) => {
    const value = searchParams.get(name);
    return value !== null && values.includes(value) ? value : null;
  };
  return {
    search: (searchParams.get('q') ?? '').slice(0, 100),
    fifth: among('fifth', ['1', '2', '3', '4', '5', 'none']),
    coverage: among('coverage', ['ranked', 'low']),
    region: searchParams.get('region'),
    icb: searchParams.get('icb'),
    subIcb: searchParams.get('sub-icb'),
  };
}

/** The areas that a filter leaves: nearest to what was typed first, in their order where nothing was. */
export function filterRows(
  areas: readonly AreaSummary[],
  { search, fifth, coverage, region, icb, subIcb }: MatrixFilter,
): readonly AreaSummary[] {
  return searchAreas(areas, search).filter(
    (area) =>
      (fifth === null || (area.fifth === null ? 'none' : String(area.fifth)) === fifth) &&
      (coverage === null || (area.status === 'ranked') === (coverage === 'ranked')) &&
      (region === null || area.region === region) &&
      (icb === null || area.icb === icb) &&
      (subIcb === null || area.subIcb === subIcb),
  );
}

const KEYS: Readonly<Record<string, ColumnKey<AreaSummary>>> = {
  name: ({ name }) => name,
  patients: ({ patients }) => patients,
  covered: ({ coverage }) => coverage.patients,
  progress: ({ progress }) => progress,
  fifth: ({ fifth }) => fifth,
};

/**
 * Areas in order of a column: one of the above, or the code of an indicator. Those without a figure come last both
 * ways, ties by name.
 */
export function sortRows(
  areas: readonly AreaSummary[],
  order: string,
  descending: boolean,
): readonly AreaSummary[] {
  const key = KEYS[order] ?? ((area: AreaSummary) => area.rates[order] ?? null);
  return inColumnOrder(areas, key, descending, ({ name }) => name);
}

/** Those of which too little is known to be ranked, the least covered first. */
export function worstCovered(areas: readonly AreaSummary[]): readonly AreaSummary[] {
  return sortRows(
    areas.filter(({ status }) => status !== 'ranked'),
    'covered',
    false,
  );
}
