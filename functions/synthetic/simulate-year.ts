import { contractYearOf, type MonthNumber, monthOfContractYear } from './calendar-month.ts';
import { drawBinomial, drawPoisson } from './draw-variates.ts';
import type { ExpectedFigures } from './expected-figures.ts';
import { networksAtEndOf, REFERENCE_MONTH } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { plantedEffects } from './planted-effect.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

/** Figures of every practice at the end of a month, unsuppressed: practice by practice, cell by cell. */
export interface MonthFigures {
  readonly month: MonthNumber;
  readonly cellsPerPractice: number;
  /** For each indicator where its cells start: numerator, denominator, adjustments; or the count alone. */
  readonly offsets: readonly number[];
  readonly values: Int32Array;
}

/** England improves a little from year to year, in log odds. */
const YEARLY_TREND = 0.06;

/**
 * Draws one contract year up to a month, April first. A month's figures are the same however many months are asked for.
 *
 * @yields April to `last`, always in the same array: read a month before asking for the next
 */
export function* simulateYear(
  plan: EnglandPlan,
  expected: readonly ExpectedFigures[],
  last: MonthNumber,
): Generator<MonthFigures> {
  const offsets: number[] = [];
  let cellsPerPractice = 0;
  for (const { model } of expected) {
    offsets.push(cellsPerPractice);
    cellsPerPractice += model.kind === 'count' ? 1 : 2 + model.pcas.length;
  }
  const values = new Int32Array(plan.practices.length * cellsPerPractice);
  const planted = expected.map(({ model }) => plantedEffects(plan, model));
  for (let month = last - monthOfContractYear(last) + 1; month <= last; month += 1) {
    const networks = networksAtEndOf(plan, month);
    const effects = planted.map((effectsIn) => effectsIn(month));
    for (let practice = 0; practice < plan.practices.length; practice += 1) {
      const stream = randomStream(plan.seed, 0x5e7, month, practice);
      const network = networks[practice] ?? -1;
      for (let i = 0; i < expected.length; i += 1) {
        const figures = expected[i];
        if (figures === undefined) continue;
        const at = practice * cellsPerPractice + (offsets[i] ?? 0);
        const trend = YEARLY_TREND * (contractYearOf(month) - figures.model.levelsOf);
        const logOdds = (figures.logOdds[practice] ?? 0) + (effects[i]?.at(network) ?? 0) + trend;
        const mean = figures.denominator[practice] ?? 0;
        // What lasts from year to year is drawn from a stream that does not know the month.
        const lasting = () => randomStream(plan.seed, 0xde0, practice, i);
        if (figures.model.kind === 'count') values[at] = countIn(lasting(), mean, month);
        else
          advance(figures.model, values, at, { stream, lasting, mean, logOdds }, monthOfContractYear(month));
      }
    }
    yield { month, cellsPerPractice, offsets, values };
  }
}

interface PracticeMonth {
  readonly stream: RandomStream;
  readonly lasting: () => RandomStream;
  /** Expected denominator at the level of July. */
  readonly mean: number;
  /** Of achievement at the year's end. */
  readonly logOdds: number;
}

/** A count at a point in time, growing by 0.8% a month. */
function countIn(lasting: RandomStream, julyMean: number, month: MonthNumber): number {
  const mean = julyMean * 1.008 ** (month - REFERENCE_MONTH);
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * lasting.normal()));
}

/**
 * Moves one practice's indicator from month `k - 1` to `k`. The denominator only grows; of those not yet counted in the
 * numerator each is now counted with the chance that keeps the expected achievement on its path.
 */
function advance(
  model: ExpectedFigures['model'],
  values: Int32Array,
  at: number,
  { stream, lasting, mean, logOdds }: PracticeMonth,
  k: number,
): void {
  const size = model.denominatorPath[k - 1] ?? 1;
  const sizeBefore = k === 1 ? 0 : (model.denominatorPath[k - 2] ?? 1);
  const drawer = k === 1 && model.kind !== 'flow' ? lasting() : stream;
  const total = (values[at + 1] ?? 0) + drawPoisson(drawer, mean * (size - sizeBefore));
  values[at + 1] = total;

  const path = model.achievementPath[k - 1] ?? 1;
  const pathBefore = k === 1 ? 0 : (model.achievementPath[k - 2] ?? 1);
  const before = values[at] ?? 0;
  if (model.kind === 'contacts') {
    values[at] = before + drawPoisson(stream, total * Math.exp(logOdds) * (path - pathBefore));
  } else {
    const yearEnd = 1 / (1 + Math.exp(-logOdds));
    const reachedBefore = yearEnd * pathBefore * sizeBefore;
    const chance = (yearEnd * path * size - reachedBefore) / (size - reachedBefore);
    values[at] = before + drawBinomial(stream, total - before, chance);
  }

  const share = k === 1 ? 0.3 : 0.7 / 11;
  for (let pca = 0; pca < model.pcas.length; pca += 1) {
    const cell = at + 2 + pca;
    const yearly = mean * (model.pcas[pca]?.yearlyShare ?? 0);
    values[cell] = (values[cell] ?? 0) + drawPoisson(stream, yearly * share);
  }
}
