import type { LinearSolver } from '../linear-solver.ts';
import { type Figure, protectSums } from '../protect-sums.ts';
import type { PublishedSum } from '../published-sum.ts';

/** The areas whose figures have a practice's figures in them. */
export type Places = readonly string[];

/** An area's figure is withheld where fewer practices than this stand behind it, or behind what it tells with others. */
const FEWEST_PRACTICES = 2;

/**
 * Areas whose figure of an indicator gives that of a single practice away: a network of one practice, two memberships
 * whose difference is one practice, an area less its networks, and every chain of these.
 *
 * @param practices for each practice that reported the indicator, its places by every membership that is published;
 *   `as-was pcn U12345` and `as-is pcn U12345` are two places
 * @param always places that are shown whatever they tell, such as England, or were shown before
 * @returns places to withhold, and how many practices are given away all the same because nothing more may be hidden
 */
export function withheldAreas(
  practices: ReadonlyMap<string, Places>,
  always: ReadonlySet<string>,
  solve: LinearSolver,
): { readonly withheld: ReadonlySet<string>; readonly exposed: number } {
  // Practices that are together everywhere are never told apart.
  const together = [...Map.groupBy(practices.values(), (places) => places.toSorted().join('\n')).values()];
  const partsOf = new Map<string, number[]>();
  together.forEach((alike, part) => {
    for (const place of new Set(alike[0] ?? [])) partsOf.set(place, [...(partsOf.get(place) ?? []), part]);
  });
  const practicesIn = (parts: readonly number[]) =>
    parts.reduce((sum, part) => sum + (together[part]?.length ?? 0), 0);

  const figures = new Map<string, Figure>();
  const nameOf = (parts: readonly number[]) => parts.toSorted((a, b) => a - b).join(' ');
  const put = (parts: readonly number[], shown: Figure['shown']) => {
    const value = practicesIn(parts);
    const isSensitive = value < FEWEST_PRACTICES;
    // Every practice counts for something, so a range of counts is a range of figures.
    const known = { least: 0, greatest: Number.POSITIVE_INFINITY };
    figures.set(nameOf(parts), { value, cost: value, known, isSensitive, shown });
  };
  for (const part of together.keys()) put([part], 'never');
  for (const parts of partsOf.values()) put(parts, 'if-safe');
  for (const [place, parts] of partsOf) if (always.has(place)) put(parts, 'always');

  const sums = new Map<string, PublishedSum>();
  for (const parts of partsOf.values()) {
    const total = nameOf(parts);
    if (parts.length > 1) sums.set(total, { total, parts: parts.map((part) => nameOf([part])) });
  }
  const { primary, secondary, exposed } = protectSums(figures, [...sums.values()], 1, solve);
  const withheld = [...partsOf].flatMap(([place, parts]) =>
    primary.has(nameOf(parts)) || secondary.has(nameOf(parts)) ? [place] : [],
  );
  return { withheld: new Set(withheld), exposed: exposed.size };
}
