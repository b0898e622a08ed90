import { monthOf } from '../contracts/month.ts';
import type { RecruitmentGap, WorkforceView } from '../questions/workforce/question.ts';
import { countWords, decimalWords, excludesZero, monthWords, withinSentence } from './figure-words.ts';

/**
 * What the workforce data show, in a few sentences: how many staff, networks with none recorded, where regions differ
 * most, and whether team size is linked with progress. A correlation is never called a cause.
 */
export function workforceKeyPoints(view: Omit<WorkforceView, 'keyPoints'>): string[] {
  if (view.census === null) return [];
  return [
    ...total(view, view.census),
    ...notRecorded(view),
    ...widest(view),
    ...leaders(view),
    teamSentence(view.teamAndProgress),
  ];
}

function total({ areas }: Pick<WorkforceView, 'areas'>, census: string): string[] {
  const england = areas.find(({ kind }) => kind === 'england');
  if (england === undefined || england.total.fte === null) return [];
  const rate =
    england.total.per10000 === null
      ? ''
      : `: ${decimalWords(england.total.per10000, 1)} for every 10,000 patients`;
  return [
    `Networks had ${countWords(england.total.fte)} full-time equivalent staff in ${monthWords(monthOf(census))}${rate}.`,
  ];
}

function notRecorded({ networks }: Pick<WorkforceView, 'networks'>): string[] {
  const without = networks.filter(({ total: { state } }) => state === 'none-recorded').length;
  if (without === 0) return ['Every network has staff recorded.'];
  return [
    `${countWords(without)} of ${countWords(networks.length)} networks have no staff recorded. They may not have recruited, or may not have sent data.`,
  ];
}

function widest({ recruitment, roleGroups, areas }: Omit<WorkforceView, 'keyPoints'>): string[] {
  const gap: RecruitmentGap | undefined = recruitment[0];
  const title = roleGroups.find(({ id }) => id === gap?.group)?.title;
  if (gap === undefined || title === undefined) return [];
  const nameOf = (region: string) => areas.find(({ code }) => code === region)?.name ?? region;
  return [
    `In staff for every 10,000 patients, the biggest difference between regions is in ${withinSentence(title)}: ${decimalWords(gap.most.per10000, 2)} in ${nameOf(gap.most.region)} and ${decimalWords(gap.least.per10000, 2)} in ${nameOf(gap.least.region)}.`,
  ];
}

function leaders({ networks }: Pick<WorkforceView, 'networks'>): string[] {
  const recorded = networks.filter(({ total: { state } }) => state !== 'none-recorded');
  if (recorded.length === 0) return [];
  const alone = recorded.filter(
    ({ groups }) =>
      groups.includes('clinical-directors') && !groups.includes('management-and-administration'),
  ).length;
  return [
    `${countWords(alone)} networks have a clinical director recorded but no management or administrative staff recorded.`,
  ];
}

function teamSentence({
  rho,
  interval,
  networks,
  reason,
  measure,
}: WorkforceView['teamAndProgress']): string {
  if (rho === null) return `We cannot say if team size is linked with progress. ${reason ?? ''}`.trim();
  const figures = `rank correlation ${decimalWords(rho, 2)}${
    interval === null ? '' : `, ${decimalWords(interval.lower, 2)} to ${decimalWords(interval.upper, 2)}`
  }, ${countWords(networks)} networks`;
  if (!excludesZero(interval, 2))
    return `There is no clear link between team size and progress${onIndicator(measure)} (${figures}).`;
  return `Networks with larger teams tend to have made ${rho > 0 ? 'more' : 'less'} progress${onIndicator(measure)} (${figures}). This is a link, not a cause.`;
}

/** Which indicator progress is read from, where it is one alone. */
function onIndicator(measure: WorkforceView['teamAndProgress']['measure']): string {
  return measure === undefined || measure.unit === 'score' ? '' : ` on “${measure.label}”`;
}
