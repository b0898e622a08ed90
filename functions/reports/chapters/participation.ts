import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite } from '../trace/cite.ts';

/** How many practices and patients belong to no network; nothing where the release does not hold it. */
export function participation({ networkChanges, month }: ReportViews): readonly Sentence[] {
  const england = networkChanges?.view.participation
    .find((held) => held.month === month)
    ?.areas.find(({ kind }) => kind === 'england');
  if (networkChanges === null || england === undefined) return [];
  const of = (what: string) =>
    cite(networkChanges, `participation[month=${month}].areas[kind=england].${what}`, 'count');
  const belong = england.practicesInNoNetwork === 1 ? 'belongs' : 'belong';
  const counted = 'They count in England’s figures and in no network’s.';
  if (england.practicesInNoNetwork === 0) return [say`Every practice belongs to a network.`];
  return england.patientsInNoNetwork === null
    ? [say`${of('practicesInNoNetwork')} of ${of('practices')} practices ${belong} to no network. ${counted}`]
    : [
        say`${of('practicesInNoNetwork')} of ${of('practices')} practices, with ${of('patientsInNoNetwork')} patients, ${belong} to no network. ${counted}`,
      ];
}
