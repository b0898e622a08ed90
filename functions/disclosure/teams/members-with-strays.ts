import { joined, type PlacedArea, type PlacedTeams, type Team } from './placed-teams.ts';

/** Begins the name of what an area has beside its networks, such as teams of networks that the month does not know. */
const STRAY = '~';

export function isStray(code: string): boolean {
  return code.startsWith(STRAY);
}

interface AreaOfMembers {
  readonly code: string;
  readonly kind: PlacedArea['kind'];
  readonly codes: readonly string[];
  /** Members of each area one level below; none where these do not lie wholly in it. */
  readonly within: readonly (readonly string[])[];
  /** Members of no area below. */
  readonly besides: readonly string[];
}

/** Every network with its place, and every area with its members; what an area has beside them is a member of its own. */
export function membersWithStrays({ networks, areas }: PlacedTeams) {
  const members = new Map(
    networks.map(({ code, icb, region, team }) => [code, { place: `${icb} ${region}`, team }]),
  );
  const areaOf = new Map<string, AreaOfMembers>();
  const key = (kind: string, code: string) => `${kind} ${code}`;
  const order = ['icb', 'region', 'england'] as const;
  for (const { kind, code, team } of order.flatMap((level) => areas.filter((area) => area.kind === level))) {
    const below = areas.filter(
      (area) =>
        (kind === 'region' && area.kind === 'icb' && area.region === code) ||
        (kind === 'england' &&
          (area.kind === 'region' || (area.kind === 'icb' && !isPlaced(area.region, areas)))),
    );
    const own = networks.filter(
      ({ icb, region }) => kind === 'england' || (kind === 'icb' ? icb : region) === code,
    );
    const sets = below.flatMap((area) => areaOf.get(key(area.kind, area.code))?.codes ?? []).length;
    const within = below.flatMap((area) => {
      const found = areaOf.get(key(area.kind, area.code))?.codes ?? [];
      return found.length === 0 ? [] : [found];
    });
    const covered = new Set(within.flat());
    const codes = [...new Set([...own.map((network) => network.code), ...covered])];
    const stray = lessOf(team, joined(codes.map((member) => members.get(member)?.team ?? new Map())));
    if (stray.size > 0) {
      const name = `${STRAY}${key(kind, code)}`;
      members.set(name, { place: name, team: stray });
      codes.push(name);
    }
    const isApart = covered.size === sets;
    areaOf.set(key(kind, code), {
      code,
      kind,
      codes,
      within: isApart ? within : [],
      besides: codes.filter((member) => !covered.has(member)),
    });
  }
  return { members, areas: [...areaOf.values()].filter(({ codes }) => codes.length > 0) };
}

function isPlaced(region: string | null, areas: readonly PlacedArea[]): boolean {
  return areas.some((area) => area.kind === 'region' && area.code === region);
}

/** What one team has beyond another, by role group; less than the source's last place is nothing. */
function lessOf(team: Team, less: Team): Team {
  const left = new Map<string, { fte: number; posts: number }>();
  for (const [group, { fte, posts }] of team) {
    const off = less.get(group) ?? { fte: 0, posts: 0 };
    const part = { fte: fte - off.fte, posts: posts - off.posts };
    if (part.posts > 0 || part.fte > LAST_PLACE)
      left.set(group, { fte: Math.max(0, part.fte), posts: Math.max(0, part.posts) });
  }
  return left;
}

/** A thousandth of a full-time equivalent. */
const LAST_PLACE = 0.001;
