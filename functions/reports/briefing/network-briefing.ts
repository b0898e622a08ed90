import { monthWords } from '../../assessment/sentences/figure-words.ts';
import type { AreaView } from '../../contracts/views/area-views.ts';
import type { Report } from '../content/report.ts';
import { checkedReport } from '../national-report.ts';
import { reportStatus } from '../report-status.ts';
import { heldViews, type Named, type ReportViews } from '../report-views.ts';
import { briefCaveats } from './brief-caveats.ts';
import { nearestTargets } from './nearest-targets.ts';
import { ownPriorities } from './own-priorities.ts';
import { whatMovedHere } from './what-moved-here.ts';
import { whereItStands } from './where-it-stands.ts';
import { yourTeam } from './your-team.ts';

/** What a briefing of one network is written from: the national views and the network's own. */
export interface NetworkViews extends ReportViews {
  readonly area: Named<AreaView>;
}

/**
 * Writes the two-page briefing of one network: where it stands, what moved, what is nearest, what to mind.
 *
 * @param embargo ISO time until which it is a draft; `null` once it is released
 * @throws UntracedNumberError when a sentence says a number that its view does not
 */
export function networkBriefing(views: NetworkViews, embargo: string | null): Report {
  const { release, month, area } = views;
  const { name, code } = area.view.area;
  return checkedReport(
    {
      title: name,
      subtitle: `Briefing for network ${code}, ${monthWords(month)}`,
      month,
      publishedAt: release.publishedAt,
      status: reportStatus(release, month, embargo),
      chapters: [
        whereItStands(views),
        whatMovedHere(views),
        nearestTargets(views),
        yourTeam(views),
        ...ownPriorities(views),
        briefCaveats(views),
      ],
    },
    heldViews(views),
  );
}
