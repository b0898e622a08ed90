import type { MonthsAnswer } from '../../../functions/contracts/api/answers.ts';
import { ProgressShortfallAnswer } from '../../../functions/contracts/api/progress-shortfall-answer.ts';
import {
  AdjustedGapAnswer,
  AlertsAnswer,
  OwnIndicatorsAnswer,
  PrioritiesAnswer,
} from '../../../functions/contracts/api/question-answers.ts';
import {
  LikeForLikeAnswer,
  NeedsAnswer,
  ProjectionAnswer,
  RanksAnswer,
  TrendsAnswer,
} from '../../../functions/contracts/api/view-answers.ts';
import { isInFull } from '../../../functions/rules/compared-month.ts';
import { type OptionalViewState, useOptionalView } from '../../use-view.ts';
import { apiHref } from '../../view-options.ts';
import { ranksHref } from './network-hrefs.ts';

/** What a network's page shows beside its figures. Each may be missing from a release. */
export interface NetworkViews {
  readonly ranks: OptionalViewState<RanksAnswer>;
  readonly trends: OptionalViewState<TrendsAnswer>;
  readonly needs: OptionalViewState<NeedsAnswer>;
  readonly projection: OptionalViewState<ProjectionAnswer>;
  readonly shortfall: OptionalViewState<ProgressShortfallAnswer>;
  readonly likeForLike: OptionalViewState<LikeForLikeAnswer>;
  readonly adjusted: OptionalViewState<AdjustedGapAnswer>;
  readonly priorities: OptionalViewState<PrioritiesAnswer>;
  readonly own: OptionalViewState<OwnIndicatorsAnswer>;
  readonly alerts: OptionalViewState<AlertsAnswer>;
  /** Whether all that the opening sentences are read from is here, or known to be missing. */
  readonly isOpen: boolean;
}

/**
 * Asks for everything about one network in one month. Ranks are kept for the newest month and the same month a year
 * before; trends, projections and comparisons of like with like for the newest alone: other months ask for nothing.
 * What the page opens with comes first, so that the rest does not hold it up.
 *
 * @param code `null` for what is no network, such as an ICB: nothing is asked then
 */
export function useNetworkViews(
  { release, basis, months }: MonthsAnswer,
  code: string | null,
  month: string,
): NetworkViews {
  const newest = months.at(-1) ?? '';
  const from = { release: release.number, basis };
  const isNewest = code !== null && month === newest;
  const inFull = code !== null && isInFull(month, newest);
  const ofNetwork = { ...from, area: code };
  const opening = {
    ranks: useOptionalView(
      inFull
        ? {
            url: ranksHref(month, { release, basis }),
            contract: RanksAnswer,
            view: `ranks/${month}/progress-balanced`,
          }
        : null,
    ),
    trends: useOptionalView(
      isNewest ? { url: apiHref('/trends', ofNetwork), contract: TrendsAnswer, view: 'trends' } : null,
    ),
    needs: useOptionalView(
      code === null
        ? null
        : { url: apiHref('/needs', { ...ofNetwork, month }), contract: NeedsAnswer, view: `needs/${month}` },
    ),
    alerts: useOptionalView(
      isNewest ? { url: apiHref('/alerts', ofNetwork), contract: AlertsAnswer, view: 'alerts' } : null,
    ),
  };
  const isOpen = Object.values(opening).every(({ status }) => status !== 'loading');
  const isNext = isNewest && isOpen;
  return {
    ...opening,
    isOpen,
    projection: useOptionalView(
      isNext
        ? { url: apiHref('/projection', ofNetwork), contract: ProjectionAnswer, view: 'projection' }
        : null,
    ),
    // Made of the scenarios, of which a release keeps the newest month's.
    shortfall: useOptionalView(
      isNext
        ? {
            url: apiHref(`/progress-shortfall/${code}`, from),
            contract: ProgressShortfallAnswer,
            view: 'scenarios',
          }
        : null,
    ),
    priorities: useOptionalView(
      isNext
        ? { url: apiHref('/priorities', ofNetwork), contract: PrioritiesAnswer, view: 'priorities' }
        : null,
    ),
    adjusted: useOptionalView(
      isNext
        ? { url: apiHref('/adjusted-gap', ofNetwork), contract: AdjustedGapAnswer, view: 'adjusted-gap' }
        : null,
    ),
    own: useOptionalView(
      isNext
        ? {
            url: apiHref('/own-indicators', ofNetwork),
            contract: OwnIndicatorsAnswer,
            view: 'own-indicators',
          }
        : null,
    ),
    likeForLike: useOptionalView(
      isNext
        ? { url: apiHref('/like-for-like', ofNetwork), contract: LikeForLikeAnswer, view: 'like-for-like' }
        : null,
    ),
  };
}
