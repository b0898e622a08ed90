/** Standard errors gathered at fewer points, so that sums over units become sums over points. */
export interface ErrorGrid {
  /** Rising; the first is 0 where a standard error is 0. */
  readonly points: Float64Array;
  /** Adds `amount` of unit `unit` to a list of one number a point, shared between the two points around it. */
  readonly add: (amounts: Float64Array, unit: number, amount: number) => void;
  /** Reads a list of one number a point at the standard error of a unit. */
  readonly read: (amounts: Float64Array, unit: number) => number;
}

/** Up to this many units each standard error is its own point, and nothing is approximated. */
const EXACT_UP_TO = 64;
/** Distance of points as a share of the standard error; sums over units are then right to about one in a thousand. */
const SPACING = 0.12;
const MOST_POINTS = 256;

/** A grid for these standard errors, even on the log scale. */
export function errorGrid(errors: Float64Array): ErrorGrid {
  const points =
    errors.length <= EXACT_UP_TO ? Float64Array.from(new Set(errors)).sort() : evenPoints(errors);
  const below = new Int32Array(errors.length);
  const fraction = new Float64Array(errors.length);
  errors.forEach((error, unit) => {
    const above = points.findIndex((point) => point >= error * (1 - 1e-12));
    const exact = above <= 0 || (points[above] ?? Number.NaN) <= error * (1 + 1e-12);
    below[unit] = exact ? above : above - 1;
    const low = points[above - 1] ?? Number.NaN;
    // 0 is a point apart: there is no log scale down to it.
    fraction[unit] = exact
      ? 0
      : low === 0
        ? 1
        : Math.log(error / low) / Math.log((points[above] ?? Number.NaN) / low);
  });

  return {
    points,
    add: (amounts, unit, amount) => {
      const at = below[unit] ?? -1;
      const share = fraction[unit] ?? Number.NaN;
      amounts[at] = (amounts[at] ?? Number.NaN) + (1 - share) * amount;
      if (share > 0) amounts[at + 1] = (amounts[at + 1] ?? Number.NaN) + share * amount;
    },
    read: (amounts, unit) => {
      const at = below[unit] ?? -1;
      const share = fraction[unit] ?? Number.NaN;
      return share === 0
        ? (amounts[at] ?? Number.NaN)
        : (1 - share) * (amounts[at] ?? Number.NaN) + share * (amounts[at + 1] ?? Number.NaN);
    },
  };
}

function evenPoints(errors: Float64Array): Float64Array {
  const positive = errors.filter((error) => error > 0);
  const zero = positive.length < errors.length ? [0] : [];
  if (positive.length === 0) return Float64Array.from(zero);
  const least = positive.reduce((a, b) => Math.min(a, b));
  const range = Math.log(positive.reduce((a, b) => Math.max(a, b)) / least);
  const steps = Math.min(MOST_POINTS, Math.ceil(range / SPACING));
  const even = Array.from(
    { length: steps + 1 },
    (_, i) => least * Math.exp(steps === 0 ? 0 : (range * i) / steps),
  );
  return Float64Array.from([...zero, ...even]);
}
