import { monthWords } from '../../sentences/figure-words.ts';
import { resultsSource } from '../../sentences/source-sentences.ts';
import type { Report } from '../content/report.ts';
import { checkedReport } from '../national-report.ts';
import { reportStatus } from '../report-status.ts';
import { briefCaveats } from './brief-caveats.ts';
import { mostLikeIt } from './most-like-it.ts';
import { nearestTargets } from './nearest-targets.ts';
import { heldByBriefing, type NetworkViews } from './network-views.ts';
import { ownPractices } from './own-practices.ts';
import { ownPriorities } from './own-priorities.ts';
import { whatMovedHere } from './what-moved-here.ts';
import { whereItStands } from './where-it-stands.ts';
import { yourTeam } from './your-team.ts';

/**
 * Writes the two-page briefing of one network: where it stands, what moved and its team
 * on the first; what is nearest, its practices, those most like it and what to mind on the second.
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
      source: resultsSource(views.quality.view.months.find((held) => held.month === month)?.sources),
      status: reportStatus(release, month, embargo),
      chapters: [
        whereItStands(views),
        whatMovedHere(views),
        yourTeam(views),
        nearestTargets(views),
        ...ownPractices(views),
        ...mostLikeIt(views),
        ...ownPriorities(views),
        briefCaveats(views),
      ],
    },
    heldByBriefing(views),
  );
}
