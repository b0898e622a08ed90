import type { ComparedUnits, RankBounds, RankSides } from './compared-units.ts';
import { drawLargestErrors, type LargestErrors } from './largest-errors.ts';
import { surelyApart } from './surely-apart.ts';

const TESTED = 0;
const CLAIMED = 1;
const LEFT_OUT = 2;

/** From this many units on, only errors beyond the cutoff are kept at first. */
const MANY_UNITS = 400;
const CUTOFF = 2;

/**
 * How many units are surely above and below each target, all claims together being right with chance `coverage`.
 *
 * The critical value is a quantile of the largest studentised difference over all pairs, simulated: unlike for one
 * unit alone there is no short integral for it.
 *
 * @param targets positions of the units whose ranks are asked for
 * @returns one pair of counts a target
 */
export function simultaneousRankClaims(
  units: ComparedUnits,
  targets: readonly number[],
  options: { coverage: number; sides: RankSides; stepdown: boolean; draws: number; seed: number },
): readonly RankBounds[] {
  const { coverage, sides, stepdown, draws, seed } = options;
  const count = units.errors.length;
  // Where every unit is asked for at once, every claim is tested and none need be kept.
  const isAll = !stepdown && new Set(targets).size === count;
  const state = isAll ? null : testedClaims(count, targets, sides);
  const cutoff = count < MANY_UNITS ? 0 : CUTOFF;
  const kept = drawsFor(count, seed, draws, cutoff);
  if (!stepdown || state === null) {
    const critical = criticalValue();
    return targets.map((unit) => surelyApart(units, unit, critical, sides));
  }
  while (claim(units, state, criticalValue()) > 0);

  return targets.map((unit) => {
    let above = 0;
    let below = 0;
    for (let k = 0; k < count; k += 1) {
      if (sides !== 'lower' && (state[unit * count + k] ?? 255) === CLAIMED) below += 1;
      if (sides !== 'upper' && (state[k * count + unit] ?? 255) === CLAIMED) above += 1;
    }
    return { above, below };
  });

  function criticalValue(): number {
    const found = kept.map((drawn) => largestDifference(units.errors, state, drawn, cutoff));
    const critical = quantile(found.map(({ difference }) => difference));
    const exact = found.map(({ difference, atMost }, draw) =>
      difference < critical && critical < atMost
        ? largestDifference(units.errors, state, drawLargestErrors(count, seed + draw, 0), 0).difference
        : difference,
    );
    return quantile(exact);
  }

  function quantile(differences: readonly number[]): number {
    return Float64Array.from(differences).sort()[Math.ceil(coverage * draws) - 1] ?? Number.NaN;
  }
}

/** Errors do not depend on the estimates, so that one set of draws serves every table of as many units, or fewer. */
const drawsBySize = new Map<string, readonly LargestErrors[]>();

/** Sets to remember. */
const REMEMBERED = 4;

function drawsFor(count: number, seed: number, draws: number, cutoff: number): readonly LargestErrors[] {
  // Units draw one after another, so that the draws of fewer are among those of more: the rest are passed over.
  const capacity = cutoff === 0 ? count : 2 ** Math.ceil(Math.log2(count));
  const key = `${capacity} ${seed} ${draws}`;
  const known =
    drawsBySize.get(key) ??
    Array.from({ length: draws }, (_, draw) => drawLargestErrors(capacity, seed + draw, cutoff));
  for (const oldest of drawsBySize.keys()) {
    if (drawsBySize.size < REMEMBERED) break;
    drawsBySize.delete(oldest);
  }
  drawsBySize.set(key, known);
  return known;
}

/** One claim a cell, "row is above column"; those that say nothing of a target's rank are left out. */
function testedClaims(count: number, targets: readonly number[], sides: RankSides): Uint8Array {
  const state = new Uint8Array(count * count).fill(LEFT_OUT);
  for (const unit of targets) {
    for (let k = 0; k < count; k += 1) {
      if (k === unit) continue;
      if (sides !== 'lower') state[unit * count + k] = TESTED;
      if (sides !== 'upper') state[k * count + unit] = TESTED;
    }
  }
  return state;
}

/** Makes the claims that pass; returns how many were new. */
function claim({ estimates, errors }: ComparedUnits, state: Uint8Array, critical: number): number {
  const count = errors.length;
  let claimed = 0;
  for (let j = 0; j < count; j += 1) {
    const estimate = estimates[j] ?? Number.NaN;
    const square = (errors[j] ?? Number.NaN) ** 2;
    for (let k = 0; k < count; k += 1) {
      const lead = estimate - (estimates[k] ?? Number.NaN);
      if (lead <= 0 || (state[j * count + k] ?? 255) !== TESTED) continue;
      if (lead <= critical * Math.sqrt(square + (errors[k] ?? Number.NaN) ** 2)) continue;
      state[j * count + k] = CLAIMED;
      claimed += 1;
    }
  }
  return claimed;
}

/**
 * The largest studentised difference of one draw among the claims still tested, and what it could at most be when
 * the errors that were left out are thought of too.
 *
 * |a − b|/σ is at most √(z² + w²) for two errors of z and w standard errors: pairs of small errors need no look.
 */
function largestDifference(
  errors: Float64Array,
  state: Uint8Array | null,
  { units, errors: scores }: LargestErrors,
  cutoff: number,
): { readonly difference: number; readonly atMost: number } {
  const count = errors.length;
  const first = units.findIndex((unit) => unit < count);
  const greatest = first >= 0 ? (scores[first] ?? Number.NaN) ** 2 : cutoff ** 2;
  let best = 0;
  for (let i = 1; i < units.length; i += 1) {
    const score = scores[i] ?? Number.NaN;
    if (greatest + score * score <= best) break;
    const unit = units[i] ?? -1;
    if (unit >= count) continue;
    const error = errors[unit] ?? Number.NaN;
    for (let k = 0; k < i; k += 1) {
      const otherScore = scores[k] ?? Number.NaN;
      if (otherScore * otherScore + score * score <= best) break;
      const other = units[k] ?? -1;
      if (other >= count) continue;
      const otherError = errors[other] ?? Number.NaN;
      const lead = error * score - otherError * otherScore;
      const square = (lead * lead) / (error * error + otherError * otherError);
      if (!(square > best)) continue;
      const pair = lead > 0 ? unit * count + other : other * count + unit;
      if (state === null || (state[pair] ?? 255) === TESTED) best = square;
    }
  }
  const atMost = cutoff === 0 ? best : Math.max(best, greatest + cutoff * cutoff);
  return { difference: Math.sqrt(best), atMost: Math.sqrt(atMost) };
}
