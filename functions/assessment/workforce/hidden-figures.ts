import type { Area } from '../../contracts/views/area-views.ts';
import type { PublishedSum } from '../../disclosure/published-sum.ts';
import { secondarySuppression } from '../../disclosure/secondary-suppression.ts';
import { areaKey, type Teams, wholeTeam } from './teams-by-area.ts';

/** A figure that speaks of so many people is hidden: NHS Digital's rule for counts below England. */
const FEW_PEOPLE = { least: 1, greatest: 7 };

/** Names the figure of a role group of an area, or of its whole team. */
export function figureName(kind: string, code: string, group: string | null): string {
  return group === null ? areaKey(kind, code) : `${areaKey(kind, code)} ${group}`;
}

/**
 * The workforce figures that must not be published: those that rest on 1 to 7 named people, and as many more as keep
 * these from being worked out from published sums (network to ICB to region, and group to team).
 *
 * @returns names as `figureName` gives them; England is never hidden
 * @see NHS Digital's rule, and Hundepool et al. 2012, ch. 4, for the further figures
 */
export function hiddenFigures(
  teams: Teams,
  areas: readonly Area[],
  groups: readonly string[],
): ReadonlySet<string> {
  const hidden = new Set<string>();
  const hide = ({ cells, sums }: Figures) => {
    const { primary, secondary } = secondarySuppression(cells, sums, FEW_PEOPLE);
    for (const name of [...primary, ...secondary]) hidden.add(name);
  };
  const regions = areas.filter(({ kind }) => kind === 'region').map(({ code }) => code);
  for (const region of regions) hide(figuresOfRegion(region, teams, areas, groups));
  const placed = new Set(
    areas.flatMap(({ kind, code, region }) =>
      kind === 'icb' && region !== null && regions.includes(region) ? [code] : [],
    ),
  );
  hide(
    figuresOfUnplaced(
      areas.filter(({ kind, icb }) => kind === 'pcn' && (icb === null || !placed.has(icb))),
      teams,
    ),
  );
  return hidden;
}

/** Counts of people by name of their figure, and which of them add up to which. */
interface Figures {
  readonly cells: ReadonlyMap<string, number>;
  readonly sums: readonly PublishedSum[];
}

/** Networks that no ICB is known of: what England has beside its regions is theirs together. */
function figuresOfUnplaced(networks: readonly Area[], teams: Teams): Figures {
  const cells = new Map(
    networks.map(({ code }) => {
      const team = wholeTeam(teams.get(areaKey('pcn', code)));
      return [figureName('pcn', code, null), team === null ? 0 : team.posts] as const;
    }),
  );
  const parts = [...cells.keys()];
  const total = 'unplaced';
  cells.set(
    total,
    [...cells.values()].reduce((sum, posts) => sum + posts, 0),
  );
  return { cells, sums: [{ total, parts }] };
}

function figuresOfRegion(
  region: string,
  teams: Teams,
  areas: readonly Area[],
  groups: readonly string[],
): Figures {
  const cells = new Map<string, number>();
  const sums: PublishedSum[] = [];
  const put = (kind: string, code: string, group: string | null): string => {
    const name = figureName(kind, code, group);
    const team = teams.get(areaKey(kind, code));
    const part = group === null ? wholeTeam(team) : team?.get(group);
    cells.set(name, part === undefined || part === null ? 0 : part.posts);
    return name;
  };
  const addUp = (kind: string, code: string) => {
    const parts = groups.map((group) => put(kind, code, group));
    sums.push({ total: put(kind, code, null), parts });
  };
  const icbs = areas.filter((area) => area.kind === 'icb' && area.region === region);
  addUp('region', region);
  for (const icb of icbs) {
    addUp('icb', icb.code);
    const networks = areas.filter((area) => area.kind === 'pcn' && area.icb === icb.code);
    const parts = networks.map(({ code }) => put('pcn', code, null));
    sums.push({ total: figureName('icb', icb.code, null), parts });
  }
  for (const group of [null, ...groups]) {
    const parts = icbs.map(({ code }) => figureName('icb', code, group));
    sums.push({ total: figureName('region', region, group), parts });
  }
  return { cells, sums };
}
