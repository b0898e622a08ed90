import { assessAreas, type MonthAssessment } from '../../functions/assessment/assess-month.ts';
import { withErrors } from '../../functions/assessment/chances/learn-errors.ts';
import type { AreaIndicatorRow, AreaRow, MonthRows } from '../../functions/assessment/month-rows.ts';
import { networkRates, type ScoringRules, scoringRules } from '../../functions/assessment/scoring-rules.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import { yearsBefore } from '../../functions/contracts/month.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { monthNumber, monthOfContractYear } from '../../functions/synthetic/calendar-month.ts';
import { drawBinomial, drawPoisson } from '../../functions/synthetic/draw-variates.ts';
import { type ExpectedFigures, expectedFigures } from '../../functions/synthetic/expected-figures.ts';
import type { IndicatorModel } from '../../functions/synthetic/indicator-model.ts';
import { INDICATORS_2026_27 } from '../../functions/synthetic/indicators-2026-27.ts';
import { networksAtEndOf, REFERENCE_MONTH } from '../../functions/synthetic/membership-at.ts';
import { type EnglandPlan, planEngland } from '../../functions/synthetic/plan-england.ts';
import { plantedEffects } from '../../functions/synthetic/planted-effect.ts';
import { type RandomStream, randomStream } from '../../functions/synthetic/random-stream.ts';

/** What is planted besides counting. */
interface Planted {
  /** People come in groups of so many that share one fate: the variance is so many times that of counting. */
  readonly together?: number;
  /** Good and bad years of a practice over all its indicators, as a deviation in log odds. */
  readonly practiceYear?: number;
  /** All networks have England's rates. */
  readonly alike?: boolean;
}

