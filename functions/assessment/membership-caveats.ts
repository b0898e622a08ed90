import type { MembershipChoice } from '../catalogue/membership-choice.ts';
import type { Caveat } from '../contracts/views/interval.ts';
import {
  closedSentence,
  notKnownSentence,
  type PracticesOfMonth,
  withdrawnSentence,
} from '../sentences/membership-sentences.ts';
import type { MonthAssessment } from './assess-month.ts';

/** What a reader must know of the practices behind the figures: unknown networks, closures, withdrawn results. */
export function membershipCaveats(
  months: readonly Pick<MonthAssessment, 'month' | 'areas' | 'outsideNetworks' | 'withdrawn'>[],
  choices: ReadonlyMap<string, MembershipChoice>,
): readonly Caveat[] {
  // Where there is no source at all, another caveat says so.
  const sourced = months.filter(({ month }) => choices.get(month)?.source !== 'none');
  return [
    ...caveat(
      'network-not-known',
      sourced.map(({ month, outsideNetworks }) => ({
        month,
        practices: outsideNetworks.filter(({ network }) => network === 'not-known').length,
      })),
      notKnownSentence,
    ),
    ...caveat(
      'practices-closed-since',
      months.map(({ month, areas }) => ({
        month,
        practices: areas.find(({ area }) => area.kind === 'england')?.practicesClosed ?? 0,
      })),
      closedSentence,
    ),
    ...caveat(
      'results-withdrawn',
      months.map(({ month, withdrawn }) => ({
        month,
        practices: new Set(withdrawn.map(({ practice_code }) => practice_code)).size,
      })),
      withdrawnSentence,
    ),
  ];
}

function caveat(
  id: string,
  months: readonly PracticesOfMonth[],
  sentence: (months: readonly PracticesOfMonth[]) => string | null,
): readonly Caveat[] {
  const message = sentence(months);
  if (message === null) return [];
  const touched = months.filter(({ practices }) => practices > 0).map(({ month }) => month);
  return [{ id, message, months: touched, indicators: [] }];
}
