/** A stream of pseudo-random numbers that its seed decides: the same seed always gives the same stream. */
export interface SeededRandom {
  /** The next whole number, 0 to 2³² − 1. */
  uint32(): number;
  /** The next fraction, from 0 up to but not 1, with 53 random bits. */
  fraction(): number;
  /** The next whole number from 0 up to but not `bound` (1 to 2³²), each as likely as another. */
  below(bound: number): number;
  /** The next draw from the standard normal distribution. */
  normal(): number;
}

const TWO_32 = 2 ** 32;

/**
 * Starts a stream from one whole number; not for secrets.
 *
 * @param seed a whole number, 0 to 2⁵³ − 1; SplitMix64 spreads it over the state, so that near seeds share nothing
 * @throws RangeError when the seed is not such a number
 * @see Blackman & Vigna, ACM Trans Math Softw 2021;47(4):36, xoshiro128**
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`seed must be a whole number from 0 to 2^53 - 1, got ${seed}`);
  }
  const next = splitMix64(BigInt(seed));
  const first = next();
  const second = next();
  return xoshiro128([low(first), high(first), low(second), high(second)]);
}

/** The generator itself, from four 32-bit words that are not all 0. */
export function xoshiro128(words: readonly [number, number, number, number]): SeededRandom {
  let [a, b, c, d] = words;

  function uint32(): number {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled;
  }

  function fraction(): number {
    return ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53;
  }

  function below(bound: number): number {
    if (!(Number.isInteger(bound) && bound >= 1 && bound <= TWO_32)) {
      throw new RangeError(`bound must be a whole number from 1 to 2^32, got ${bound}`);
    }
    // Draws past the last whole multiple of the bound would favour the small numbers: draw again.
    const limit = TWO_32 - (TWO_32 % bound);
    let drawn = uint32();
    while (drawn >= limit) drawn = uint32();
    return drawn % bound;
  }

  let waiting: number | null = null;

  /** Marsaglia's polar method, which makes two draws at a time: the second waits for the next call. */
  function normal(): number {
    if (waiting !== null) {
      const draw = waiting;
      waiting = null;
      return draw;
    }
    for (;;) {
      const x = 2 * fraction() - 1;
      const y = 2 * fraction() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const stretch = Math.sqrt((-2 * Math.log(square)) / square);
        waiting = y * stretch;
        return x * stretch;
      }
    }
  }

  return { uint32, fraction, below, normal };
}

/** @see Steele, Lea & Flood, OOPSLA 2014; 64-bit words, which only bigints hold exactly */
export function splitMix64(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed);
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let word = state;
    word = BigInt.asUintN(64, (word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n);
    word = BigInt.asUintN(64, (word ^ (word >> 27n)) * 0x94d049bb133111ebn);
    return word ^ (word >> 31n);
  };
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function low(word: bigint): number {
  return Number(BigInt.asIntN(32, word));
}

function high(word: bigint): number {
  return Number(BigInt.asIntN(32, word >> 32n));
}
