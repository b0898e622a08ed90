import type { GapChange } from '../../../../functions/questions/gap-change/question.ts';
import { differenceWords, type FigureUnit } from '../../../../functions/sentences/figure-words.ts';

/** What one group of networks did to the gap: below 0 it narrowed it. */
export interface ChangePart {
  readonly name: string;
  /** In place of `name` where there is little room. */
  readonly short: string;
  readonly networks: number | null;
  readonly change: number;
  readonly isPanel: boolean;
}

/** The parts of a change, which sum to it: those ranked in both months, those that left and those that came. */
export function changeParts({
  byPanel,
  byLeavers,
  byJoiners,
  leavers,
  joiners,
  panel,
  change,
}: GapChange): readonly ChangePart[] {
  const part = (name: string, short: string, by: number | null, networks: number | null, isPanel = false) =>
    by === null ? [] : [{ name, short, networks, change: by, isPanel }];
  return [
    ...part(
      'Networks ranked in both months',
      'Ranked in both months',
      byPanel,
      panel?.networks ?? null,
      true,
    ),
    ...part('Networks that are no longer ranked', 'No longer ranked', byLeavers, leavers),
    ...part('Networks that are newly ranked', 'Newly ranked', byJoiners, joiners),
    ...part('All together', 'All together', change, null),
  ];
}

/** A change with its sign, such as `+3 points` or `−1.2 percentage points`. */
export function signedWords(unit: FigureUnit, change: number): string {
  const words = differenceWords(unit, change);
  return change > 0 && Number.parseFloat(words) !== 0 ? `+${words}` : words;
}
