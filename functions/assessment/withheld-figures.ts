import { z } from 'zod';
import { MembershipBasis } from '../contracts/codes.ts';
import type { MartManifest } from '../contracts/mart.ts';
import { type LinearSolver, linearSolver } from '../disclosure/linear-solver.ts';
import { type Places, withheldAreas } from '../disclosure/practices/withheld-areas.ts';
import { martTable } from '../models/mart-table.ts';
import type { QueryEngine } from '../ports/query-engine.ts';
import type { AreaIndicatorRow, MonthRows } from './month-rows.ts';

const PlaceRow = z.object({
  basis: MembershipBasis,
  practice_code: z.string(),
  pcn_code: z.string().nullable(),
  sub_icb_code: z.string().nullable(),
  icb_code: z.string().nullable(),
  region_code: z.string().nullable(),
});

const PLACES = `
select basis, practice_code, pcn_code, sub_icb_code, icb_code, region_code
from stg_practice_area
where reports
order by basis, practice_code`;

const ReportRow = z.object({
  indicator: z.string(),
  practice_code: z.string(),
  denominator_suppressed: z.boolean(),
  has_adjustments: z.boolean(),
});

// Which practices a sum is of: the same rule for halves of fractions as in mart_area_indicator.
const REPORTED = `
with halves as (
    select
        indicator,
        count(numerator) > 0 and count_if(denominator is not null or denominator_suppressed) > 0 as has_both
    from stg_practice_indicator
    group by indicator
)
select published.indicator, published.practice_code, published.denominator_suppressed, published.has_adjustments
from stg_practice_indicator as published
inner join halves
    on published.indicator = halves.indicator
where
    not halves.has_both
    or (
        published.numerator is not null
        and (published.denominator is not null or published.denominator_suppressed)
    )
order by published.indicator, published.practice_code`;

/** What must not be shown of a month where practices are shown to their own network only. */
export interface WithheldFigures {
  /** Whether an area's figure of an indicator would give a single practice's away. */
  readonly isWithheld: (
    row: Pick<AreaIndicatorRow, 'basis' | 'area_kind' | 'area_code' | 'indicator'>,
  ) => boolean;
  /** Networks, by membership, whose figures of anything that all their practices count would. */
  readonly networks: ReadonlyMap<MembershipBasis, ReadonlySet<string>>;
}

const EVERYWHERE = new Set(['as-was england ENG', 'as-is england ENG']);

/**
 * Works out, over both memberships and every level at once, which figures of a month are withheld.
 *
 * What earlier releases showed of the month can be kept, so it counts as known: where a practice moves or reports
 * between two releases, the sums that it left or joined are withheld.
 *
 * @param manifests marts of the month that releases were made from, in that order; the last is decided for
 */
export async function readWithheldFigures(
  engine: QueryEngine,
  manifests: readonly MartManifest[],
): Promise<WithheldFigures> {
  const solve = await linearSolver();
  const told = new Map<string, Told>();
  let decided: WithheldFigures = { isWithheld: () => false, networks: new Map() };
  for (const manifest of manifests) decided = decide(await readSums(engine, manifest), told, solve);
  return decided;
}

/** Whose figures a month sums up, and where. */
interface Sums {
  /** Places of each practice by both memberships. */
  readonly places: ReadonlyMap<string, Places>;
  /** Practices of each sum that has its own: one for what all count, and three for each indicator. */
  readonly practicesBySum: ReadonlyMap<string, readonly string[]>;
}

/** Practices whose sum was shown before, by their codes as text. */
type Told = Map<string, readonly string[]>;

/** The sum over all practices, whatever they report. */
const OF_ALL = '';

async function readSums(engine: QueryEngine, manifest: MartManifest): Promise<Sums> {
  const select = (sql: string, table: string) =>
    engine.select({ sql, tables: { [table]: martTable(manifest, table) } });
  const places = new Map<string, string[]>();
  for (const row of z.array(PlaceRow).parse(await select(PLACES, 'stg_practice_area'))) {
    const areas = [
      ['pcn', row.pcn_code],
      ['sub-icb', row.sub_icb_code],
      ['icb', row.icb_code],
      ['region', row.region_code],
      ['england', 'ENG'],
    ] as const;
    const known = areas.flatMap(([kind, code]) => (code === null ? [] : [`${row.basis} ${kind} ${code}`]));
    places.set(row.practice_code, [...(places.get(row.practice_code) ?? []), ...known]);
  }
  const reported = z.array(ReportRow).parse(await select(REPORTED, 'stg_practice_indicator'));
  const practicesBySum = new Map([[OF_ALL, [...places.keys()]]]);
  for (const [indicator, rows] of Map.groupBy(reported, (row) => row.indicator)) {
    // Numerators are sums over all, denominators and adjustments over fewer: an area is withheld for the sake of any.
    const sums = [
      rows,
      rows.filter((row) => !row.denominator_suppressed),
      rows.filter((row) => row.has_adjustments),
    ];
    sums.forEach((of, i) => {
      const codes = of.map(({ practice_code }) => practice_code).filter((code) => places.has(code));
      practicesBySum.set(sumOf(indicator, i), codes);
    });
  }
  return { places, practicesBySum };
}

