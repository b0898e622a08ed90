import { contractYearOf, type MonthNumber, monthOfContractYear } from './calendar-month.ts';
import { drawBinomial, drawNormal, drawPoisson } from './draw-variates.ts';
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
  for (let month = last - monthOfContractYear(last) + 1; month <= last; month += 1) {
    const networks = networksAtEndOf(plan, month);
    const effects = expected.map(({ model }) => plantedEffects(plan, model, month));
    const trend = YEARLY_TREND * (contractYearOf(month) - contractYearOf(REFERENCE_MONTH));
    for (let practice = 0; practice < plan.practices.length; practice += 1) {
      const stream = randomStream(plan.seed, 0x5e7, month, practice);
      const lasting = randomStream(plan.seed, 0xde0, practice);
      const network = networks[practice] ?? -1;
      expected.forEach((figures, i) => {
        const at = practice * cellsPerPractice + (offsets[i] ?? 0);
        if (figures.model.kind === 'count') values[at] = countOf(lasting, figures, practice, month);
        else {
          const logOdds = (figures.logOdds[practice] ?? 0) + (effects[i]?.at(network) ?? 0) + trend;
          advance(values, at, stream, lasting, figures, practice, monthOfContractYear(month), logOdds);
        }
      });
    }
    yield { month, cellsPerPractice, offsets, values };
  }
}

/** A count at a point in time, growing by 0.8% a month. */
function countOf(
  lasting: RandomStream,
  figures: ExpectedFigures,
  practice: number,
  month: MonthNumber,
): number {
  const mean = (figures.denominator[practice] ?? 0) * 1.008 ** (month - REFERENCE_MONTH);
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * drawNormal(lasting)));
}

/**
 * Moves one practice's indicator from month `k - 1` to `k`. The denominator only grows; of those not yet counted in the
 * numerator each is now counted with the chance that keeps the expected achievement on its path.
 */
function advance(
  values: Int32Array,
  at: number,
  stream: RandomStream,
  lasting: RandomStream,
  { model, denominator }: ExpectedFigures,
  practice: number,
  k: number,
  logOdds: number,
): void {
  const mean = denominator[practice] ?? 0;
  const size = model.denominatorPath[k - 1] ?? 1;
  const sizeBefore = k === 1 ? 0 : (model.denominatorPath[k - 2] ?? 1);
  const drawer = k === 1 && model.kind === 'register' ? lasting : stream;
  const total = (values[at + 1] ?? 0) + drawPoisson(drawer, mean * (size - sizeBefore));
  values[at + 1] = total;

  const yearEnd = 1 / (1 + Math.exp(-logOdds));
  const reached = yearEnd * (model.achievementPath[k - 1] ?? 1) * size;
  const reachedBefore = k === 1 ? 0 : yearEnd * (model.achievementPath[k - 2] ?? 1) * sizeBefore;
  const chance = (reached - reachedBefore) / (size - reachedBefore);
  const before = values[at] ?? 0;
  values[at] = before + drawBinomial(stream, total - before, chance);

  const share = k === 1 ? 0.2 : 0.8 / 11;
  for (let pca = 0; pca < model.pcas.length; pca += 1) {
    const cell = at + 2 + pca;
    values[cell] =
      (values[cell] ?? 0) + drawPoisson(stream, mean * share * (model.pcas[pca]?.yearlyShare ?? 0));
  }
}
