import type { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { AlertsQuestion, type AlertsView } from '../questions/alerts/question.ts';
import { AreaQuestion, type AreaView } from '../questions/area/question.ts';
import { AreasQuestion, type AreasView } from '../questions/areas/question.ts';
import { ChanceQuestion, type ChanceView } from '../questions/chance/question.ts';
import { CoverageQuestion, type CoverageView } from '../questions/coverage/question.ts';
import { DeprivationQuestion, type DeprivationView } from '../questions/deprivation/question.ts';
import {
  ExpectedProgressQuestion,
  type ExpectedProgressView,
} from '../questions/expected-progress/question.ts';
import { FewestPatientsQuestion, type FewestPatientsView } from '../questions/fewest-patients/question.ts';
import { FunnelQuestion, type FunnelView } from '../questions/funnel/question.ts';
import { BALANCED_PROGRESS, GapQuestion, type GapView } from '../questions/gap/question.ts';
import { GapBreakdownQuestion, type GapBreakdownView } from '../questions/gap-breakdown/question.ts';
import { GapChangeQuestion, type GapChangeView } from '../questions/gap-change/question.ts';
import { GapWithinAreasQuestion, type GapWithinAreasView } from '../questions/gap-within-areas/question.ts';
import { HeadlineQuestion, type HeadlineView } from '../questions/headline/question.ts';
import { IndicatorsQuestion, type IndicatorsView } from '../questions/indicators/question.ts';
import { LocalIndicatorsQuestion, type LocalIndicatorsView } from '../questions/local-indicators/question.ts';
import { LocalPrioritiesQuestion, type LocalPrioritiesView } from '../questions/local-priorities/question.ts';
import { NetworkChangesQuestion, type NetworkChangesView } from '../questions/network-changes/question.ts';
import { PatientsNeededQuestion, type PatientsNeededView } from '../questions/patients-needed/question.ts';
import { ProjectionQuestion, type ProjectionView } from '../questions/projection/question.ts';
import { QualityQuestion, type QualityView } from '../questions/quality/question.ts';
import { RanksQuestion, type RanksView } from '../questions/ranks/question.ts';
import { asker, type Named, readQuestion } from '../questions/read-question.ts';
import { RevisionsQuestion, type RevisionsView } from '../questions/revisions/question.ts';
import { ScoreRangesQuestion, type ScoreRangesView } from '../questions/score-ranges/question.ts';
import { SimilarNetworksQuestion, type SimilarNetworksView } from '../questions/similar-networks/question.ts';
import { TrendsQuestion, type TrendsView } from '../questions/trends/question.ts';
import { WhatIfQuestion, type WhatIfView } from '../questions/what-if/question.ts';
import { WorkforceQuestion, type WorkforceView } from '../questions/workforce/question.ts';
import { NoSuchMonthError } from './errors.ts';

/** Everything that a national report of one month is written from. */
export interface ReportViews {
  readonly release: Release;
  readonly month: Month;
  readonly gap: Named<GapView>;
  /** Null in releases made before months had one. */
  readonly headline: Named<HeadlineView> | null;
  readonly areas: Named<AreasView>;
  readonly england: Named<AreaView>;
  readonly indicators: Named<IndicatorsView>;
  readonly quality: Named<QualityView>;
  /** Views that a release may not hold, or hold of another month only: null. */
  readonly patientsNeeded: Named<PatientsNeededView> | null;
  readonly chance: Named<ChanceView> | null;
  readonly gapChange: Named<GapChangeView> | null;
  readonly gapBreakdown: Named<GapBreakdownView> | null;
  readonly gapWithinAreas: Named<GapWithinAreasView> | null;
  readonly ranks: Named<RanksView> | null;
  readonly workforce: Named<WorkforceView> | null;
  readonly similarNetworks: Named<SimilarNetworksView> | null;
  readonly expectedProgress: Named<ExpectedProgressView> | null;
  readonly deprivation: Named<DeprivationView> | null;
  readonly fewestPatients: Named<FewestPatientsView> | null;
  readonly localPriorities: Named<LocalPrioritiesView> | null;
  readonly alerts: Named<AlertsView> | null;
  readonly revisions: Named<RevisionsView> | null;
  readonly projection: Named<ProjectionView> | null;
  readonly whatIf: Named<WhatIfView> | null;
  readonly scoreRanges: Named<ScoreRangesView> | null;
  readonly trends: Named<TrendsView> | null;
  readonly coverage: Named<CoverageView> | null;
  readonly networkChanges: Named<NetworkChangesView> | null;
  readonly localIndicators: Named<LocalIndicatorsView> | null;
  /** One for each indicator that has a gap in the month. */
  readonly funnels: readonly Named<FunnelView>[];
}

/**
 * Reads the views of one month from a release.
 *
 * @throws NoSuchMonthError when the release does not hold the month
 * @throws StoredViewError when the store lost or changed what the release names
 */
export async function readReportViews(
  store: ObjectStore,
  release: Release,
  month: Month,
): Promise<ReportViews> {
  if (!release.months.includes(month)) throw new NoSuchMonthError(month, release.months);
  const ask = asker(store, release, month);
  const gap = await readQuestion(store, release, GapQuestion, {});
  const headline = await ask(HeadlineQuestion, {});
  // Awaited at once: a read that fails while nobody waits for it would end the program.
  const funnels = await Promise.all(gap.view.measures.map(({ measure }) => ask(FunnelQuestion, { measure })));
  return {
    release,
    month,
    gap,
    headline,
    areas: await readQuestion(store, release, AreasQuestion, { month }),
    england: await readQuestion(store, release, AreaQuestion, { area: 'ENG' }),
    indicators: await readQuestion(store, release, IndicatorsQuestion, {}),
    quality: await readQuestion(store, release, QualityQuestion, {}),
    patientsNeeded: await ask(PatientsNeededQuestion, {}),
    chance: await ask(ChanceQuestion, {}),
    gapChange: await ask(GapChangeQuestion, {}),
    gapBreakdown: await ask(GapBreakdownQuestion, {}),
    gapWithinAreas: await ask(GapWithinAreasQuestion, {}),
    ranks: await ask(RanksQuestion, { measure: (headline?.view ?? BALANCED_PROGRESS).measure }),
    workforce: await ask(WorkforceQuestion, {}),
    similarNetworks: await ask(SimilarNetworksQuestion, {}),
    expectedProgress: await ask(ExpectedProgressQuestion, {}),
    deprivation: await ask(DeprivationQuestion, {}),
    localPriorities: await ask(LocalPrioritiesQuestion, {}),
    alerts: await ask(AlertsQuestion, {}),
    revisions: await ask(RevisionsQuestion, {}),
    fewestPatients: await ask(FewestPatientsQuestion, {}),
    projection: await ask(ProjectionQuestion, {}),
    whatIf: await ask(WhatIfQuestion, {}),
    scoreRanges: await ask(ScoreRangesQuestion, {}),
    trends: await ask(TrendsQuestion, {}),
    coverage: await ask(CoverageQuestion, {}),
    networkChanges: await ask(NetworkChangesQuestion, {}),
    localIndicators: await ask(LocalIndicatorsQuestion, {}),
    funnels: funnels.filter((held) => held !== null),
  };
}

/** The views a report was written from, one of a kind; the funnels, which are one an indicator, are not among them. */
export function namedViews(views: ReportViews): readonly Named<unknown>[] {
  return Object.values(views).flatMap((value) => (isNamed(value) ? [value] : []));
}

/** All of them by name, with others that a report was written from too: where its citations are looked up. */
export function heldViews(
  views: ReportViews,
  more: readonly Named<unknown>[] = [],
): (name: string) => unknown {
  const all = [...namedViews(views), ...views.funnels, ...more];
  const byName = new Map(all.map(({ name, view }) => [name, view]));
  return (name) => byName.get(name);
}

function isNamed(value: unknown): value is Named<unknown> {
  return typeof value === 'object' && value !== null && 'name' in value && 'view' in value;
}
