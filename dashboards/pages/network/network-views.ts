import type { MonthsAnswer } from '../../../functions/contracts/api/answers.ts';
import { AlertsQuestion, type AlertsView } from '../../../functions/questions/alerts/question.ts';
import {
  ExpectedProgressQuestion,
  type ExpectedProgressView,
} from '../../../functions/questions/expected-progress/question.ts';
import {
  LocalIndicatorsQuestion,
  type LocalIndicatorsView,
} from '../../../functions/questions/local-indicators/question.ts';
import {
  LocalPrioritiesQuestion,
  type LocalPrioritiesView,
} from '../../../functions/questions/local-priorities/question.ts';
import {
  PatientsNeededQuestion,
  type PatientsNeededView,
} from '../../../functions/questions/patients-needed/question.ts';
import {
  PracticeContributionQuestion,
  type PracticeContributionView,
} from '../../../functions/questions/practice-contribution/question.ts';
import { ProjectionQuestion, type ProjectionView } from '../../../functions/questions/projection/question.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import { RanksQuestion, type RanksView } from '../../../functions/questions/ranks/question.ts';
import {
  SimilarNetworksQuestion,
  type SimilarNetworksView,
} from '../../../functions/questions/similar-networks/question.ts';
import { TrendsQuestion, type TrendsView } from '../../../functions/questions/trends/question.ts';
import { isInFull } from '../../../functions/rules/compared-month.ts';
import { type OptionalViewState, useOptionalView } from '../../use-view.ts';
import { apiHref } from '../../view-options.ts';
import { ranksHref } from './network-hrefs.ts';

/** What a network's page shows beside its figures. Each may be missing from a release. */
export interface NetworkViews {
  readonly ranks: OptionalViewState<Answer<RanksView>>;
  readonly trends: OptionalViewState<Answer<TrendsView>>;
  readonly needs: OptionalViewState<Answer<PatientsNeededView>>;
  readonly projection: OptionalViewState<Answer<ProjectionView>>;
  readonly shortfall: OptionalViewState<Answer<PracticeContributionView>>;
  readonly likeForLike: OptionalViewState<Answer<SimilarNetworksView>>;
  readonly adjusted: OptionalViewState<Answer<ExpectedProgressView>>;
  readonly priorities: OptionalViewState<Answer<LocalPrioritiesView>>;
  readonly own: OptionalViewState<Answer<LocalIndicatorsView>>;
  readonly alerts: OptionalViewState<Answer<AlertsView>>;
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
            contract: RanksQuestion.answer,
            view: `ranks/${month}/progress-balanced`,
          }
        : null,
    ),
    trends: useOptionalView(
      isNewest
        ? { url: apiHref('/trends', ofNetwork), contract: TrendsQuestion.answer, view: 'trends' }
        : null,
    ),
    needs: useOptionalView(
      code === null
        ? null
        : {
            url: apiHref('/patients-needed', { ...ofNetwork, month }),
            contract: PatientsNeededQuestion.answer,
            view: `patients-needed/${month}`,
          },
    ),
    alerts: useOptionalView(
      isNewest
        ? { url: apiHref('/alerts', ofNetwork), contract: AlertsQuestion.answer, view: 'alerts' }
        : null,
    ),
  };
  const isOpen = Object.values(opening).every(({ status }) => status !== 'loading');
  const isNext = isNewest && isOpen;
  return {
    ...opening,
    isOpen,
    projection: useOptionalView(
      isNext
        ? { url: apiHref('/projection', ofNetwork), contract: ProjectionQuestion.answer, view: 'projection' }
        : null,
    ),
    // Made of the scenarios, of which a release keeps the newest month's.
    shortfall: useOptionalView(
      isNext
        ? {
            url: apiHref(`/practice-contribution/${code}`, from),
            contract: PracticeContributionQuestion.answer,
            view: 'what-if',
          }
        : null,
    ),
    priorities: useOptionalView(
      isNext
        ? {
            url: apiHref('/local-priorities', ofNetwork),
            contract: LocalPrioritiesQuestion.answer,
            view: 'local-priorities',
          }
        : null,
    ),
    adjusted: useOptionalView(
      isNext
        ? {
            url: apiHref('/expected-progress', ofNetwork),
            contract: ExpectedProgressQuestion.answer,
            view: 'expected-progress',
          }
        : null,
    ),
    own: useOptionalView(
      isNext
        ? {
            url: apiHref('/local-indicators', ofNetwork),
            contract: LocalIndicatorsQuestion.answer,
            view: 'local-indicators',
          }
        : null,
    ),
    likeForLike: useOptionalView(
      isNext
        ? {
            url: apiHref('/similar-networks', ofNetwork),
            contract: SimilarNetworksQuestion.answer,
            view: 'similar-networks',
          }
        : null,
    ),
  };
}
