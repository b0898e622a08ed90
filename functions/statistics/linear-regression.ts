import { requireLevel } from './confidence.ts';
import { studentProbability, studentQuantile } from './distributions/student-t.ts';
import { type Direction, dotProduct, orthogonalDirections } from './orthogonal-directions.ts';
import { requireMeasurements, requireSameLength } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

export interface Regression {
  /** One a column, in the order given; the intercept first unless it was left out. */
  readonly coefficients: readonly Coefficient[];
  /** Outcome minus fitted value, in the unit of the outcome, one a row. */
  readonly residuals: readonly number[];
  /** Share of the (weighted) variance explained, 0 to 1; `null` where the outcome does not vary. */
  readonly rSquared: number | null;
  readonly residualDegrees: number;
}

interface Coefficient {
  readonly estimate: number;
  /** This and what follows are `null` where there are no more rows than columns. */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two-sided, of "the coefficient is 0"; `null` also where the fit is exact. */
  readonly pValue: number | null;
}

export interface RegressionOptions {
  /** Weight of each row, above 0: precision or patients. Unweighted when left out. */
  readonly weights?: readonly number[];
  /** Whether to fit a constant. @default true */
  readonly intercept?: boolean;
  /** `robust` is HC1 (White), for spread that differs between rows. @default 'classical' */
  readonly errors?: 'classical' | 'robust';
  /** @default 0.95 */
  readonly confidence?: number;
}

/**
 * Ordinary or weighted least squares with several predictors.
 *
 * @param outcome one number a row
 * @param predictors one list a predictor, each as long as `outcome`
 * @throws CollinearPredictorsError when a predictor is a mixture of those before it
 * @throws RangeError when there are fewer rows than columns, or a number is missing
 * @see Seber & Lee, Linear Regression Analysis, 2003, ch. 3 and 11; HC1: MacKinnon & White 1985
 */
export function linearRegression(
  outcome: readonly number[],
  predictors: readonly (readonly number[])[],
  options: RegressionOptions = {},
): Regression {
  const { weights, intercept = true, errors = 'classical', confidence = 0.95 } = options;
  requireLevel(confidence);
  const columns = intercept ? [outcome.map(() => 1), ...predictors] : predictors;
  requireRows(outcome, columns, weights);

  const roots = outcome.map((_, row) => (weights === undefined ? 1 : Math.sqrt(valueAt(weights, row))));
  const scaled = (values: readonly number[]) => values.map((value, row) => value * valueAt(roots, row));
  const directions = orthogonalDirections(columns.map(scaled));
  const scaledOutcome = scaled(outcome);

  const along = directions.map(({ unit }) => dotProduct(unit, scaledOutcome));
  const estimates = columns.map((_, j) => mixed(directions, along, j));
  const residuals = outcome.map(
    (value, row) =>
      value - columns.reduce((sum, column, j) => sum + valueAt(estimates, j) * valueAt(column, row), 0),
  );
  const scaledResiduals = scaled(residuals);
  const residualDegrees = outcome.length - columns.length;
  const residualSum = dotProduct(scaledResiduals, scaledResiduals);

  const standardError = (j: number): number | null => {
    if (residualDegrees === 0) return null;
    if (errors === 'classical') {
      const spread = directions.reduce((sum, { mix }) => sum + valueAt(mix, j) ** 2, 0);
      return Math.sqrt((residualSum / residualDegrees) * spread);
    }
    const meat = scaledResiduals.reduce((sum, residual, row) => {
      const pull = directions.reduce(
        (total, { mix, unit }) => total + valueAt(mix, j) * valueAt(unit, row),
        0,
      );
      return sum + (pull * residual) ** 2;
    }, 0);
    return Math.sqrt((meat * outcome.length) / residualDegrees);
  };

  return {
    coefficients: estimates.map((estimate, j) =>
      withInterval(estimate, standardError(j), residualDegrees, confidence),
    ),
    residuals,
    rSquared: explained(scaledOutcome, residualSum, intercept ? roots : undefined),
    residualDegrees,
  };
}

function requireRows(
  outcome: readonly number[],
  columns: readonly (readonly number[])[],
  weights: readonly number[] | undefined,
): void {
  requireMeasurements('outcomes', outcome);
  for (const column of columns) {
    requireSameLength('outcomes and values of a predictor', outcome, column);
    requireMeasurements('values of a predictor', column);
  }
  if (columns.length === 0 || outcome.length < columns.length) {
    throw new RangeError(
      `a regression on ${columns.length} columns needs at least as many rows and one column, got ${outcome.length} rows`,
    );
  }
  if (weights === undefined) return;
  requireSameLength('outcomes and weights', outcome, weights);
  requireMeasurements('weights', weights);
  if (weights.some((weight) => weight <= 0))
    throw new RangeError('weights must be above 0: leave out the rows that weigh nothing');
}

function mixed(directions: readonly Direction[], amounts: readonly number[], j: number): number {
  return directions.reduce((sum, { mix }, k) => sum + valueAt(amounts, k) * valueAt(mix, j), 0);
}

function withInterval(
  estimate: number,
  standardError: number | null,
  degrees: number,
  confidence: number,
): Coefficient {
  if (standardError === null) return { estimate, standardError, lower: null, upper: null, pValue: null };
  const reach = studentQuantile((1 + confidence) / 2, degrees) * standardError;
  const t = Math.abs(estimate) / standardError;
  const pValue = Number.isFinite(t) ? 2 * studentProbability(t, degrees, 'upper') : null;
  return { estimate, standardError, lower: estimate - reach, upper: estimate + reach, pValue };
}

/** Without an intercept the share is of the sum of squares about 0, as R reports it. */
function explained(
  outcome: readonly number[],
  residualSum: number,
  constant: readonly number[] | undefined,
): number | null {
  const level = constant === undefined ? 0 : dotProduct(constant, outcome) / dotProduct(constant, constant);
  const about = outcome.map(
    (value, row) => value - (constant === undefined ? 0 : level * valueAt(constant, row)),
  );
  const total = dotProduct(about, about);
  return total > 0 ? Math.max(0, 1 - residualSum / total) : null;
}
