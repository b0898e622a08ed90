import { countWords } from './figure-words.ts';

interface Placed {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
}

/** The same in ten words or fewer. */
export function toldApartTitle(placed: readonly Placed[]): string {
  if (placed.length < 2) return 'Place, with its interval';
  const pairs = pairsOf(placed);
  const apart = pairs.filter(isApart);
  if (apart.length === 0) return 'These networks cannot be told apart';
  return apart.length === pairs.length
    ? 'These networks can be told apart'
    : 'Not all of these networks can be told apart';
}

/** Which of up to four networks can be told apart by their rank intervals. */
export function toldApartSentence(placed: readonly Placed[]): string {
  if (placed.length < 2) return 'Pick two or more ranked networks to see whether they can be told apart.';
  const pairs = pairsOf(placed);
  const apart = pairs.filter(isApart);
  if (apart.length === 0) return 'Their rank intervals overlap: they cannot be told apart.';
  if (apart.length === pairs.length)
    return placed.length === 2
      ? 'Their rank intervals do not overlap: they can be told apart.'
      : 'No two rank intervals overlap: all can be told apart.';
  const named = apart.map(([one, other]) =>
    one.upper < other.lower
      ? `${one.name} is ahead of ${other.name}`
      : `${other.name} is ahead of ${one.name}`,
  );
  return `${countWords(apart.length)} of ${countWords(pairs.length)} pairs can be told apart: ${named.join('; ')}. The others cannot.`;
}

type Pair = readonly [Placed, Placed];

function pairsOf(placed: readonly Placed[]): readonly Pair[] {
  return placed.flatMap((one, i) => placed.slice(i + 1).map((other): Pair => [one, other]));
}

function isApart([one, other]: Pair): boolean {
  return one.upper < other.lower || other.upper < one.lower;
}
