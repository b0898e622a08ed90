import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/*
 * What is missing is not nought, and text is no measurement: in a program that was compiled, `null` passes every
 * comparison as 0 and '12' multiplies as 12. So every function of the statistics refuses them, whoever calls it.
 */
const folder = fileURLToPath(new URL('../../functions/statistics/', import.meta.url));

/** What a cell of a file can come to that is no figure. */
const NO_NUMBERS = [null, undefined, Number.NaN, '12'] as const;

type Arguments = readonly unknown[];
type Call = (...given: Arguments) => unknown;

const unit = (numerator: number, denominator: number) => ({ numerator, denominator });
const UNITS = [unit(40, 100), unit(30, 80), unit(55, 90), unit(20, 75), unit(61, 120), unit(33, 70)];
const VALUES = [0.2, 0.5, 0.4, 0.9, 0.7, 0.3];
const ERRORS = [0.05, 0.04, 0.06, 0.05, 0.03, 0.05];
const MEASURED = VALUES.map((value) => ({ value, samplingVariance: 0.002 }));
const YEARS = UNITS.map((now, i) => ({ code: `U${i}`, before: unit(35 + i, 90), now }));
const TENTHS = VALUES.map((value, i) => ({
  quantile: i + 1,
  population: 1000 + i,
  value,
  lowerCL: value - 0.05,
  upperCL: value + 0.05,
}));
const TREND = [1, 2, 3, 4, 5].map((year) => ({
  year: 2020 + year,
  count: 40 + year,
  value: 40 + year,
  denominator: 100,
  lowerCI95: 35,
  upperCI95: 55,
}));

