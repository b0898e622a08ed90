import type { MembershipChoice } from '../catalogue/membership-choice.ts';
import type { Month } from '../contracts/codes.ts';
import { monthOf, monthsBetween } from '../contracts/month.ts';
import type { Caveat } from '../contracts/views/interval.ts';
import type { MonthSources } from '../contracts/views/month-sources.ts';
import { RULES } from '../rules/rules.ts';
import {
  closedSentence,
  notKnownSentence,
  otherListsSentence,
  type PracticesOfMonth,
  withdrawnSentence,
  withoutListSentence,
} from '../sentences/membership-sentences.ts';
import type { MonthAssessment } from './assess-month.ts';

/** What a reader must know of the practices behind the figures: unknown networks, closures, withdrawn results. */
export function membershipCaveats(
  months: readonly Pick<MonthAssessment, 'month' | 'areas' | 'outsideNetworks' | 'withdrawn'>[],
  choices: ReadonlyMap<Month, MembershipChoice>,
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

/** What a reader must know of list sizes: of which date they are, and of how many practices there are none. */
export function listCaveats(
  months: readonly { readonly month: Month; readonly sources: Pick<MonthSources, 'lists'> | undefined }[],
): readonly Caveat[] {
  const held = months.flatMap(({ month, sources }) =>
    sources === undefined || sources.lists === null ? [] : [{ month, ...sources.lists }],
  );
  const apart = held.filter(
    ({ month, date }) => Math.abs(monthsBetween(month, monthOf(date))) > RULES.nearMonths.value,
  );
  const message = otherListsSentence(apart);
  return [
    ...(message === null
      ? []
      : [
          {
            id: 'lists-of-another-date',
            message,
            months: apart.map(({ month }) => month),
            indicators: [],
          },
        ]),
    ...caveat(
      'practices-without-list',
      held.map(({ month, practicesWithoutList: practices }) => ({ month, practices })),
      withoutListSentence,
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
