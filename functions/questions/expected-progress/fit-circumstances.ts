import { FACTORS, type Factor } from '../../assessment/circumstances/circumstances.ts';
import { RULES } from '../../rules/rules.ts';
import { linearRegression, type Regression } from '../../statistics/linear-regression.ts';
import { mean } from '../../statistics/mean.ts';
import { CollinearPredictorsError } from '../../statistics/orthogonal-directions.ts';
import { standardDeviation } from '../../statistics/standard-deviation.ts';
import { standardise } from '../../statistics/standardise.ts';

/** A ranked network with its value and every factor known. */
export interface FittedNetwork {
  readonly code: string;
  readonly value: number;
  readonly patients: number | null;
  readonly values: Readonly<Record<Factor, number>>;
}

export interface Fit {
  readonly factors: readonly {
    readonly factor: Factor;
    readonly mean: number;
    readonly standardDeviation: number;
  }[];
  readonly notFitted: readonly Factor[];
  /** Coefficients in the order of `factors`, after the intercept; residuals in the order of the networks. */
  readonly regression: Regression;
}

const FITTED = { errors: 'robust', confidence: RULES.confidence.value } as const;

/**
 * Fits values on circumstances by least squares, factors in standard deviations, with errors that allow the spread
 * to differ between networks.
 *
 * A factor that does not vary, or that only repeats those before it, is left out and named.
 * @returns `null` for too few networks
 * @see docs/measures.md#expected-progress; White's HC1 errors
 */
export function fitCircumstances(networks: readonly FittedNetwork[]): Fit | null {
  if (networks.length < RULES.fewestForModel.value) return null;
  const observed = networks.map(({ value }) => value);
  let fit: Fit = {
    factors: [],
    notFitted: [],
    regression: linearRegression(observed, [], FITTED),
  };
  let columns: (readonly number[])[] = [];
  for (const factor of FACTORS) {
    const values = networks.map((network) => network.values[factor]);
    const next = [...columns, standardise(values)];
    const regression = fitOrNull(observed, next);
    const centre = mean(values);
    const spread = standardDeviation(values);
    if (regression === null || centre === null || spread === null) {
      fit = { ...fit, notFitted: [...fit.notFitted, factor] };
      continue;
    }
    columns = next;
    const described = { factor, mean: centre, standardDeviation: spread };
    fit = { ...fit, factors: [...fit.factors, described], regression };
  }
  return fit;
}

function fitOrNull(observed: readonly number[], columns: readonly (readonly number[])[]): Regression | null {
  try {
    return linearRegression(observed, columns, FITTED);
  } catch (error) {
    if (error instanceof CollinearPredictorsError) return null;
    throw error;
  }
}
