/** What a search looks at. */
interface Named {
  readonly code: string;
  readonly name: string;
}

/**
 * Areas whose name or code has every word of `query`, nearest first, then in their own order. Where none has
 * them as typed, words may be mistyped: one slip (a letter wrong, missing, added or swapped with the next) in
 * words of 4 to 7 letters, two in longer ones.
 *
 * @param query any text; an empty one gives every area
 */
export function searchAreas<Area extends Named>(areas: readonly Area[], query: string): readonly Area[] {
  const words = wordsOf(query.slice(0, 100));
  if (words.length === 0) return areas;
  const asTyped = nearest(areas, words, (word, candidate) => distanceAsTyped(word, candidate));
  return asTyped.length > 0 ? asTyped : nearest(areas, words, distanceWithSlips);
}

function nearest<Area extends Named>(
  areas: readonly Area[],
  words: readonly string[],
  distance: (word: string, candidate: string) => number | null,
): Area[] {
  return areas
    .flatMap((area) => {
      const candidates = [...wordsOf(area.name), area.code.toLowerCase()];
      const distances = words.map((word) =>
        smallest(candidates.map((candidate) => distance(word, candidate))),
      );
      return distances.includes(null) ? [] : [{ area, total: sum(distances) }];
    })
    .sort((a, b) => a.total - b.total)
    .map(({ area }) => area);
}

/** Lower-case words without accents or punctuation; `St. John's & Fleet` is `st`, `johns`, `fleet`. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/[\p{M}'’.]/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** 0 for the same word, 1 for its start, 2 for a part of it, `null` for none of these. */
function distanceAsTyped(word: string, candidate: string): number | null {
  if (word === candidate) return 0;
  if (candidate.startsWith(word)) return 1;
  return word.length >= 3 && candidate.includes(word) ? 2 : null;
}

function distanceWithSlips(word: string, candidate: string): number | null {
  const asTyped = distanceAsTyped(word, candidate);
  if (asTyped !== null) return asTyped;
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const slips = slipsToStart(word, candidate);
  return slips <= allowed ? 2 + slips : null;
}

/** Fewest slips that turn `word` into some start of `candidate` (optimal string alignment distance). */
function slipsToStart(word: string, candidate: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: candidate.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= candidate.length; j++) {
      const same = word[i - 1] === candidate[j - 1];
      const swapped = i > 1 && j > 1 && word[i - 1] === candidate[j - 2] && word[i - 2] === candidate[j - 1];
      row.push(
        Math.min(
          at(previous, j) + 1,
          at(row, j - 1) + 1,
          at(previous, j - 1) + (same ? 0 : 1),
          swapped ? at(twoBack, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    twoBack = previous;
    previous = row;
  }
  return Math.min(...previous);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function smallest(distances: readonly (number | null)[]): number | null {
  const found = distances.filter((distance) => distance !== null);
  return found.length === 0 ? null : Math.min(...found);
}

function sum(distances: readonly (number | null)[]): number {
  return distances.reduce<number>((total, distance) => total + (distance ?? Number.POSITIVE_INFINITY), 0);
}
