import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import { shrunkenValues } from '../../assessment/shrunken-values.ts';
import { RULES } from '../../rules/rules.ts';
import { rankBands, rankIntervals } from '../../statistics/rank-interval.ts';
import { rankWithTies } from '../../statistics/rank-with-ties.ts';
import type { NetworkRank } from './question.ts';

/** Draws for the intervals that hold for all at once; the groups they give do not change beyond this. */
const DRAWS = 1_000;

/**
 * Every network's rank with its interval, and the groups that cannot be told apart, the most progressed first.
 *
 * A network's own interval holds for a reader who asks after that network alone; the groups come from wider
 * intervals that hold for all networks together, since a table of ranks is read as a whole.
 *
 * @param figures ranked networks; where the chance of any is not known, places alone are given
 * @param polarity `down` where a smaller value is further on
 * @see docs/measures.md#rank; Mogstad, Romano, Shaikh & Wilhelm 2024
 */
export function networkRanks(
  figures: readonly RankedFigure[],
  polarity: 'up' | 'down',
): readonly NetworkRank[] {
  const sorted = figures.toSorted((a, b) => a.value - b.value || a.code.localeCompare(b.code));
  // In order, because the comparison of all pairs runs twice as fast along a sorted list.
  const sure = sorted.flatMap((figure) =>
    figure.chance === null ? [] : [{ ...figure, error: Math.sqrt(figure.chance) }],
  );
  if (sure.length < sorted.length) return placesAlone(sorted, polarity);
  const sign = polarity === 'up' ? 1 : -1;
  const estimates = sure.map(({ value }) => sign * value);
  const errors = sure.map(({ error }) => error);
  const coverage = RULES.confidence.value;
  const alone = rankIntervals(estimates, errors, { simultaneous: false, coverage });
  const groups = groupOfEach(rankBands(rankIntervals(estimates, errors, { draws: DRAWS, coverage })));
  const shrunken = shrunkenValues(sure);
  return sure
    .flatMap(({ code, value, error }, i): NetworkRank[] => {
      const interval = alone[i];
      const group = groups.get(i);
      if (interval === undefined || group === undefined) return [];
      const { rank, lower, upper } = interval;
      const drawn = shrunken?.[i] ?? null;
      return [
        {
          code,
          value,
          standardError: error,
          rank,
          lower,
          upper,
          group,
          shrunken: drawn?.value ?? null,
          ownWeight: drawn?.ownWeight ?? null,
        },
      ];
    })
    .sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code));
}

function groupOfEach(bands: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  return new Map(bands.flatMap((units, band) => units.map((unit) => [unit, band + 1] as const)));
}

/** Places by the figure, where nobody knows how far chance could move it. */
function placesAlone(sorted: readonly RankedFigure[], polarity: 'up' | 'down'): readonly NetworkRank[] {
  const ranks = rankWithTies(
    sorted.map(({ value }) => value),
    { increasing: polarity === 'down' },
  );
  const unknown = { standardError: null, lower: null, upper: null, group: null } as const;
  return sorted
    .map(({ code, value }, i) => ({
      code,
      value,
      rank: ranks[i] ?? 1,
      ...unknown,
      shrunken: null,
      ownWeight: null,
    }))
    .sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code));
}
