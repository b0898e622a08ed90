import { pickOne } from './draw-variates.ts';
import type { NetworkPlan } from './plan-networks.ts';
import type { PracticePlan } from './plan-practices.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

/** A practice in a network from `start` to `end`, both inclusive, `YYYYMMDD`; `null` where it still is. */
interface Spell {
  readonly network: number;
  readonly start: string;
  readonly end: string | null;
}

/** A network's own dates, `YYYYMMDD`; `close` is `null` while it is open. */
interface NetworkDates {
  readonly open: string;
  readonly close: string | null;
}

export interface Memberships {
  /** For each practice its spells, earliest first. */
  readonly spells: readonly (readonly Spell[])[];
  readonly networkDates: readonly NetworkDates[];
}

/** The day on which the Network Contract DES began. */
const LAUNCH = '20190701';
/** Days on which spells begin, as [first day, last day of what went before]; April is likeliest, as in the real file. */
const CHANGES: readonly (readonly [start: string, before: string])[] = [
  ['20200401', '20200331'],
  ['20200601', '20200531'],
  ['20210401', '20210331'],
  ['20210701', '20210630'],
  ['20220401', '20220331'],
  ['20220401', '20220331'],
  ['20221001', '20220930'],
  ['20230401', '20230331'],
  ['20240401', '20240331'],
  ['20240701', '20240630'],
  ['20250401', '20250331'],
  ['20251001', '20250930'],
  ['20260401', '20260331'],
];
/** [last day in the network, first day back]. */
const ABSENCES: readonly (readonly [left: string, back: string])[] = [
  ['20200930', '20210401'],
  ['20211231', '20220401'],
  ['20230331', '20240401'],
  ['20251231', '20260401'],
];
const CLOSURES = ['20200331', '20210331', '20210930', '20220331', '20220930', '20230331', '20231231'];
/** Later closures are fewer: about one in six. */
const LATE_CLOSURES = ['20240331', '20240930', '20250331', '20250630', '20250930', '20251231', '20260331'];

/**
 * Who belonged to which network when: mergers of networks, movers, leavers who came back, leavers who did not,
 * closures, and the few that cross a sub-ICB boundary. No practice is ever in two networks at once.
 */
export function planMemberships(
  seed: number,
  networks: readonly NetworkPlan[],
  practices: readonly PracticePlan[],
): Memberships {
  const stream = randomStream(seed, 0x3e3b);
  const openCount = networks.filter((network) => network.practices > 0).length;
  const mergers = mergersOf(stream, networks, openCount);
  const networkDates = networks.map((_, index) => {
    return { open: LAUNCH, close: mergers.find((merger) => merger.from === index)?.before ?? null };
  });
  const spells = practices.map((practice, index) => {
    if (practice.isClosed) return closedSpells(stream, networks, practice, openCount);
    if (practice.network === null) return leaverSpells(stream, networks, practice, openCount);
    const into = mergers.filter((merger) => merger.into === practice.network);
    const isFirst = practices[index - 1]?.network !== practice.network;
    const merger = isFirst || stream.fraction() < 0.5 ? into[0] : undefined;
    if (merger) return joined(merger.from, practice.network, merger.start, merger.before);
    return memberSpells(stream, networks, practice.network, openCount);
  });
  return { spells, networkDates };
}

interface Merger {
  readonly from: number;
  readonly into: number;
  readonly start: string;
  readonly before: string;
}

function mergersOf(stream: RandomStream, networks: readonly NetworkPlan[], openCount: number): Merger[] {
  const taken = new Set<number>();
  return networks.slice(openCount).map((closed, i) => {
    const candidates = neighboursOf(networks, openCount, closed.subIcb, -1).filter(
      (index) => !taken.has(index),
    );
    const into =
      candidates.length > 0 ? pickOne(stream, candidates) : Math.floor(stream.fraction() * openCount);
    taken.add(into);
    const [start, before] = i === 0 ? (['20260401', '20260331'] as const) : pickOne(stream, CHANGES);
    return { from: openCount + i, into, start, before };
  });
}

function neighboursOf(
  networks: readonly NetworkPlan[],
  openCount: number,
  subIcb: number,
  not: number,
): number[] {
  const near: number[] = [];
  for (let index = 0; index < openCount; index += 1) {
    if (networks[index]?.subIcb === subIcb && index !== not) near.push(index);
  }
  return near;
}

function joined(from: number, into: number, start: string, before: string): Spell[] {
  return [
    { network: from, start: LAUNCH, end: before },
    { network: into, start, end: null },
  ];
}

/** Most have one spell; about one in eleven moved here from a neighbour, one in 160 left and came back. */
function memberSpells(
  stream: RandomStream,
  networks: readonly NetworkPlan[],
  network: number,
  openCount: number,
): Spell[] {
  const draw = stream.fraction();
  const [start, before] = pickOne(stream, CHANGES);
  if (draw < 0.09) {
    const others = neighboursOf(networks, openCount, networks[network]?.subIcb ?? 0, network);
    if (others.length > 0) return joined(pickOne(stream, others), network, start, before);
  }
  if (draw < 0.097) {
    const [left, back] = pickOne(stream, ABSENCES);
    return [
      { network, start: LAUNCH, end: left },
      { network, start: back, end: null },
    ];
  }
  return [{ network, start: draw < 0.2 && start < '2023' ? start : LAUNCH, end: null }];
}

/** Half of the unallocated never joined; the others left, some of them on the last contract change. */
function leaverSpells(
  stream: RandomStream,
  networks: readonly NetworkPlan[],
  practice: PracticePlan,
  openCount: number,
): Spell[] {
  const near = neighboursOf(networks, openCount, practice.subIcb, -1);
  if (near.length === 0 || stream.fraction() < 0.5) return [];
  const end = pickOne(stream, ['20230331', '20240331', '20250331', '20260331']);
  return [{ network: pickOne(stream, near), start: LAUNCH, end }];
}

function closedSpells(
  stream: RandomStream,
  networks: readonly NetworkPlan[],
  practice: PracticePlan,
  openCount: number,
): Spell[] {
  const near = neighboursOf(networks, openCount, practice.subIcb, -1);
  const end = pickOne(stream, stream.fraction() < 0.16 ? LATE_CLOSURES : CLOSURES);
  return [{ network: near.length > 0 ? pickOne(stream, near) : 0, start: LAUNCH, end }];
}
