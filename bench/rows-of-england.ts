import type { AreaIndicatorRow, AreaRow, MonthRows } from '../functions/assessment/month-rows.ts';
import type { AreaKind, Month } from '../functions/contracts/codes.ts';
import type { ExpectedFigures } from '../functions/synthetic/expected-figures.ts';
import { networksAtEndOf, patientsIn } from '../functions/synthetic/membership-at.ts';
import type { EnglandPlan } from '../functions/synthetic/plan-england.ts';
import type { MonthFigures } from '../functions/synthetic/simulate-year.ts';

/** The areas a network's figures count for, widest last. */
interface Place {
  readonly kind: AreaKind;
  readonly code: string;
}

/**
 * The sums of every area of an invented England in one month, as the marts hold them: every practice reports and
 * nothing is suppressed, so that what a method should find is known.
 */
export function rowsOfEngland(
  plan: EnglandPlan,
  expected: readonly ExpectedFigures[],
  figures: MonthFigures,
  month: Month,
): MonthRows {
  const networks = networksAtEndOf(plan, figures.month);
  const areas = new Map<string, AreaRow>();
  const results = new Map<string, AreaIndicatorRow>();
  plan.practices.forEach((practice, i) => {
    const network = plan.networks[networks[i] ?? -1];
    if (network === undefined || practice.isClosed) return;
    const icb = plan.icbs[network.icb]?.code ?? null;
    const region = plan.regions[network.region]?.code ?? null;
    const subIcb = plan.subIcbs[network.subIcb]?.code ?? null;
    const patients = patientsIn(plan, i, figures.month);
    const places: readonly Place[] = [
      { kind: 'pcn', code: network.code },
      ...(icb === null ? [] : [{ kind: 'icb', code: icb } as const]),
      ...(region === null ? [] : [{ kind: 'region', code: region } as const]),
      { kind: 'england', code: 'ENG' },
    ];
    for (const { kind, code } of places) {
      const key = `${kind} ${code}`;
      const known = areas.get(key);
      areas.set(key, addPractice(known ?? emptyArea(kind, code, { subIcb, icb, region }), patients));
      expected.forEach(({ model }, indicator) => {
        if (model.kind === 'count') return;
        const at = i * figures.cellsPerPractice + (figures.offsets[indicator] ?? 0);
        const row = results.get(`${key} ${model.code}`) ?? emptyResult(kind, code, model.code);
        results.set(`${key} ${model.code}`, {
          ...row,
          practices: row.practices + 1,
          patients_reporting: plus(row.patients_reporting, patients),
          numerator: plus(row.numerator, figures.values[at] ?? Number.NaN),
          denominator: plus(row.denominator, figures.values[at + 1] ?? Number.NaN),
          denominator_with_list: plus(row.denominator, figures.values[at + 1] ?? Number.NaN),
        });
      });
    }
  });
  return {
    month,
    basis: 'as-was',
    areas: [...areas.values()],
    results: [...results.values()],
    members: membersOf(plan, networks),
    outsideNetworks: [],
    withdrawn: [],
    networkChanges: [],
  };
}

function addPractice(row: AreaRow, patients: number): AreaRow {
  return {
    ...row,
    practices_open: row.practices_open + 1,
    practices_reporting: row.practices_reporting + 1,
    patients: plus(row.patients, patients),
    patients_reporting: plus(row.patients_reporting, patients),
  };
}

/** A sum starts with its first practice. */
function plus(sum: number | null, value: number): number {
  return sum === null ? value : sum + value;
}

function emptyArea(
  kind: AreaKind,
  code: string,
  parents: { subIcb: string | null; icb: string | null; region: string | null },
): AreaRow {
  return {
    basis: 'as-was',
    area_kind: kind,
    area_code: code,
    practices_open: 0,
    practices_reporting: 0,
    patients: null,
    patients_reporting: null,
    practices_without_list: 0,
    practices_in_no_network: 0,
    patients_in_no_network: null,
    practices_not_known: 0,
    patients_not_known: null,
    practices_closed: 0,
    sub_icb_code: kind === 'pcn' ? parents.subIcb : null,
    icb_code: kind === 'pcn' ? parents.icb : null,
    region_code: kind === 'pcn' || kind === 'icb' ? parents.region : null,
    area_name: null,
  };
}

function emptyResult(kind: AreaKind, code: string, indicator: string): AreaIndicatorRow {
  return {
    basis: 'as-was',
    area_kind: kind,
    area_code: code,
    indicator,
    practices: 0,
    patients_reporting: null,
    numerator: null,
    denominator: null,
    denominator_with_list: null,
    indicator_count: null,
    suppressed_practices: 0,
    suppressed_numerator: null,
    practices_with_adjustments: 0,
    practices_hiding_adjustments: 0,
    adjustments: null,
  };
}

function membersOf({ practices, networks }: EnglandPlan, places: ArrayLike<number>): MonthRows['members'] {
  const members = new Map<string, string>();
  practices.forEach(({ code, isClosed }, i) => {
    const network = networks[places[i] ?? -1];
    if (network === undefined || isClosed) return;
    members.set(network.code, `${members.get(network.code) ?? ''} ${code}`);
  });
  return members;
}