/** A call of each function that is given figures, as it is meant; every number in it is then taken away in turn. */
const CALLS: Readonly<Record<string, Arguments>> = {
  adjustedProportionVariance: [unit(40, 100)],
  alikeEstimates: [MEASURED],
  assuranceType: ['increase', { lpl: 0.2, upl: 0.8 }, 0.5],
  atLeastAHair: [VALUES, ERRORS],
  balancedPanel: [{ periods: [1, 2], rows: [VALUES.slice(0, 2), VALUES.slice(2, 4)] }],
  benjaminiHochberg: [[0.01, 0.2, 0.03]],
  betaConvergence: [{ first: VALUES, last: [0.3, 0.5, 0.45, 0.8, 0.7, 0.4], horizon: 2 }],
  betaKernel: [2, 3, 0.4, 0.6],
  betaLogitQuantile: [0.3, 2, 3],
  bootstrapIntervals: [20, [() => 1], { resamples: 100, seed: 1, confidence: 0.95 }],
  chiSquareProbability: [3, 2],
  clampedNormal: [0.4, 0.2],
  coefficientOfVariation: [VALUES],
  convergenceSpeed: [-0.2, 2],
  cusumAlerts: [[...VALUES, ...VALUES, ...VALUES], { windowSize: 12, sensitivity: 5 }],
  deviance: [3, 4],
  deviate: [0.95],
  deviateOverPairs: [3, 0.95],
  differenceFromOthers: [{ value: 0.5, samplingVariance: 0.002 }, MEASURED],
  dispersionBetweenYears: [YEARS],
  dotProduct: [VALUES, ERRORS],
  drawLargestErrors: [10, 1, 2],
  empiricalBayesShrinkage: [UNITS, 1],
  exactShare: [3, 7],
  expectedPlaces: [{ values: VALUES, errors: ERRORS }],
  fitAcrossQuantiles: [[100, 200, 300]],
  gini: [VALUES],
  groupChances: [{ values: VALUES, errors: ERRORS }, 5],
  homogeneityTest: [UNITS, 1],
  incompleteBeta: [2, 3, 0.4, 0.6],
  incompleteGamma: [2, 3],
  isJagged: [{ percentiles: VALUES, shares: VALUES, numerators: [5, 6, 7, 8, 9, 10] }],
  largestRemainder: [VALUES, 100],
  linearRegression: [VALUES, [[1, 2, 3, 4, 6, 5]], { weights: [1, 2, 1, 2, 1, 2], confidence: 0.95 }],
  logGamma: [3.5],
  marginalCriticalValues: [0.95],
  mean: [VALUES],
  meanInterval: [VALUES, 0.95],
  nearestNeighbours: [VALUES.map((value, i) => ({ code: `U${i}`, values: [value, i] })), [1, 1], 2],
  newcombeDifference: [unit(40, 100), unit(30, 80), 0.95],
  noiseShare: [MEASURED],
  normalProbability: [0.5],
  normalQuantile: [0.5],
  normalShrinkage: [MEASURED],
  orthogonalDirections: [[VALUES, ERRORS]],
  overDispersedLimits: ['PR', 0.4, 100, 0.02],
  overDispersion: ['PR', UNITS.map((one) => one.numerator), UNITS.map((one) => one.denominator), 0.1],
  pValueFromZ: [1.2],
  pairDifferences: [VALUES, ERRORS, 0.95],
  patientsNeeded: [40, 100, '0.5'],
  percentRank: [VALUES],
  percentile: [VALUES, 0.5],
  pheQuantile: [VALUES, { groups: 5 }],
  pooledProportion: [UNITS],
  predictionInterval: [VALUES, 0.95],
  proportionFunnelLimits: [0.4, 100],
  quickNormalProbability: [0.4],
  rankBands: [
    [
      { rank: 1, lower: 1, upper: 2 },
      { rank: 2, lower: 1, upper: 3 },
    ],
  ],
  rankIntervals: [VALUES, ERRORS, { coverage: 0.95, simultaneous: false }],
  rankWithTies: [VALUES, { omega: 0.5 }],
  recentTrend: [TREND, 'Proportion'],
  residualReaches: [VALUES, ERRORS, 4, 0.95],
  roundHalfEven: [2.5, 0],
  scaleUnits: ['PR', UNITS.map((one) => one.numerator), UNITS.map((one) => one.denominator)],
  seededRandom: [1],
  sevenPointTrend: [[...VALUES, ...VALUES]],
  shareOf: [unit(40, 100)],
  sigmaConvergence: [{ periods: [1, 2, 3], rows: [VALUES.slice(0, 3), VALUES.slice(3, 6)] }],
  slopeIndex: [TENTHS, { valueType: 0, multiplier: 1, confidence: [0.95], repetitions: 1000, seed: 1 }],
  spearman: [VALUES, [0.3, 0.5, 0.45, 0.8, 0.7, 0.4], 0.95],
  standardDeviation: [VALUES],
  standardise: [VALUES],
  stirlingError: [3],
  studentProbability: [1.2, 5],
  studentQuantile: [0.3, 5],
  tailBeyond: [0.95],
  upperTail: [1.2],
  varianceShares: [VALUES.map((value, i) => ({ value, weight: 1, within: [`R${i % 2}`, `I${i % 3}`] }))],
  weightedSumVariance: [ERRORS.map((variance, i) => ({ name: `K${i}`, weight: 0.2, variance }))],
  wilsonInterval: [40, 100, 0.95],
  xmr: [
    [...VALUES, ...VALUES].map((value, i) => ({ date: `2026-${String(i + 1).padStart(2, '0')}`, value })),
  ],
  xmrLimits: [[...VALUES, ...VALUES], true],
};

/** Where `null` has a meaning of its own, as the function says: a month without a figure, a unit that was not there. */
const MAY_BE_NULL: Readonly<Record<string, RegExp>> = {
  assuranceType: /./u,
  balancedPanel: /rows/u,
  benjaminiHochberg: /./u,
  betaConvergence: /first|last/u,
  cusumAlerts: /^0/u,
  isJagged: /shares|numerators/u,
  percentRank: /./u,
  pheQuantile: /^0/u,
  recentTrend: /count|value|denominator|CI95/u,
  residualReaches: /^1/u,
  sigmaConvergence: /rows/u,
  slopeIndex: /value|CL/u,
  spearman: /^[01]/u,
};

