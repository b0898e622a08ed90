import type { z } from 'zod';
import type { Release } from '../contracts/release.ts';
import { AdjustedGapView } from '../contracts/views/adjusted-gap-view.ts';
import { AlertsView } from '../contracts/views/alerts-view.ts';
import { AreasView, AreaView } from '../contracts/views/area-views.ts';
import { CoverageView } from '../contracts/views/coverage-view.ts';
import { FewestPatientsView } from '../contracts/views/fewest-patients-view.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import { IndicatorsView } from '../contracts/views/indicators-view.ts';
import { LikeForLikeView } from '../contracts/views/like-for-like-view.ts';
import { LocationView, MonthLocationView } from '../contracts/views/location-view.ts';
import { NeedsView } from '../contracts/views/needs-view.ts';
import { OwnIndicatorsView } from '../contracts/views/own-indicators-view.ts';
import { PrioritiesView } from '../contracts/views/priorities-view.ts';
import { ProjectionView } from '../contracts/views/projection-view.ts';
import { QualityView } from '../contracts/views/quality-view.ts';
import { RanksView } from '../contracts/views/ranks-view.ts';
import { RealityView } from '../contracts/views/reality-view.ts';
import { ScenariosView } from '../contracts/views/scenarios-view.ts';
import { TrendsView } from '../contracts/views/trends-view.ts';
import { WorkforceView } from '../contracts/views/workforce-view.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { DeprivationQuestion, type DeprivationView } from '../questions/deprivation/question.ts';
import { FunnelQuestion, type FunnelView } from '../questions/funnel/question.ts';
import { GapChangeQuestion, type GapChangeView } from '../questions/gap-change/question.ts';
import { NetworkChangesQuestion, type NetworkChangesView } from '../questions/network-changes/question.ts';
import { asker, type Named } from '../questions/read-question.ts';
import { RevisionsQuestion, type RevisionsView } from '../questions/revisions/question.ts';
import { readStoredView } from '../runtime/read-stored-view.ts';
import { NoSuchMonthError } from './errors.ts';

/** Everything that a national report of one month is written from. */
export interface ReportViews {
  readonly release: Release;
  readonly month: string;
  readonly gap: Named<GapView>;
  readonly areas: Named<AreasView>;
  readonly england: Named<AreaView>;
  readonly indicators: Named<IndicatorsView>;
  readonly quality: Named<QualityView>;
  /** Views that a release may not hold, or hold of another month only: null. */
  readonly needs: Named<NeedsView> | null;
  readonly reality: Named<RealityView> | null;
  readonly closing: Named<GapChangeView> | null;
  readonly location: Named<LocationView> | null;
  readonly monthLocation: Named<MonthLocationView> | null;
  readonly ranks: Named<RanksView> | null;
  readonly workforce: Named<WorkforceView> | null;
  readonly likeForLike: Named<LikeForLikeView> | null;
  readonly adjustedGap: Named<AdjustedGapView> | null;
  readonly deprivation: Named<DeprivationView> | null;
  readonly fewestPatients: Named<FewestPatientsView> | null;
  readonly priorities: Named<PrioritiesView> | null;
  readonly alerts: Named<AlertsView> | null;
  readonly revisions: Named<RevisionsView> | null;
  readonly projection: Named<ProjectionView> | null;
  readonly scenarios: Named<ScenariosView> | null;
  readonly trends: Named<TrendsView> | null;
  readonly coverage: Named<CoverageView> | null;
  readonly networkChanges: Named<NetworkChangesView> | null;
  readonly ownIndicators: Named<OwnIndicatorsView> | null;
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
  month: string,
): Promise<ReportViews> {
  if (!release.months.includes(month)) throw new NoSuchMonthError(month, release.months);
  const { basis } = release;
  const ask = asker(store, release, month);
  const read = async <View>(name: string, schema: z.ZodType<View>) => ({
    name,
    view: await readStoredView(store, release, name, schema),
  });
  const readIfHeld = async <View>(name: string, schema: z.ZodType<View>) =>
    release.views[name] === undefined ? null : read(name, schema);
  const gap = await read(`gap/${basis}`, GapView);
  // Awaited at once: a read that fails while nobody waits for it would end the program.
  const funnels = await Promise.all(gap.view.measures.map(({ measure }) => ask(FunnelQuestion, { measure })));
  return {
    release,
    month,
    gap,
    areas: await read(`areas/${month}/${basis}`, AreasView),
    england: await read(`area/ENG/${basis}`, AreaView),
    indicators: await read('indicators', IndicatorsView),
    quality: await read(`quality/${basis}`, QualityView),
    needs: await readIfHeld(`needs/${month}/${basis}`, NeedsView),
    reality: await readIfHeld(`reality/${basis}`, RealityView),
    closing: await ask(GapChangeQuestion, {}),
    location: await readIfHeld(`location/${basis}`, LocationView),
    monthLocation: await readIfHeld(`location/${month}/${basis}`, MonthLocationView),
    ranks: await readIfHeld(`ranks/${month}/progress-balanced/${basis}`, RanksView),
    workforce: ofMonth(month, await readIfHeld(`workforce/${basis}`, WorkforceView)),
    likeForLike: ofMonth(month, await readIfHeld(`like-for-like/${basis}`, LikeForLikeView)),
    adjustedGap: ofMonth(month, await readIfHeld(`adjusted-gap/${basis}`, AdjustedGapView)),
    deprivation: await ask(DeprivationQuestion, {}),
    priorities: ofMonth(month, await readIfHeld(`priorities/${basis}`, PrioritiesView)),
    alerts: ofMonth(month, await readIfHeld(`alerts/${basis}`, AlertsView)),
    revisions: await ask(RevisionsQuestion, {}),
    fewestPatients: ofMonth(month, await readIfHeld(`fewest-patients/${basis}`, FewestPatientsView)),
    projection: ofMonth(month, await readIfHeld(`projection/${basis}`, ProjectionView)),
    scenarios: ofMonth(month, await readIfHeld(`scenarios/${basis}`, ScenariosView)),
    trends: ofMonth(month, await readIfHeld(`trends/${basis}`, TrendsView)),
    coverage: await readIfHeld(`coverage/${basis}`, CoverageView),
    networkChanges: await ask(NetworkChangesQuestion, {}),
    ownIndicators: await readIfHeld(`own-indicators/${basis}`, OwnIndicatorsView),
    funnels: funnels.filter((held) => held !== null),
  };
}

/** A view that a release makes of its latest month alone; none where the report is of another month. */
function ofMonth<View extends { readonly month: string }>(
  month: string,
  named: Named<View> | null,
): Named<View> | null {
  return named?.view.month === month ? named : null;
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
