import type { Month } from '../../contracts/codes.ts';
import type { Release } from '../../contracts/release.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { AreaQuestion, type AreaView } from '../../questions/area/question.ts';
import { MembersQuestion, type MembersView } from '../../questions/members/question.ts';
import { PracticesQuestion, type PracticesView } from '../../questions/practices/question.ts';
import { asker, type Named, readIfHeld } from '../../questions/read-question.ts';
import { NoSuchNetworkError } from '../errors.ts';
import { heldViews, type ReportViews, readReportViews } from '../report-views.ts';

/** What the briefings of one month are written from, whichever the network. */
export interface BriefingViews extends ReportViews {
  /** Null where practices are not to be shown one by one, or the release has none. */
  readonly members: Named<MembersView> | null;
  /** What practices published, for each payment indicator. */
  readonly practices: readonly Named<PracticesView>[];
}

/** The same with the network's own months. */
export interface NetworkViews extends BriefingViews {
  readonly area: Named<AreaView>;
}

/**
 * Reads what the briefings of a month need.
 *
 * @param showPractices false where figures of single practices are for their own network alone
 * @throws NoSuchMonthError when the release does not hold the month
 */
export async function readBriefingViews(
  store: ObjectStore,
  release: Release,
  month: Month,
  showPractices: boolean,
): Promise<BriefingViews> {
  const views = await readReportViews(store, release, month);
  const ask = asker(store, release, month);
  const ofPractices = (showPractices ? (views.patientsNeeded?.view.indicators ?? []) : []).map(
    async ({ indicator }) => ask(PracticesQuestion, { indicator }),
  );
  return {
    ...views,
    members: showPractices ? await ask(MembersQuestion, {}) : null,
    practices: (await Promise.all(ofPractices)).filter((held) => held !== null),
  };
}

/**
 * Reads the months of one network.
 *
 * @throws NoSuchNetworkError when the release has no network of that code
 */
export async function readNetworkView(
  store: ObjectStore,
  release: Release,
  code: string,
): Promise<Named<AreaView>> {
  const area = code.startsWith('U') ? await readIfHeld(store, release, AreaQuestion, { area: code }) : null;
  if (area === null) throw new NoSuchNetworkError();
  return area;
}

/** Where a briefing's citations are looked up. */
export function heldByBriefing(views: NetworkViews): (name: string) => unknown {
  return heldViews(views, views.practices);
}
