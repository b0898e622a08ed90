import type { PublishedSum } from './published-sum.ts';

/** The least and the greatest count that a cell can have; no greatest is infinite. */
export interface CountRange {
  readonly least: number;
  readonly greatest: number;
}

/** What each sum tells is passed on this often at most: chains of sums are short, and stopping early only tells less. */
const MOST_ROUNDS = 50;

/**
 * Narrows what is known of each cell by every published sum in turn, until no sum tells more.
 *
 * A total is no less than its parts at their least, a part no more than its total leaves beside the others at their
 * least, and the other way round. It may miss what only several sums at once would tell.
 *
 * @param known one range for each cell that a sum names, one count wide where the cell is shown
 * @returns by name, ranges as narrow or narrower
 * @see Dobra & Fienberg, PNAS 2000;97:11885-11892 (bounds for cell entries given marginal totals)
 */
export function rangesLeft(
  known: ReadonlyMap<string, CountRange>,
  sums: readonly PublishedSum[],
): ReadonlyMap<string, CountRange> {
  const ranges = new Map(known);
  let isNarrower = true;
  for (let round = 0; isNarrower && round < MOST_ROUNDS; round += 1) {
    isNarrower = false;
    for (const { total, parts } of sums) {
      const members = parts.map(rangeOf);
      narrow(total, sumOf(members, 'least'), sumOf(members, 'greatest'));
      const whole = rangeOf(total);
      parts.forEach((name, i) => {
        const others = members.toSpliced(i, 1);
        narrow(name, whole.least - sumOf(others, 'greatest'), whole.greatest - sumOf(others, 'least'));
      });
    }
  }
  return ranges;

  function rangeOf(name: string): CountRange {
    return ranges.get(name) ?? { least: 0, greatest: Number.POSITIVE_INFINITY };
  }

  function narrow(name: string, least: number, greatest: number): void {
    const range = rangeOf(name);
    if (least <= range.least && greatest >= range.greatest) return;
    ranges.set(name, {
      least: Math.max(least, range.least),
      greatest: Math.min(greatest, range.greatest),
    });
    isNarrower = true;
  }
}

function sumOf(ranges: readonly CountRange[], end: keyof CountRange): number {
  return ranges.reduce((sum, range) => sum + range[end], 0);
}
