import { incompleteGamma } from './incomplete-gamma.ts';
import { requireProbability, type Tail } from './probability.ts';

/** Rational approximations of Wichura's AS 241, PPND16: numerator and denominator, constant term first. */
const CENTRE = {
  numerator: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  denominator: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const SHOULDER = {
  numerator: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  denominator: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const TAIL = {
  numerator: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  denominator: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * Probability below (or above) `z` under the standard normal distribution.
 *
 * @param z any finite number
 * @returns a fraction, 0 to 1
 */
export function normalProbability(z: number, tail: Tail = 'lower'): number {
  if (!Number.isFinite(z)) throw new RangeError(`z must be a finite number, got ${z}`);
  const halves = incompleteGamma(0.5, (z * z) / 2);
  const towardsTail = tail === 'lower' ? -z : z;
  return towardsTail > 0 ? halves.upper / 2 : (1 + halves.lower) / 2;
}

/**
 * The point that leaves `probability` below (or above) it under the standard normal distribution.
 *
 * @param probability a fraction, above 0 and below 1
 * @throws RangeError at 0 and 1, where there is no finite point
 * @see Wichura MJ, Algorithm AS 241, Applied Statistics 1988;37:477-484
 */
export function normalQuantile(probability: number, tail: Tail = 'lower'): number {
  requireProbability(probability);
  const sign = tail === 'lower' ? 1 : -1;
  const centred = probability - 0.5;
  if (Math.abs(centred) <= 0.425) return sign * centred * ratio(CENTRE, 0.180625 - centred * centred);

  const depth = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  const distance = depth <= 5 ? ratio(SHOULDER, depth - 1.6) : ratio(TAIL, depth - 5);
  return sign * Math.sign(centred) * distance;
}

function ratio({ numerator, denominator }: typeof CENTRE, at: number): number {
  return polynomial(numerator, at) / polynomial(denominator, at);
}

function polynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0);
}

/**
 * Two-sided probability of a standard normal result at least this far from 0.
 *
 * @param z any finite number
 * @returns a fraction, 0 to 1; it keeps its digits far out, to about z = 38, and is 0 beyond
 */
export function pValueFromZ(z: number): number {
  if (!Number.isFinite(z)) throw new RangeError(`z must be a finite number, got ${z}`);
  return 2 * normalProbability(Math.abs(z), 'upper');
}
