import type { NetworkNeeds, PatientsNeededView } from '../../questions/patients-needed/question.ts';
import type { NetworkViews } from './network-views.ts';

/** What each network needs on one indicator, as it stands. */
const TARGETS = ['toLower', 'toUpper', 'toMedian', 'toTopFifth'] as const;

/** The rows of one network, the indicator with the nearest mark that is not reached first; reached ones last. */
export function ownNeeds({
  patientsNeeded,
  area,
}: Pick<NetworkViews, 'patientsNeeded' | 'area'>): readonly NetworkNeeds[] {
  const own = patientsNeeded?.view.networks.filter(({ code }) => code === area.view.area.code) ?? [];
  return own.toSorted((a, b) => nearest(a) - nearest(b));
}

/** The payment indicator whose next mark is nearest; `undefined` where none has a figure. */
export function nearestIndicator(
  views: Pick<NetworkViews, 'patientsNeeded' | 'area'>,
): PatientsNeededView['indicators'][number] | undefined {
  const [first] = ownNeeds(views);
  return views.patientsNeeded?.view.indicators.find(({ indicator }) => indicator === first?.indicator);
}

/** Thresholds of the contract before the marks of other networks, as the sentence on the nearest has it. */
function nearest(row: NetworkNeeds): number {
  const open = TARGETS.flatMap((target) => (row[target] === null || row[target] === 0 ? [] : [row[target]]));
  const contract = [row.toLower, row.toUpper].flatMap((to) => (to === null || to === 0 ? [] : [to]));
  return Math.min(...(contract.length > 0 ? contract : open), Number.MAX_SAFE_INTEGER);
}
