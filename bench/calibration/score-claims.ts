import type { Claim } from './claims.ts';

/** Claims whose chance lay in one band: what they averaged, and how many in 100 were true. */
export interface Band {
  readonly claims: number;
  readonly stated: number;
  readonly seen: number;
}

/** Ten bands of chance, each fifth of each network being a claim of its own; percentages. */
export function bandsOf(claims: readonly Claim[]): readonly Band[] {
  const sums = Array.from({ length: 10 }, () => ({ claims: 0, stated: 0, seen: 0 }));
  for (const { chances, fifth } of claims) {
    chances.forEach((chance, i) => {
      const band = sums[Math.min(9, Math.floor(chance * 10))];
      if (band === undefined) return;
      band.claims += 1;
      band.stated += chance;
      band.seen += fifth === i + 1 ? 1 : 0;
    });
  }
  return sums.map(({ claims: count, stated, seen }) => ({
    claims: count,
    stated: count === 0 ? 0 : (100 * stated) / count,
    seen: count === 0 ? 0 : (100 * seen) / count,
  }));
}

/** Mean distance between what is stated and what is seen, in points, each band weighing by its claims. */
export function calibrationError(claims: readonly Claim[]): number {
  const bands = bandsOf(claims);
  const all = bands.reduce((sum, band) => sum + band.claims, 0);
  return bands.reduce(
    (sum, { claims: count, stated, seen }) => sum + (count / all) * Math.abs(stated - seen),
    0,
  );
}

/** Brier's score, summed over the five fifths and averaged over networks: less is better. */
export function brierScore(claims: readonly Claim[]): number {
  const sum = claims.reduce(
    (all, { chances, fifth }) =>
      all + chances.reduce((own, chance, i) => own + (chance - (fifth === i + 1 ? 1 : 0)) ** 2, 0),
    0,
  );
  return sum / claims.length;
}

export interface WordCount extends Band {
  readonly word: string;
  /** Of 100 networks, how many it is said of. */
  readonly share: number;
}

const WORDS = [
  'almost certainly',
  'very likely in the',
  'probably',
  'about as likely as not',
  ' or ',
  'cannot tell',
];

/** How often each word is said, and how often it was right. */
export function wordsOf(claims: readonly Claim[]): readonly WordCount[] {
  const sums = WORDS.map((word) => ({ word, claims: 0, stated: 0, seen: 0 }));
  for (const { chances, fifth, said, saidFifths } of claims) {
    // The pair says "very likely" too, so it is asked after first.
    const at = said.includes(' or ') ? 4 : WORDS.findIndex((word) => said.includes(word));
    const sum = sums[at];
    if (sum === undefined) continue;
    const named = saidFifths.length > 0 ? saidFifths : [chances.indexOf(Math.max(...chances)) + 1];
    sum.claims += 1;
    sum.stated += named.reduce((all, f) => all + (chances[f - 1] ?? 0), 0);
    sum.seen += named.includes(fifth) ? 1 : 0;
  }
  return sums.map(({ word, claims: count, stated, seen }) => ({
    word: word.trim(),
    claims: count,
    share: (100 * count) / claims.length,
    stated: count === 0 ? 0 : (100 * stated) / count,
    seen: count === 0 ? 0 : (100 * seen) / count,
  }));
}
