import type {
  NetworkPriorities,
  PriorityMeasure,
} from '../../../functions/questions/local-priorities/question.ts';

type Standing = PriorityMeasure['standing'];

/** In the order in which they are shown. */
export const STANDINGS: readonly { readonly standing: Standing; readonly words: string }[] = [
  { standing: 'reached', words: 'Reached the target' },
  { standing: 'near', words: 'Cannot be told from the target' },
  { standing: 'not-yet', words: 'Not there yet' },
  { standing: 'no-figure', words: 'No figure yet' },
  { standing: 'no-target', words: 'No target set' },
];

/** How a standing is called. */
export function standingWords(standing: Standing): string {
  return STANDINGS.find((one) => one.standing === standing)?.words ?? standing;
}

/** Measures by how they stand beside the network's own target. */
export function countStandings(
  networks: readonly Pick<NetworkPriorities, 'priorities'>[],
): ReadonlyMap<Standing, number> {
  const measures = networks.flatMap(({ priorities }) => priorities.flatMap((priority) => priority.measures));
  return new Map(
    STANDINGS.map(({ standing }) => [standing, measures.filter((one) => one.standing === standing).length]),
  );
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true });

/**
 * Networks that chose a theme, with their priorities of that theme, by name: never by how far they have come.
 *
 * @param theme null for every theme
 */
export function ofTheme(
  networks: readonly NetworkPriorities[],
  theme: string | null,
): readonly NetworkPriorities[] {
  return networks
    .map((network) => ({
      ...network,
      priorities: network.priorities.filter((priority) => theme === null || priority.theme === theme),
    }))
    .filter(({ priorities }) => priorities.length > 0)
    .toSorted((a, b) => COLLATOR.compare(a.name, b.name));
}
