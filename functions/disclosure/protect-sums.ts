import type { LinearSolver } from './linear-solver.ts';
import { type HiddenFigure, membersOf, type PublishedSum, sumsByMember, TINY } from './published-sum.ts';
import { whatSumsTell } from './what-sums-tell.ts';

/** A figure that may be published, and must not be where it speaks of few people. */
export interface Figure extends HiddenFigure {
  /** What is lost by hiding it; of two that would do, the smaller is hidden. */
  readonly cost: number;
  /** It speaks of few people: it is hidden, and nothing may tell what it is. */
  readonly isSensitive: boolean;
  /** `never` stands in sums and in no table; `always` is shown already, or whatever comes. */
  readonly shown: 'never' | 'if-safe' | 'always';
}

export interface SuppressionPlan {
  /** Figures hidden for their own sake. */
  readonly primary: ReadonlySet<string>;
  /** Figures hidden so that the primary ones cannot be got back. */
  readonly secondary: ReadonlySet<string>;
  /** Hidden figures that are told all the same, because nothing is left that may be hidden. */
  readonly exposed: ReadonlySet<string>;
}

/** Names a figure of a published sum that was not given. */
export class UnknownFigureError extends Error {
  override readonly name = 'UnknownFigureError';
}

/**
 * Chooses the further figures to hide so that what is shown, all sums taken together, leaves every sensitive figure a
 * range of at least `protection`.
 *
 * Adds one figure at a time, the cheapest in a sum that gives something away, and at the end shows again each that was
 * not needed after all.
 *
 * @param protection in the unit of the figures; 1 where counts must have two ways to be
 * @throws UnknownFigureError when a sum names a figure that is not given
 * @see Hundepool et al., Statistical Disclosure Control, 2012, ch. 4
 */
export function protectSums(
  figures: ReadonlyMap<string, Figure>,
  sums: readonly PublishedSum[],
  protection: number,
  solve: LinearSolver,
): SuppressionPlan {
  for (const sum of sums) membersOf(sum).forEach(figureOf);
  const sensitive = [...figures].flatMap(([name, { isSensitive }]) => (isSensitive ? [name] : []));
  const primary = new Set(sensitive.filter((name) => figureOf(name).shown === 'if-safe'));
  const secondary = new Set<string>();
  const sumsOf = sumsByMember(sums);
  const hidden = { get: (name: string) => (isHidden(name) ? figures.get(name) : undefined) };
  const rangeOf = whatSumsTell(hidden, sums, solve);
  /** By sensitive figure that is safe: what would have to differ for it to be anywhere in a range that is wide enough. */
  const safeBy = new Map<string, ReadonlyMap<string, number>>();
  /** For the sake of which sensitive figure each further one was hidden. */
  const hiddenFor = new Map<string, string>();
  const exposed = new Set<string>();

  // What is safe stays safe while more is hidden, so each is asked until it is.
  for (const told of sensitive) {
    while (isExposed(told)) {
      const next = nextToHide(told);
      if (next === undefined) {
        exposed.add(told);
        break;
      }
      secondary.add(next);
      hiddenFor.set(next, told);
    }
  }
  for (const told of exposed) if (!isExposed(told)) exposed.delete(told);
  showAgain();
  return { primary, secondary, exposed };

  function isHidden(name: string): boolean {
    return primary.has(name) || secondary.has(name) || figureOf(name).shown === 'never';
  }

  function isExposed(name: string): boolean {
    if (!isHidden(name) || safeBy.has(name)) return false;
    const { least, greatest, moved } = rangeOf(name, protection);
    const isTold = greatest - least < protection - TINY;
    if (isTold) return true;
    safeBy.set(name, moved);
    // Others that range as far meanwhile are safe by the same.
    for (const [other, by] of moved) {
      if (by >= protection - TINY && figureOf(other).isSensitive && !safeBy.has(other))
        safeBy.set(other, moved);
    }
    return false;
  }

  function clusterOf(name: string): ReadonlySet<string> {
    const seen = new Set([name]);
    for (const member of seen) {
      for (const sum of sumsOf.get(member) ?? []) {
        for (const other of membersOf(sum)) if (isHidden(other)) seen.add(other);
      }
    }
    return seen;
  }

  /**
   * Sums combined give a figure away by a chain that starts where a sum hides one figure only: it is broken there
   * first, then in a sum of the figure itself.
   */
  function nextToHide(told: string): string | undefined {
    const cluster = clusterOf(told);
    const near = [...cluster].flatMap((name) => sumsOf.get(name) ?? []);
    const own = sumsOf.get(told) ?? [];
    const hidesOne = (sum: PublishedSum) => membersOf(sum).filter(isHidden).length === 1;
    for (const sum of [...own.filter(hidesOne), ...near.filter(hidesOne), ...own, ...near]) {
      const next = cheapestShown(sum);
      if (next !== undefined) return next;
    }
    return undefined;
  }

  function cheapestShown({ total, parts }: PublishedSum): string | undefined {
    const shown = parts
      .filter((name) => !isHidden(name) && figureOf(name).shown === 'if-safe')
      .toSorted((a, b) => figureOf(a).cost - figureOf(b).cost);
    const worthIt = shown.find((name) => figureOf(name).value > 0);
    const whole = isHidden(total) || figureOf(total).shown !== 'if-safe' ? undefined : total;
    return worthIt ?? shown[0] ?? whole;
  }

  /** The dearest first; those that protect nothing by themselves go back to being shown. */
  function showAgain(): void {
    for (const name of [...secondary].toSorted((a, b) => figureOf(b).cost - figureOf(a).cost)) {
      secondary.delete(name);
      // Only those that it let range freely can be told by it; first the one that it was hidden for.
      const ranged = [...safeBy].filter(([, moved]) => moved.has(name));
      const before = new Map(ranged);
      const asked = ranged
        .map(([told]) => told)
        .toSorted((a, b) => Number(b === hiddenFor.get(name)) - Number(a === hiddenFor.get(name)));
      for (const told of asked) safeBy.delete(told);
      if (!asked.some(isExposed)) continue;
      secondary.add(name);
      for (const [told, moved] of before) safeBy.set(told, moved);
    }
  }

  function figureOf(name: string): Figure {
    const figure = figures.get(name);
    if (figure === undefined)
      throw new UnknownFigureError('a published sum names a figure that is not given');
    return figure;
  }
}
