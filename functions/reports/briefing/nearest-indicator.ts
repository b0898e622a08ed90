import type { NetworkNeeds, PatientsNeededView } from '../../questions/patients-needed/question.ts';
import type { NetworkViews } from './network-views.ts';

/** What each network needs on one indicator, as it stands. */
const TARGETS = ['toLower', 'toUpper', 'toMedian', 'toTopFifth'] as const;

/** The rows of one network, the indicator with the nearest mark that is not reached first; reached ones last. */
export function ownNeeds({ needs, area }: Pick<NetworkViews, 'needs' | 'area'>): readonly NetworkNeeds[] {
  const own = needs?.view.networks.filter(({ code }) => code === area.view.area.code) ?? [];
  return own.toSorted((a, b) => nearest(a) - nearest(b));
}

/** The payment indicator whose next mark is nearest; `undefined` where none has a figure. */
export function nearestIndicator(
  views: Pick<NetworkViews, 'needs' | 'area'>,
): PatientsNeededView['indicators'][number] | undefined {
  const [first] = ownNeeds(views);
  return views.needs?.view.indicators.find(({ indicator }) => indicator === first?.indicator);
}

/** Thresholds of the contract before the marks of other networks, as the sentence on the nearest has it. */
function nearest(row: NetworkNeeds): number {
  const open = TARGETS.flatMap((target) => (row[target] === null || row[target] === 0 ? [] : [row[target]]));
  const contract = [row.toLower, row.toUpper].flatMap((to) => (to === null || to === 0 ? [] : [to]));
  return Math.min(...(contract.length > 0 ? contract : open), Number.MAX_SAFE_INTEGER);
}
