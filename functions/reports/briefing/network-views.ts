import type { Release } from '../../contracts/release.ts';
import { AreaView } from '../../contracts/views/area-views.ts';
import { MembersView, PracticesView } from '../../contracts/views/practices-view.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { Named } from '../../questions/read-question.ts';
import { readStoredView } from '../../runtime/read-stored-view.ts';
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
  month: string,
  showPractices: boolean,
): Promise<BriefingViews> {
  const views = await readReportViews(store, release, month);
  const held = (name: string) => showPractices && release.views[name] !== undefined;
  const ofMembers = `members/${month}/${release.basis}`;
  const ofPractices = (views.needs?.view.indicators ?? [])
    .map(({ indicator }) => `practices/${month}/${indicator}`)
    .filter(held);
  return {
    ...views,
    members: held(ofMembers)
      ? { name: ofMembers, view: await readStoredView(store, release, ofMembers, MembersView) }
      : null,
    practices: await Promise.all(
      ofPractices.map(async (name) => ({
        name,
        view: await readStoredView(store, release, name, PracticesView),
      })),
    ),
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
  const name = `area/${code}/${release.basis}`;
  if (!code.startsWith('U') || release.views[name] === undefined) throw new NoSuchNetworkError();
  return { name, view: await readStoredView(store, release, name, AreaView) };
}

/** Where a briefing's citations are looked up. */
export function heldByBriefing(views: NetworkViews): (name: string) => unknown {
  return heldViews(views, views.practices);
}
