import { INTERVAL_TAIL } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import type { Interval } from '../statistics/interval.ts';
import { orderEnds } from '../statistics/order-ends.ts';
import { percentileOfSorted } from '../statistics/percentile.ts';
import { seededRandom } from '../statistics/seeded-random.ts';

const RESAMPLES = RULES.resamples.value;
/** Resamples that are made in one step. */
const AT_ONCE = 50;
/** The same networks always give the same interval; the number itself means nothing. */
const SEED = 20_190_701;

const TWO_32 = 2 ** 32;

/** A statistic of one resample, from how often each network was drawn; `null` where it is undefined. */
export type NetworkStatistic = (times: Uint8Array) => number | null;

/**
 * An interval of a statistic of networks: they are drawn again with replacement, and the middle of the outcomes, as
 * much as the confidence level says, is kept. The same number of networks always has the same draws.
 *
 * @returns in the statistic's unit; `null` where it was undefined in every resample
 * @see Efron & Tibshirani 1993, percentile bootstrap
 */
export function resampledInterval(networks: number, statistic: NetworkStatistic): Interval | null {
  const outcomes = new Float64Array(RESAMPLES);
  let found = 0;
  for (const times of resamplesOf(networks)) {
    const outcome = statistic(times);
    if (outcome === null) continue;
    outcomes[found] = outcome;
    found += 1;
  }
  const ordered = outcomes.subarray(0, found);
  // An end of the interval lies between two outcomes, and nothing further in is read.
  orderEnds(ordered, Math.ceil(INTERVAL_TAIL * found) + 1);
  const lower = percentileOfSorted(ordered, INTERVAL_TAIL);
  const upper = percentileOfSorted(ordered, 1 - INTERVAL_TAIL);
  return lower === null || upper === null ? null : { lower, upper };
}

/**
 * The gap of one draw: the mean of its greatest draws less that of its least.
 *
 * @param values one a network, ascending
 * @param sizes how many draws each end has: see `fifthSizes`
 */
export function gapOfDraw(
  values: Float64Array,
  times: Uint8Array,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): number {
  return sumOfFirst(values, times, highest, -1) / highest - sumOfFirst(values, times, lowest, 1) / lowest;
}

/**
 * Sum of the first `size` draws met along the values.
 *
 * @param values one a network, in the order that `times` counts them
 * @param step 1 to walk up from the first, -1 to walk down from the last
 */
export function sumOfFirst(values: Float64Array, times: Uint8Array, size: number, step: 1 | -1): number {
  let left = size;
  let sum = 0;
  for (let i = step === 1 ? 0 : values.length - 1; left > 0; i += step) {
    const taken = Math.min(left, times[i] ?? left);
    sum += taken * (values[i] ?? Number.NaN);
    left -= taken;
  }
  return sum;
}

const resamplesBySize = new Map<number, readonly Uint8Array[]>();

/** A month's measures rest on a few numbers of networks; 2,000 resamples of all of England take 3 MB. */
const REMEMBERED = 8;

function resamplesOf(networks: number): readonly Uint8Array[] {
  return resamplesBySize.get(networks) ?? finish(prepareResamples(networks));
}

/**
 * Makes the resamples of so many networks a few milliseconds at a time, for who must not be held up; after the last
 * step an interval of that many networks has them at once.
 */
export function* prepareResamples(networks: number): Generator<undefined, readonly Uint8Array[]> {
  const known = resamplesBySize.get(networks);
  if (known !== undefined) return known;
  const capacity = capacityFor(networks);
  const words = yield* drawWords(capacity);
  const all = new Uint8Array(RESAMPLES * networks);
  const resamples: Uint8Array[] = [];
  while (resamples.length < RESAMPLES) {
    const resample = resamples.length;
    // A part of one list: 2,000 lists of their own take longer to make than to fill for a few networks.
    const times = all.subarray(resample * networks, (resample + 1) * networks);
    for (let draw = resample * capacity; draw < resample * capacity + networks; draw++) {
      const rank = Math.floor(((words[draw] ?? 0) / TWO_32) * networks);
      times[rank] = (times[rank] ?? 0) + 1;
    }
    resamples.push(times);
    if (resamples.length % AT_ONCE === 0) yield undefined;
  }
  for (const oldest of resamplesBySize.keys()) {
    if (resamplesBySize.size < REMEMBERED) break;
    resamplesBySize.delete(oldest);
  }
  resamplesBySize.set(networks, resamples);
  return resamples;
}

function finish<Made>(steps: Generator<undefined, Made>): Made {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Room for every network of England; a power of 2, so that the same number of networks always has the same draws. */
function capacityFor(networks: number): number {
  return Math.max(2_048, 2 ** Math.ceil(Math.log2(networks)));
}

const wordsByCapacity = new Map<number, Uint32Array>();

/** Drawn once: a word says which network is drawn however many there are, so every interval of a release shares them. */
function* drawWords(capacity: number): Generator<undefined, Uint32Array> {
  const known = wordsByCapacity.get(capacity);
  if (known !== undefined) return known;
  const random = seededRandom(SEED);
  const words = new Uint32Array(RESAMPLES * capacity);
  for (let from = 0; from < words.length; from += AT_ONCE * capacity) {
    const to = Math.min(words.length, from + AT_ONCE * capacity);
    for (let draw = from; draw < to; draw += 1) words[draw] = random.uint32();
    yield undefined;
  }
  wordsByCapacity.set(capacity, words);
  return words;
}
