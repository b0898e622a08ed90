import {
  differenceFromOthers,
  predictionInterval,
  residualReaches,
} from '../../functions/statistics/beside-others.ts';
import { linearRegression } from '../../functions/statistics/linear-regression.ts';
import { newcombeDifference } from '../../functions/statistics/newcombe-difference.ts';
import { deviateOverPairs } from '../../functions/statistics/pair-differences.ts';
import { seededRandom } from '../../functions/statistics/seeded-random.ts';
import { meanInterval } from '../../functions/statistics/standard-deviation.ts';
import { knownFigures, PROGRESS, varianceSeen } from './claims.ts';
import type { KnownEngland } from './known-england.ts';

/** Of 100 claims or intervals, how many were right, and of how many that is. */
export interface Held {
  readonly of: number;
  readonly held: number;
}

type VarianceOf = 'product' | 'at the rate seen';

/** Sum of squared errors of progress over the sum of their stated variance: 1 where what is stated is right. */
export function errorRatio(englands: readonly KnownEngland[], variance: VarianceOf = 'product'): number {
  let [squares, stated] = [0, 0];
  for (const england of englands)
    for (const figure of knownFigures(england, PROGRESS)) {
      squares += (figure.value - figure.truth) ** 2;
      stated += variance === 'product' ? (figure.chance ?? Number.NaN) : varianceSeen(england, figure.code);
    }
  return squares / stated;
}

/** How often the interval of two networks' difference in progress holds the true one, for pairs picked at random. */
export function pairsHeld(
  englands: readonly KnownEngland[],
  variance: VarianceOf = 'product',
  each = 400,
): Held {
  return counted(englands, each, (england, pick) => {
    const [one, other] = [pick(), pick()];
    const v = (figure: typeof one) =>
      variance === 'product' ? (figure.chance ?? Number.NaN) : varianceSeen(england, figure.code);
    const reach = deviateOverPairs(1) * Math.sqrt(v(one) + v(other));
    return Math.abs(one.value - other.value - (one.truth - other.truth)) <= reach;
  });
}

/** The same for three networks, all three differences at once. */
export function threesHeld(englands: readonly KnownEngland[], each = 400): Held {
  return counted(englands, each, (_england, pick) => {
    const three = [pick(), pick(), pick()];
    return three.every((one, i) => {
      const other = three[(i + 1) % 3] ?? one;
      const reach =
        deviateOverPairs(3) * Math.sqrt((one.chance ?? Number.NaN) + (other.chance ?? Number.NaN));
      return Math.abs(one.value - other.value - (one.truth - other.truth)) <= reach;
    });
  });
}

/** How often Newcombe's interval of two networks' rates holds the true difference, over all indicators. */
export function ratesHeld(englands: readonly KnownEngland[], each = 60): Held {
  let [of, held] = [0, 0];
  for (const england of englands)
    for (const indicator of england.indicators) {
      const found = counted(
        [england],
        each,
        (_england, pick) => {
          const [one, other] = [pick(), pick()];
          if (one.counts === null || other.counts === null) return false;
          const difference = newcombeDifference(one.counts, other.counts);
          const truth = one.truth - other.truth;
          return difference !== null && difference.lower <= truth && truth <= difference.upper;
        },
        indicator,
      );
      of += found.of;
      held += found.held;
    }
  return { of, held };
}

/** Draws networks without knowing them, the same ones each time. */
function counted(
  englands: readonly KnownEngland[],
  each: number,
  holds: (england: KnownEngland, pick: () => ReturnType<typeof knownFigures>[number]) => boolean,
  measure = PROGRESS,
): Held {
  let [of, held] = [0, 0];
  englands.forEach((england, e) => {
    const figures = knownFigures(england, measure);
    const random = seededRandom(1_000 + e);
    const pick = () => {
      const figure = figures[random.below(figures.length)];
      if (figure === undefined) throw new RangeError('no networks to pick from');
      return figure;
    };
    for (let i = 0; i < each; i += 1) {
      of += 1;
      held += holds(england, pick) ? 1 : 0;
    }
  });
  return { of, held };
}

/** How many in 100 networks each rule calls different, over all of progress. */
export interface CalledDifferent {
  /** Clearly higher or lower than ten others, by the interval of the true difference. */
  readonly fromTen: number;
  /** Outside what one more network like those ten would have. */
  readonly unusualBesideTen: number;
  /** Clearly above or below what a fit on circumstances that mean nothing expects. */
  readonly fromExpected: number;
  readonly unusualForExpected: number;
  /** Outside the interval of the mean of ten, as was once called ahead or behind. */
  readonly outsideMeanOfTen: number;
  /** How often the interval of the true difference from the ten holds it. */
  readonly held: number;
}

const TEN = 10;

export function calledDifferent(englands: readonly KnownEngland[]): CalledDifferent {
  const counts = { ten: 0, unusualTen: 0, fit: 0, unusualFit: 0, mean: 0, held: 0, all: 0 };
  englands.forEach((england, e) => {
    const figures = knownFigures(england, PROGRESS);
    const random = seededRandom(2_000 + e);
    const circumstances = Array.from({ length: 3 }, () => figures.map(() => random.normal()));
    const values = figures.map(({ value }) => value);
    const fit = linearRegression(values, circumstances);
    const reaches = residualReaches(
      fit.residuals,
      figures.map(({ chance }) => chance),
      fit.residualDegrees,
    );
    figures.forEach((own, i) => {
      const ten = Array.from({ length: TEN }, () => figures[random.below(figures.length)] ?? own);
      const measured = ({ value, chance }: typeof own) => ({ value, samplingVariance: chance ?? Number.NaN });
      const difference = differenceFromOthers(measured(own), ten.map(measured));
      const theirs = ten.map(({ value }) => value);
      const [usual, mean] = [predictionInterval(theirs), meanInterval(theirs)];
      const reach = reaches[i];
      const residual = Math.abs(fit.residuals[i] ?? Number.NaN);
      if (difference === null || usual === null || mean === null || reach === undefined) return;
      const truth = own.truth - ten.reduce((sum, other) => sum + other.truth, 0) / TEN;
      counts.all += 1;
      counts.ten += difference.lower > 0 || difference.upper < 0 ? 1 : 0;
      counts.held += difference.lower <= truth && truth <= difference.upper ? 1 : 0;
      counts.unusualTen += own.value < usual.lower || own.value > usual.upper ? 1 : 0;
      counts.mean += own.value < mean.lower || own.value > mean.upper ? 1 : 0;
      counts.fit += residual > (reach.clear ?? Number.NaN) ? 1 : 0;
      counts.unusualFit += residual > reach.unusual ? 1 : 0;
    });
  });
  const perCent = (count: number) => (100 * count) / counts.all;
  return {
    fromTen: perCent(counts.ten),
    unusualBesideTen: perCent(counts.unusualTen),
    fromExpected: perCent(counts.fit),
    unusualForExpected: perCent(counts.unusualFit),
    outsideMeanOfTen: perCent(counts.mean),
    held: perCent(counts.held),
  };
}
