import { couldBeAlike } from '../../sentences/gap-figure-words.ts';
import { followedBy, inUnit, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { measureSpokenOf } from './measured-gap.ts';

/** How much of the gap spoken of is chance, or why that cannot be said; nothing where the release does not hold it. */
export function chanceSentences(views: ReportViews): readonly Sentence[] {
  const { chance, month } = views;
  const { measure, unit } = measureSpokenOf(views);
  const at = `points[measure=${measure},month=${month}]`;
  const point = chance?.view.points.find(
    (candidate) => candidate.measure === measure && candidate.month === month,
  );
  if (chance === null || point === undefined) return [];
  if (point.chanceShare === null || point.gapLeft === null) {
    return point.reason === null ? [] : [say`${quote(chance, `${at}.reason`)}`];
  }
  if (couldBeAlike(point)) {
    const gap = cite(chance, `${at}.gap`, inUnit(unit, 'difference'));
    return [
      say`Chance alone could produce a gap of ${gap}. This month’s data do not show a real difference between networks.`,
    ];
  }
  const share = cite(chance, `${at}.chanceShare`, 'chance-share');
  const left = cite(chance, `${at}.gapLeft`, inUnit(unit, 'difference'));
  const found = say`Of the gap, ${share} is down to chance. Without it, the gap between the same two fifths would be about ${left}`;
  if (point.gapLeftInterval === null) return [followedBy(found, say`.`)];
  const end = (which: 'lower' | 'upper') =>
    cite(chance, `${at}.gapLeftInterval.${which}`, inUnit(unit, 'end'));
  return [followedBy(found, say` (${end('lower')} to ${end('upper')}).`)];
}

/** How much of the spread of the measure spoken of lies between regions, between ICBs, and within an ICB. */
export function whereItLies(views: ReportViews): readonly Sentence[] {
  const { month } = views;
  const { measure } = measureSpokenOf(views);
  const heldBy = (location: typeof views.gapBreakdown | typeof views.gapWithinAreas) =>
    location?.view.variance.find((one) => one.month === month && one.measure === measure);
  // The view through time of an older release knows of progress alone; that of the month of every measure.
  const places = heldBy(views.gapBreakdown) === undefined ? views.gapWithinAreas : views.gapBreakdown;
  const held = heldBy(places);
  if (places === null || held === undefined || held.regions === null) return [];
  const at = `variance[month=${month},measure=${measure}]`;
  const share = (level: string) => cite(places, `${at}.${level}.share`, 'share');
  return [
    say`Of the differences between networks, ${share('regions')} are between regions, ${share('icbsWithinRegions')} between ICBs in the same region and ${share('networksWithinIcbs')} between networks in the same ICB, chance included.`,
  ];
}