/** Given no figures of a file: words, functions, arrays that were checked before, and what checks by itself. */
const GIVEN_NO_FIGURES = new Set([
  'CollinearPredictorsError',
  'adjustForPolarity',
  'compareExact',
  'correlationOfChanges',
  'errorGrid',
  'exactFraction',
  'invertTail',
  'marginalRankClaims',
  'middle',
  'ongoingAlert',
  'orderEnds',
  'partOfSeven',
  'partOfTwoInThree',
  'percentileOfSorted',
  'pointType',
  'requireLevel',
  'requireMeasurements',
  'requirePositive',
  'requireProbability',
  'requireSameLength',
  'scaleOf',
  'sevenPointOneSideOfMean',
  'simulateIndices',
  'simultaneousRankClaims',
  'specialCauses',
  'splitMix64',
  'standardErrors',
  'surelyApart',
  'turnedIntervals',
  'twoInThree',
  'valueAt',
  'xoshiro128',
]);

const exported = await everyFunction();

async function everyFunction(): Promise<ReadonlyMap<string, Call>> {
  const found = new Map<string, Call>();
  for (const place of ['', 'distributions/']) {
    for (const file of readdirSync(folder + place).filter((name) => name.endsWith('.ts'))) {
      const module: Readonly<Record<string, unknown>> = await import(`${folder}${place}${file}`);
      for (const [name, value] of Object.entries(module)) if (isCall(value)) found.set(name, value);
    }
  }
  return found;
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

type Path = readonly (string | number)[];

function numbersIn(given: unknown, at: Path = []): readonly Path[] {
  if (typeof given === 'number') return [at];
  if (Array.isArray(given)) return given.flatMap((one, i) => numbersIn(one, [...at, i]));
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, one]) => numbersIn(one, [...at, name]));
}

function withPut(given: unknown, [at, ...rest]: Path, put: unknown): unknown {
  if (at === undefined) return put;
  if (Array.isArray(given)) return given.map((one, i) => (i === at ? withPut(one, rest, put) : one));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [name, name === at ? withPut(one, rest, put) : one]),
  );
}

/** What a function made of a call; `refused` where it threw, or said that there is no figure. */
function outcome(call: Call, given: Arguments): string {
  try {
    const made = call(...given);
    return made === null ? 'refused' : `gave ${JSON.stringify(made)}`;
  } catch (error) {
    // What a number lacks, such as text.toFixed, is a fault of ours and no refusal.
    return error instanceof RangeError ? 'refused' : `fell over: ${String(error)}`;
  }
}

describe('a function of the statistics', () => {
  test('is tried here, or is given no figures', () => {
    const untried = [...exported.keys()].filter((name) => !(name in CALLS) && !GIVEN_NO_FIGURES.has(name));
    expect(untried).toEqual([]);
    expect([...Object.keys(CALLS), ...GIVEN_NO_FIGURES].filter((name) => !exported.has(name))).toEqual([]);
  });

  test.each(Object.entries(CALLS))('%s refuses what is no number, wherever it stands', (name, given) => {
    const call = exported.get(name);
    if (call === undefined) throw new Error(`${name} is not exported`);
    expect(() => call(...given)).not.toThrow();
    for (const path of numbersIn(given)) {
      const at = path.join('.');
      for (const none of NO_NUMBERS) {
        // What is left out of what may be left out has its usual value.
        if (none === undefined && Number(path[0]) >= call.length) continue;
        if (none === null && MAY_BE_NULL[name]?.test(at) === true) continue;
        if (none === undefined && name === 'slopeIndex' && /CL/u.test(at)) continue;
        const made = outcome(
          call,
          given.map((one, i) => (i === path[0] ? withPut(one, path.slice(1), none) : one)),
        );
        expect(`${at} ${String(none)}: ${made}`).toBe(`${at} ${String(none)}: refused`);
      }
    }
  });
});