/** An invented England whose true rates are known, assessed by the product's own code. */
export interface KnownEngland {
  readonly assessment: MonthAssessment;
  readonly rules: ScoringRules;
  /** Codes of the indicators. */
  readonly indicators: readonly string[];
  /** True rate by network and indicator. */
  readonly truth: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface EnglandAsked {
  readonly seed: number;
  /** Such as `2026-07`; the same month a year before is drawn too, which sets the ranges. */
  readonly month: Month;
  readonly scale?: number;
  readonly planted?: Planted;
  /** What the assessment believes of errors: learnt from both years, or given. */
  readonly dispersion?: number | 'learnt';
}

const specification = loadSpecification();
const SHARES = INDICATORS_2026_27.filter(({ kind }) => kind === 'register' || kind === 'flow');
const plans = new Map<string, EnglandPlan>();

export function knownEngland(asked: EnglandAsked): KnownEngland {
  const { seed, month, scale = 0.25, planted = {}, dispersion = 1 } = asked;
  const plan = plans.get(`${seed} ${scale}`) ?? planEngland(seed, scale);
  plans.set(`${seed} ${scale}`, plan);
  const models = SHARES.map(
    (model): IndicatorModel => (planted.alike === true ? { ...model, response: 0 } : model),
  );
  const expected = expectedFigures(plan, models);
  const before = yearsBefore(month, 1);
  const [then, now] = [
    drawnMonth(plan, expected, before, planted),
    drawnMonth(plan, expected, month, planted),
  ];
  const rows = [then.rows, now.rows];
  const rates = networkRates(rows);
  const given = new Map(
    rows.map((ofMonth) => [ofMonth.month, scoringRules(specification, rates, ofMonth.month)]),
  );
  const learnt = dispersion === 'learnt' ? withErrors(specification, rows, given) : given;
  const rules = new Map(
    [...(learnt.get(month) ?? [])].map(([code, rule]) => [
      code,
      dispersion === 'learnt'
        ? rule
        : { ...rule, error: { dispersion, from: 'two-years' as const, correlations: {} } },
    ]),
  );
  const assessment: MonthAssessment = { ...assessAreas(now.rows, rules), gaps: [] };
  return { assessment, rules, indicators: models.map(({ code }) => code), truth: now.truth };
}

interface DrawnMonth {
  readonly rows: MonthRows;
  readonly truth: KnownEngland['truth'];
}

interface Sums {
  numerator: number;
  denominator: number;
  /** Σ of each practice's patients times its true rate. */
  expected: number;
}

/** One month's counts of every network: people are drawn practice by practice, and summed. */
function drawnMonth(
  plan: EnglandPlan,
  expected: readonly ExpectedFigures[],
  month: Month,
  planted: Planted,
): DrawnMonth {
  const at = monthNumber(month);
  const k = monthOfContractYear(at);
  const places = networksAtEndOf(plan, REFERENCE_MONTH);
  const effects = expected.map(({ model }) => plantedEffects(plan, model)(at));
  const sums = new Map<string, Map<string, Sums>>();
  plan.practices.forEach((practice, p) => {
    const network = places[p] ?? -1;
    const code = plan.networks[network]?.code;
    if (code === undefined || practice.isClosed) return;
    const stream = randomStream(plan.seed, 0xca1, at, p);
    const year = (planted.practiceYear ?? 0) * stream.normal();
    const ofNetwork = sums.get(code) ?? new Map<string, Sums>();
    sums.set(code, ofNetwork);
    expected.forEach((figures, i) => {
      const { model } = figures;
      const eligible = drawPoisson(
        stream,
        (figures.denominator[p] ?? 0) * (model.denominatorPath[k - 1] ?? 1),
      );
      const trend = model.response === 0 ? 0 : 0.06 * (Math.floor((at - 3) / 12) - model.levelsOf);
      const logOdds = (figures.logOdds[p] ?? 0) + (effects[i]?.[network] ?? 0) + trend;
      const path = model.achievementPath[k - 1] ?? 1;
      const known = ofNetwork.get(model.code) ?? { numerator: 0, denominator: 0, expected: 0 };
      ofNetwork.set(model.code, known);
      known.denominator += eligible;
      known.expected += eligible * path * inverse(logOdds);
      known.numerator += metIn(stream, eligible, path * inverse(logOdds + year), planted.together ?? 1);
    });
  });
  return { rows: rowsOf(month, sums), truth: truthOf(sums) };
}

function inverse(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** How many of the eligible met the measure, in groups of `together` people that share one fate. */
function metIn(stream: RandomStream, eligible: number, rate: number, together: number): number {
  const groups = Math.floor(eligible / together);
  return together * drawBinomial(stream, groups, rate) + drawBinomial(stream, eligible % together, rate);
}

function truthOf(sums: ReadonlyMap<string, ReadonlyMap<string, Sums>>): KnownEngland['truth'] {
  return new Map(
    [...sums].map(([code, ofNetwork]) => [
      code,
      new Map(
        [...ofNetwork].flatMap(([indicator, { expected, denominator }]) =>
          denominator === 0 ? [] : [[indicator, expected / denominator] as const],
        ),
      ),
    ]),
  );
}

function rowsOf(month: Month, sums: ReadonlyMap<string, ReadonlyMap<string, Sums>>): MonthRows {
  return {
    month,
    basis: 'as-was',
    areas: [...sums.keys()].map(areaRow),
    results: [...sums].flatMap(([code, ofNetwork]) =>
      [...ofNetwork].map(([indicator, { numerator, denominator }]) =>
        indicatorRow(code, indicator, numerator, denominator),
      ),
    ),
    outsideNetworks: [],
    withdrawn: [],
    members: new Map([...sums.keys()].map((code) => [code, code])),
    networkChanges: [],
  };
}

function areaRow(code: string): AreaRow {
  return {
    basis: 'as-was',
    area_kind: 'pcn',
    area_code: code,
    practices_open: 1,
    practices_reporting: 1,
    patients: 10_000,
    patients_reporting: 10_000,
    practices_without_list: 0,
    practices_in_no_network: 0,
    patients_in_no_network: null,
    practices_not_known: 0,
    patients_not_known: null,
    practices_closed: 0,
    sub_icb_code: null,
    icb_code: null,
    region_code: null,
    area_name: code,
  };
}

function indicatorRow(
  code: string,
  indicator: string,
  numerator: number,
  denominator: number,
): AreaIndicatorRow {
  return {
    basis: 'as-was',
    area_kind: 'pcn',
    area_code: code,
    indicator,
    practices: 1,
    patients_reporting: 10_000,
    numerator,
    denominator,
    denominator_with_list: denominator,
    indicator_count: null,
    suppressed_practices: 0,
    suppressed_numerator: null,
    practices_with_adjustments: 0,
    practices_hiding_adjustments: 0,
    adjustments: null,
  };
}
