import { type SeededRandom, xoshiro128 } from '../statistics/seeded-random.ts';

/** A stream of draws; every call moves it on. */
export type RandomStream = SeededRandom;

/**
 * A stream fixed by its keys: the same keys give the same draws on every machine.
 * One stream a purpose (`seed`, what for, which practice) keeps a figure from changing when another is added.
 *
 * @param keys whole numbers, in order; only their lower 32 bits count
 */
export function randomStream(...keys: readonly number[]): RandomStream {
  let hash = 0x9e3779b9;
  for (const key of keys) hash = mixed(hash ^ mixed(key + 0x6d2b79f5));
  const [first, second, third] = [mixed(hash + 1), mixed(hash + 2), mixed(hash + 3)];
  return xoshiro128([hash, first, second, third | 1]);
}

/** The finaliser of MurmurHash3: every bit of the key moves every bit of the result. */
function mixed(key: number): number {
  let h = key | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
