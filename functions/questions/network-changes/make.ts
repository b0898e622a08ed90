import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { NetworkChangeRow } from '../../assessment/month-rows.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import type { Area } from '../area/question.ts';
import { oneView } from '../maker.ts';
import { NetworkChangesQuestion, type NetworkChangesView } from './question.ts';

type Closed = NetworkChangesView['closed'][number];
type ChangedArea = NetworkChangesView['changedArea'][number];

/** Which networks opened, closed, merged or changed area in the months held, and who belongs to none. */
export function networkChangesView(
  basis: MembershipBasis,
  months: readonly MonthAssessment[],
): NetworkChangesView {
  const changes = months.flatMap(({ networkChanges }) => networkChanges);
  return {
    view: 'network-changes',
    version: 1,
    basis,
    opened: changes.filter(({ change }) => change === 'opened').map(networkOf),
    closed: changes.filter(({ change }) => change === 'closed').map(closedOf),
    changedArea: months.slice(1).flatMap((month, i) => changedAreas(months[i], month)),
    participation: months.map(participationOf),
  };
}

function networkOf({ pcn_code, pcn_name, change_date }: NetworkChangeRow) {
  return { code: pcn_code, name: pcn_name, date: change_date };
}

/** A network merged where more than half of its practices went to one other; else it was divided, or ended. */
function closedOf(row: NetworkChangeRow): Closed {
  const practices = row.practices === null ? 0 : row.practices;
  const { into_code: into, practices_into: joined } = row;
  const merged = into !== null && joined !== null && 2 * joined > practices;
  return { ...networkOf(row), practices, mergedInto: merged ? { code: into, practices: joined } : null };
}

function changedAreas(before: MonthAssessment | undefined, after: MonthAssessment): readonly ChangedArea[] {
  const known = new Map(before?.areas.map(({ area }) => [`${area.kind} ${area.code}`, area]));
  const found = new Map<string, ChangedArea>();
  for (const { area } of after.areas) {
    const then = known.get(`pcn ${area.code}`);
    if (area.kind !== 'pcn' || then === undefined || before === undefined) continue;
    for (const [kind, from, to] of parentsOf(then, area)) {
      if (from === null || to === null || from === to) continue;
      const key = `${kind} ${from} ${to}`;
      const change = found.get(key) ?? {
        month: after.month,
        since: before.month,
        kind,
        from,
        to,
        networks: [],
      };
      found.set(key, change);
      change.networks.push(area.code);
    }
  }
  return [...found.values()];
}

function parentsOf(then: Area, now: Area) {
  return [
    ['sub-icb', then.subIcb, now.subIcb],
    ['icb', then.icb, now.icb],
    ['region', then.region, now.region],
  ] as const;
}

function participationOf({ month, areas }: MonthAssessment): NetworkChangesView['participation'][number] {
  return {
    month,
    areas: areas.flatMap(({ area: { code, name, kind }, practices, patients, inNoNetwork, notKnown }) =>
      kind === 'pcn'
        ? []
        : [
            {
              code,
              name,
              kind,
              practices,
              practicesInNoNetwork: inNoNetwork.practices,
              practicesNotKnown: notKnown.practices,
              patients,
              patientsInNoNetwork: inNoNetwork.practices === 0 ? 0 : inNoNetwork.patients,
              patientsNotKnown: notKnown.practices === 0 ? 0 : notKnown.patients,
            },
          ],
    ),
  };
}

export const makeNetworkChanges = oneView(NetworkChangesQuestion, ({ basis, months }) =>
  networkChangesView(basis, months),
);
