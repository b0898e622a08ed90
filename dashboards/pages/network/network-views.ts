import type { MonthsAnswer } from '../../../functions/contracts/api/answers.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { newestOf } from '../../../functions/contracts/month.ts';
import { AlertsQuestion, type AlertsView } from '../../../functions/questions/alerts/question.ts';
import {
  ExpectedProgressQuestion,
  type ExpectedProgressView,
} from '../../../functions/questions/expected-progress/question.ts';
import { HeadlineQuestion, type HeadlineView } from '../../../functions/questions/headline/question.ts';
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
import { headlineOf } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';
import type { OptionalViewState } from '../../use-view.ts';

/** What a network's page shows beside its figures. Each may be missing from a release. */
export interface NetworkViews {
  /** What the month is told by. */
  readonly headline: OptionalViewState<Answer<HeadlineView>>;
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
export function useNetworkViews(answer: MonthsAnswer, code: string | null, month: Month): NetworkViews {
  const { release, basis, months } = answer;
  const newest = newestOf(months);
  const from = { release: release.number, basis };
  const isNewest = code !== null && month === newest;
  const inFull = code !== null && isInFull(month, newest);
  const ofNetwork = { ...from, area: code };
  const opening = {
    headline: useQuestion(HeadlineQuestion, { ...from, month }),
    ranks: useQuestion(RanksQuestion, inFull ? { ...from, month, measure: headlineOf(answer, month) } : null),
    trends: useQuestion(TrendsQuestion, isNewest ? ofNetwork : null),
    needs: useQuestion(PatientsNeededQuestion, code === null ? null : { ...ofNetwork, month }),
    alerts: useQuestion(AlertsQuestion, isNewest ? ofNetwork : null),
  };
  const isOpen = Object.values(opening).every(({ status }) => status !== 'loading');
  const next = isNewest && isOpen ? ofNetwork : null;
  return {
    ...opening,
    isOpen,
    projection: useQuestion(ProjectionQuestion, next),
    shortfall: useQuestion(PracticeContributionQuestion, next && code !== null ? { ...from, code } : null),
    priorities: useQuestion(LocalPrioritiesQuestion, next),
    adjusted: useQuestion(ExpectedProgressQuestion, next),
    own: useQuestion(LocalIndicatorsQuestion, next),
    likeForLike: useQuestion(SimilarNetworksQuestion, next),
  };
}

/** What its circumstances and networks like it say of one network, as far as that is here. */
export function besideOthers({ likeForLike, adjusted }: NetworkViews, code: string) {
  const similar = likeForLike.status === 'ready' ? likeForLike.view.data : null;
  const fit = adjusted.status === 'ready' ? adjusted.view.data : null;
  return {
    similar,
    like: similar?.networks.find((one) => one.code === code),
    fit,
    expected: fit?.residuals.find((one) => one.code === code),
  };
}
