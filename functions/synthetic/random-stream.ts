/** Draws a fraction in [0, 1); every call moves the stream on by one. */
export type RandomStream = () => number;

/**
 * A stream of fractions fixed by its keys (sfc32): the same keys give the same draws on every machine.
 * One stream a purpose (`seed`, what for, which practice) keeps a figure from changing when another is added.
 *
 * @param keys whole numbers, in order; only their lower 32 bits count
 */
export function randomStream(...keys: readonly number[]): RandomStream {
  let hash = 0x9e3779b9;
  const state = new Int32Array(4);
  for (const key of keys) hash = mixed(hash ^ mixed(key + 0x6d2b79f5));
  for (let i = 0; i < 3; i += 1) {
    hash = mixed(hash + 0x9e3779b9);
    state[i] = hash;
  }
  let [a = 0, b = 0, c = 0] = state;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 10; i += 1) next();
  return next;
}

/** The finaliser of MurmurHash3: every bit of the key moves every bit of the result. */
function mixed(key: number): number {
  let h = key | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
