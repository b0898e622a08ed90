import { determinedUnknowns } from './determined-unknowns.ts';
import { requireCount } from './disclosed-count.ts';
import type { PublishedSum } from './published-sum.ts';
import { rangesLeft } from './ranges-left.ts';

export interface SuppressionPlan {
  /** Cells hidden because of their own count. */
  readonly primary: ReadonlySet<string>;
  /** Cells hidden so that the primary ones cannot be got back. */
  readonly secondary: ReadonlySet<string>;
}

/** Names a cell of a published sum whose count was not given. */
export class UnknownCellError extends Error {
  override readonly name = 'UnknownCellError';
}

/**
 * Chooses the further cells to hide so that no hidden cell follows from those shown and the published sums.
 *
 * Guards against one sum, against sums combined (rows with columns, network with area), and against sums that leave a
 * hidden cell only one way to be, such as two cells of 1 to 7 that add up to 2: no cell is below 0, and which are hidden
 * for their own sake is taken to be known. Hides the smallest part it can, a 0 before a total, and so may hide more
 * than a minimum would.
 *
 * @param cells count of every cell, totals among them, by its name
 * @param hidden the least and greatest count hidden for its own sake, such as 1 and 7; both become known
 * @throws UnknownCellError when a sum names a cell without a count
 * @see Hundepool et al., Statistical Disclosure Control, 2012, ch. 4
 */
export function secondarySuppression(
  cells: ReadonlyMap<string, number>,
  sums: readonly PublishedSum[],
  hidden: { readonly least: number; readonly greatest: number },
): SuppressionPlan {
  for (const count of cells.values()) requireCount(count);
  const countOf = (name: string): number => {
    const count = cells.get(name);
    if (count === undefined) throw new UnknownCellError('a published sum names a cell that has no count');
    return count;
  };
  for (const sum of sums) membersOf(sum).forEach(countOf);

  const isSmall = (count: number) => count >= hidden.least && count <= hidden.greatest;
  const primary = new Set([...cells].flatMap(([name, count]) => (isSmall(count) ? [name] : [])));
  const secondary = new Set<string>();
  const isHidden = (name: string) => primary.has(name) || secondary.has(name);

  for (;;) {
    const exposed = exposedSum();
    if (exposed === undefined) return { primary, secondary };
    const next = cheapestShown(exposed);
    if (next === undefined) return { primary, secondary };
    secondary.add(next);
  }

  /** A sum in which hiding one more cell helps some cell that is given away; none when all is safe or hidden. */
  function exposedSum(): PublishedSum | undefined {
    const open = sums.filter((sum) => cheapestShown(sum) !== undefined);
    const pinned = pinnedCells();
    const names = [...cells.keys()].filter(isHidden);
    const given = determinedUnknowns(
      sums.map(({ total, parts }) =>
        names.map((name) => (name === total ? -1 : parts.includes(name) ? 1 : 0)),
      ),
    );
    const determined = new Set(names.filter((name, i) => given.has(i) && primary.has(name)));
    if (determined.size === 0 && pinned.size === 0) return undefined;
    const holds = (exposed: ReadonlySet<string>) => (sum: PublishedSum) =>
      membersOf(sum).some((name) => exposed.has(name));
    const hiddenIn = (sum: PublishedSum) => membersOf(sum).filter(isHidden).length;
    // Sums combined give a cell away by a chain that starts where a sum hides one cell only: break it there first.
    return (
      open.find((sum) => holds(determined)(sum) && hiddenIn(sum) === 1) ??
      (determined.size > 0 ? open.find((sum) => hiddenIn(sum) === 1) : undefined) ??
      open.find(holds(determined)) ??
      open.find(holds(pinned)) ??
      open.find((sum) => hiddenIn(sum) > 0) ??
      open[0]
    );
  }

  /** Cells hidden for their own sake that can only have one count, by what the sums leave of their ranges. */
  function pinnedCells(): ReadonlySet<string> {
    const known = new Map(
      [...cells].map(([name, count]) => {
        if (primary.has(name)) return [name, hidden] as const;
        return [
          name,
          secondary.has(name)
            ? { least: 0, greatest: Number.POSITIVE_INFINITY }
            : { least: count, greatest: count },
        ];
      }),
    );
    const left = rangesLeft(known, sums);
    return new Set([...primary].filter((name) => left.get(name)?.least === left.get(name)?.greatest));
  }

  function cheapestShown({ total, parts }: PublishedSum): string | undefined {
    const shown = parts.filter((name) => !isHidden(name)).toSorted((a, b) => countOf(a) - countOf(b));
    return shown.find((name) => countOf(name) > 0) ?? shown[0] ?? (isHidden(total) ? undefined : total);
  }
}

function membersOf({ total, parts }: PublishedSum): readonly string[] {
  return [total, ...parts];
}