const SUMS = [0, 1, 2];

function sumOf(indicator: string, which: number): string {
  return `${indicator} ${which}`;
}

/** @param told what was shown before, by sum; what is shown now is added */
function decide(
  { places, practicesBySum }: Sums,
  told: Map<string, Told>,
  solve: LinearSolver,
): WithheldFigures {
  const found = new Map<string, ReadonlySet<string>>();
  const bySum = new Map(
    [...practicesBySum].map(([sum, codes]) => [sum, withheldOf(codes, told.get(sum) ?? new Map())] as const),
  );
  const withheldBy = new Map<string, ReadonlySet<string>>([[OF_ALL, bySum.get(OF_ALL) ?? new Set()]]);
  for (const indicator of new Set([...bySum.keys()].flatMap((sum) => sum.split(' ', 1)))) {
    const all = SUMS.flatMap((which) => [...(bySum.get(sumOf(indicator, which)) ?? [])]);
    if (indicator !== OF_ALL) withheldBy.set(indicator, new Set(all));
  }
  for (const [sum, codes] of practicesBySum) {
    const withheld = withheldBy.get(sum.split(' ', 1)[0] ?? OF_ALL) ?? new Set();
    const shown: Told = told.get(sum) ?? new Map();
    told.set(sum, shown);
    const inPlace = Map.groupBy(
      codes.flatMap((code) => (places.get(code) ?? []).map((place) => ({ code, place }))),
      ({ place }) => place,
    );
    for (const [place, those] of inPlace) {
      if (withheld.has(place)) continue;
      const alike = those.map(({ code }) => code).toSorted();
      shown.set(alike.join(' '), alike);
    }
  }
  const ofAll = bySum.get(OF_ALL) ?? new Set<string>();
  return {
    isWithheld: ({ basis, area_kind, area_code, indicator }) =>
      withheldBy.get(indicator)?.has(`${basis} ${area_kind} ${area_code}`) ?? false,
    networks: new Map(MembershipBasis.options.map((basis) => [basis, networksIn(ofAll, basis)])),
  };

  /** The same practices of which the same was told give the same answer, whichever indicator they reported. */
  function withheldOf(codes: readonly string[], before: Told): ReadonlySet<string> {
    const key = [codes.toSorted().join(' '), ...[...before.keys()].toSorted()].join('\n');
    const known = found.get(key);
    if (known !== undefined) return known;
    const practices = new Map<string, string[]>(codes.map((code) => [code, [...(places.get(code) ?? [])]]));
    const always = new Set(EVERYWHERE);
    [...before.values()].forEach((alike, i) => {
      const place = `told ${i}`;
      always.add(place);
      for (const code of alike) practices.set(code, [...(practices.get(code) ?? []), place]);
    });
    const { withheld } = withheldAreas(practices, always, solve);
    found.set(key, withheld);
    return withheld;
  }
}

function networksIn(withheld: ReadonlySet<string>, basis: MembershipBasis): ReadonlySet<string> {
  const start = `${basis} pcn `;
  return new Set(
    [...withheld].flatMap((place) => (place.startsWith(start) ? [place.slice(start.length)] : [])),
  );
}

/** A month without the figures that are withheld: suppressed, which is neither missing nor 0, before anything is made of it. */
export function withoutWithheld(rows: MonthRows, { isWithheld }: WithheldFigures): MonthRows {
  return {
    ...rows,
    results: rows.results.map((row) =>
      isWithheld(row)
        ? {
            ...row,
            numerator: null,
            denominator: null,
            denominator_with_list: null,
            indicator_count: null,
            suppressed_practices: row.practices,
            suppressed_numerator: null,
            practices_with_adjustments: 0,
            practices_hiding_adjustments: 0,
            adjustments: null,
          }
        : row,
    ),
  };
}
