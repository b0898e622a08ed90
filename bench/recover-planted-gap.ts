import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assessMonth, type MonthAssessment } from '../functions/assessment/assess-month.ts';
import { extremeGroups } from '../functions/assessment/extreme-groups.ts';
import { rankedFigures } from '../functions/assessment/ranked-figures.ts';
import { scoreOf } from '../functions/assessment/score.ts';
import { balancedWeights } from '../functions/assessment/score-weights.ts';
import { networkRates, type ScoringRules, scoringRules } from '../functions/assessment/scoring-rules.ts';
import { realityPoints } from '../functions/questions/chance/make.ts';
import { loadSpecification } from '../functions/specification/load-specification.ts';
import { mean } from '../functions/statistics/mean.ts';
import { monthNumber } from '../functions/synthetic/calendar-month.ts';
import { expectedFigures } from '../functions/synthetic/expected-figures.ts';
import type { IndicatorModel } from '../functions/synthetic/indicator-model.ts';
import { INDICATORS_2026_27 } from '../functions/synthetic/indicators-2026-27.ts';
import { planEngland } from '../functions/synthetic/plan-england.ts';
import { simulateYear } from '../functions/synthetic/simulate-year.ts';
import { type PlantedRates, plantedRates } from './planted-rates.ts';
import { rowsOfEngland } from './rows-of-england.ts';

/**
 * Whether the assessment finds what was planted: in 50 invented Englands, does the planted gap between the two fifths
 * lie in the interval of the gap that is left, and is an England of alike networks called chance?
 */
const SEEDS = 50;
const SCALE = 0.25;
const MONTH = '2026-07';
const BALANCED = 'progress-balanced';

const specification = loadSpecification();
const shares = INDICATORS_2026_27.filter(({ kind }) => kind === 'register' || kind === 'flow');
/** Nothing that a network or a practice is makes a difference. */
const alike = shares.map((model): IndicatorModel => ({ ...model, response: 0 }));

interface England {
  readonly assessment: MonthAssessment;
  readonly rules: ScoringRules;
  readonly planted: PlantedRates;
}

function england(seed: number, models: readonly IndicatorModel[]): England {
  const plan = planEngland(seed, SCALE);
  const expected = expectedFigures(plan, models);
  const figures = [...simulateYear(plan, expected, monthNumber(MONTH))].at(-1);
  if (figures === undefined) throw new Error(`${MONTH} should have been drawn`);
  const rows = rowsOfEngland(plan, expected, figures, MONTH);
  const rules = scoringRules(specification, networkRates([rows]), MONTH);
  return { assessment: assessMonth(rows, rules), rules, planted: plantedRates(plan, expected, figures) };
}

/** What a network was planted with, in the unit of the measure. */
function plantedValue({ assessment, rules, planted }: England, code: string, measure: string): number | null {
  const rates = planted.get(code);
  if (measure !== BALANCED) return rates?.get(measure) ?? null;
  const network = assessment.areas.find(({ area }) => area.code === code);
  if (network === undefined || rates === undefined) return null;
  let progress = 0;
  for (const [indicator, weight] of balancedWeights(network.results, rules)) {
    const score = scoreOf(rates.get(indicator) ?? null, rules.get(indicator)?.range ?? null);
    if (score === null) return null;
    progress += weight * score;
  }
  return progress;
}

/** The planted gap between the fifths that were seen: how far apart these very networks truly stand. */
function plantedGap(found: England, measure: string): number | null {
  const figures = rankedFigures(found.assessment, found.rules).get(measure) ?? [];
  const fifths = extremeGroups(figures, 'up', 5);
  const meanOf = (group: readonly { readonly code: string }[]) =>
    mean(group.flatMap(({ code }) => plantedValue(found, code, measure) ?? []));
  const most = meanOf(fifths?.most ?? []);
  const least = meanOf(fifths?.least ?? []);
  return most === null || least === null ? null : most - least;
}

interface Tally {
  seeds: number;
  /** Seeds whose planted gap lies in the interval of the gap that is left, and in that of the gap as published. */
  inGapLeft: number;
  inGapSeen: number;
  calledDifferent: number;
  alikeCalledChance: number;
}

const tallies = new Map<string, Tally>();
const tallyOf = (measure: string) => {
  const known = tallies.get(measure);
  if (known !== undefined) return known;
  const fresh = { seeds: 0, inGapLeft: 0, inGapSeen: 0, calledDifferent: 0, alikeCalledChance: 0 };
  tallies.set(measure, fresh);
  return fresh;
};
const isIn = (value: number | null, interval: { lower: number; upper: number } | null) =>
  value !== null && interval !== null && interval.lower <= value && value <= interval.upper;

for (let seed = 1; seed <= SEEDS; seed += 1) {
  const different = england(seed, shares);
  for (const point of realityPoints(different.assessment, different.rules, true)) {
    if (point.measure === 'progress-contract') continue;
    const tally = tallyOf(point.measure);
    const planted = plantedGap(different, point.measure);
    tally.seeds += 1;
    if (isIn(planted, point.gapLeftInterval)) tally.inGapLeft += 1;
    if (isIn(planted, point.interval)) tally.inGapSeen += 1;
    if ((point.alike?.pValue ?? 1) <= 0.05) tally.calledDifferent += 1;
  }
  const same = england(seed, alike);
  for (const point of realityPoints(same.assessment, same.rules, true)) {
    if (point.measure !== 'progress-contract' && (point.alike?.pValue ?? 0) > 0.05)
      tallyOf(point.measure).alikeCalledChance += 1;
  }
  process.stderr.write(`seed ${seed} of ${SEEDS}\n`);
}

const figures = {
  what: `what was planted, found again in ${SEEDS} invented Englands of a quarter of the size, ${MONTH}`,
  aim: 'the planted gap lies in its interval in at least 45 of 50; alike networks are called chance in at least 45 of 50',
  measures: Object.fromEntries(tallies),
};
const text = `${JSON.stringify(figures, null, 2)}\n`;
await writeFile(fileURLToPath(new URL('figures/recover-planted-gap.json', import.meta.url)), text);
process.stdout.write(text);
