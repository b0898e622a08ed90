import { extremeGroups } from '../../assessment/extreme-groups.ts';
import { fifthOfEach } from '../../assessment/fifths.ts';
import { RULES } from '../../rules/rules.ts';
import { deviate } from '../../statistics/confidence.ts';
import type { PanelMember } from './panel.ts';
import type { GapChange, Mover } from './question.ts';

/** How many climbers and fallers are named. */
const NAMED = 10;

/**
 * How the two ends of a panel moved: by the networks that stayed in them, and by others taking their place. Where the
 * most progressed are ahead, (mostStayers + mostTurnover) − (leastStayers + leastTurnover) is the panel's change.
 *
 * @returns `null` for fewer than five networks
 */
export function movedEnds(members: readonly PanelMember[], polarity: 'up' | 'down'): GapChange['ends'] {
  const sides = endsOfBoth(members, polarity);
  if (sides === null) return null;
  const mobility = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const { fifthFrom, fifthTo } of fifthsOfMembers(members, polarity)) {
    const row = mobility[fifthFrom - 1];
    if (row !== undefined) row[fifthTo - 1] = (row[fifthTo - 1] ?? 0) + 1;
  }
  const most = moved(members, sides.earlier.most, sides.later.most);
  const least = moved(members, sides.earlier.least, sides.later.least);
  const sign = polarity === 'up' ? 1 : -1;
  return {
    mostStayers: sign * most.stayers,
    mostTurnover: sign * most.turnover,
    leastStayers: sign * least.stayers,
    leastTurnover: sign * least.turnover,
    mobility,
  };
}

/** The networks that rose and that fell furthest, each with whether its own change is more than chance. */
export function movers(
  members: readonly PanelMember[],
  polarity: 'up' | 'down',
): { readonly climbers: Mover[]; readonly fallers: Mover[] } {
  const sign = polarity === 'up' ? 1 : -1;
  const reach = deviate(RULES.confidence.value);
  const ordered = fifthsOfMembers(members, polarity)
    .map(({ member: { code, from, to }, fifthFrom, fifthTo }) => {
      const error = from.chance === null || to.chance === null ? null : Math.sqrt(from.chance + to.chance);
      const beyondChance = error !== null && Math.abs(to.value - from.value) > reach * error;
      return { code, from: from.value, to: to.value, fifthFrom, fifthTo, beyondChance };
    })
    .sort((a, b) => sign * (b.to - b.from) - sign * (a.to - a.from) || a.code.localeCompare(b.code));
  const rise = ({ from, to }: Mover) => sign * (to - from);
  return {
    climbers: ordered.filter((mover) => rise(mover) > 0).slice(0, NAMED),
    fallers: ordered
      .toReversed()
      .filter((mover) => rise(mover) < 0)
      .slice(0, NAMED),
  };
}

function fifthsOfMembers(members: readonly PanelMember[], polarity: 'up' | 'down') {
  const fifths = (when: 'from' | 'to') => {
    const sign = polarity === 'up' ? 1 : -1;
    return fifthOfEach(members.map((member) => sign * member[when].value));
  };
  const [then, now] = [fifths('from'), fifths('to')];
  return members.flatMap((member, i) => {
    const [fifthFrom, fifthTo] = [then[i] ?? null, now[i] ?? null];
    return fifthFrom === null || fifthTo === null ? [] : [{ member, fifthFrom, fifthTo }];
  });
}

function endsOfBoth(members: readonly PanelMember[], polarity: 'up' | 'down') {
  const then = extremeGroups(
    members.map(({ from }) => from),
    polarity,
    5,
  );
  const now = extremeGroups(
    members.map(({ to }) => to),
    polarity,
    5,
  );
  const codes = (group: readonly { readonly code: string }[]) => new Set(group.map(({ code }) => code));
  if (then === null || now === null) return null;
  return {
    earlier: { most: codes(then.most), least: codes(then.least) },
    later: { most: codes(now.most), least: codes(now.least) },
  };
}

/** Change of a group's mean, by those in it in both months and by the others. */
function moved(members: readonly PanelMember[], then: ReadonlySet<string>, now: ReadonlySet<string>) {
  let stayers = 0;
  let turnover = 0;
  for (const { code, from, to } of members) {
    const was = then.has(code) ? from.value / then.size : 0;
    const is = now.has(code) ? to.value / now.size : 0;
    if (then.has(code) && now.has(code)) stayers += is - was;
    else turnover += is - was;
  }
  return { stayers, turnover };
}
