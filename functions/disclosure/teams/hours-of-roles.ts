import { type Team, type TeamPart, wholeTeam } from './placed-teams.ts';
import { FEW_PEOPLE } from './team-figures.ts';

/**
 * Networks whose whole team gives the hours of a few people in one role group away.
 *
 * Which groups a network has is published, the hours of each are not; but where others of its area have none, or too
 * few, of the group, the area's figure and the network's total leave it no range. Held as if the figures of these
 * networks together were known by role group: what can shift between networks without changing a total is the range.
 *
 * @param networks teams of networks that lie in the same areas
 * @param isHidden whether a network's total is hidden already
 * @param protection full-time equivalents that the range of such hours must be wide
 * @returns codes of networks whose total is to be hidden too
 */
export function tellingTotals(
  networks: ReadonlyMap<string, Team>,
  isHidden: (code: string) => boolean,
  protection: number,
): readonly string[] {
  if (networks.size < 2) return [];
  const holders = new Map<string, string[]>();
  for (const [code, team] of networks)
    for (const group of team.keys()) holders.set(group, [...(holders.get(group) ?? []), code]);
  const hidden = [...networks.keys()].filter(isHidden);

  return [...networks].flatMap(([code, team]) => {
    const exposed = [...team].find(
      ([group, part]) => isOfFew(part) && room(code, group, part.fte) < protection,
    );
    if (exposed === undefined) return [];
    if (!isHidden(code)) return [code];
    // Its own total is hidden, so it is the total of another of the group that tells; none, where it has it alone.
    const others = (holders.get(exposed[0]) ?? []).filter((other) => !isHidden(other));
    return others.toSorted((a, b) => fteOf(a) - fteOf(b)).slice(0, 1);
  });

  function fteOf(code: string): number {
    return wholeTeam(networks.get(code))?.fte ?? 0;
  }

  /** How far the hours of one group of one network could be more, and less, with every total as it is. */
  function room(code: string, group: string, fte: number): number {
    const found = roomWithOneOther(code, group, fte);
    if (found >= protection) return found;
    const more = flow(code, group, 'more', protection);
    return more >= protection ? more : more + Math.min(fte, flow(code, group, 'less', protection));
  }

  /** Two groups exchanged between two networks: most have room enough by that alone, and it is soon found. */
  function roomWithOneOther(code: string, group: string, fte: number): number {
    let [more, less] = [0, 0];
    for (const other of holders.get(group) ?? []) {
      if (other === code) continue;
      const othersFte = hours(other, group);
      for (const [of, { fte: own }] of networks.get(code) ?? []) {
        if (of === group || !networks.get(other)?.has(of)) continue;
        more = Math.max(more, Math.min(othersFte, own));
        less = Math.max(less, Math.min(fte, hours(other, of)));
        if (more + less >= protection) return more + less;
      }
    }
    return more + less;
  }

  function hours(code: string, group: string): number {
    return networks.get(code)?.get(group)?.fte ?? 0;
  }

  /**
   * What can be shifted round: another network has so much less of the group and more of one of its own, and so on
   * until the network itself has less of another group. Shortest way first (Edmonds & Karp 1972).
   */
  function flow(code: string, group: string, direction: 'more' | 'less', enough: number): number {
    const used = new Map<string, number>();
    let total = 0;
    while (total < enough) {
      const way = shortest(code, group, direction, used);
      if (way === undefined) return total;
      const least = Math.min(enough - total, ...way.map((step) => left(step, used)));
      for (const { network, of, sign } of way) {
        const key = `${network}\n${of}`;
        used.set(key, (used.get(key) ?? 0) + sign * least);
      }
      total += least;
    }
    return total;
  }

  /** From the group to the network: each step takes a network's hours of a group away, or gives it more. */
  function shortest(
    code: string,
    group: string,
    direction: 'more' | 'less',
    used: ReadonlyMap<string, number>,
  ): readonly Step[] | undefined {
    const cameBy = new Map<string, { readonly from: string; readonly steps: readonly Step[] }>();
    const waiting = [`group ${group}`];
    const start = waiting[0] ?? '';
    const goal = `network ${code}`;
    const sign = direction === 'more' ? 1 : -1;
    for (const at of waiting) {
      const next = at.startsWith('group ')
        ? (holders.get(at.slice(6)) ?? []).map((network) => ({
            to: `network ${network}`,
            steps: [{ network, of: at.slice(6), sign: -sign }],
          }))
        : [
            ...[...(networks.get(at.slice(8)) ?? new Map()).keys()].map((of) => ({
              to: `group ${of}`,
              steps: [{ network: at.slice(8), of, sign }],
            })),
            ...(isHidden(at.slice(8))
              ? hidden.map((network) => ({ to: `network ${network}`, steps: [] }))
              : []),
          ];
      for (const { to, steps } of next) {
        if (to === start || cameBy.has(to)) continue;
        if (steps.some((step) => (step.network === code && step.of === group) || left(step, used) <= 0))
          continue;
        cameBy.set(to, { from: at, steps });
        if (to === goal) return wayBack(to);
        waiting.push(to);
      }
    }
    return undefined;

    function wayBack(to: string): readonly Step[] {
      const came = cameBy.get(to);
      return came === undefined ? [] : [...wayBack(came.from), ...came.steps];
    }
  }

  /** How far one network's hours of a group can go in a step: up without end, down to 0. */
  function left({ network, of, sign }: Step, used: ReadonlyMap<string, number>): number {
    if (sign > 0) return Number.POSITIVE_INFINITY;
    return hours(network, of) + (used.get(`${network}\n${of}`) ?? 0);
  }
}

interface Step {
  readonly network: string;
  readonly of: string;
  /** 1 where it is given more, -1 where less. */
  readonly sign: number;
}

function isOfFew({ posts }: TeamPart): boolean {
  return posts >= FEW_PEOPLE.least && posts <= FEW_PEOPLE.greatest;
}
