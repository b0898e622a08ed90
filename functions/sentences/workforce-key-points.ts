import { monthOf } from '../contracts/month.ts';
import type { RecruitmentGap, WorkforceView } from '../contracts/views/workforce-view.ts';
import { excludesZero } from './excludes-zero.ts';
import { countWords, decimalWords, monthWords } from './figure-words.ts';
import { withinSentence } from './within-sentence.ts';

/**
 * What the workforce says, in a few sentences: how many, who has nobody recorded, where regions differ most, and
 * whether larger teams stand further on. A correlation is never called a cause.
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
      : `, ${decimalWords(england.total.per10000, 1)} for each 10,000 patients`;
  return [
    `In the census of ${monthWords(monthOf(census))} networks’ teams come to ${countWords(england.total.fte)} full-time equivalents${rate}.`,
  ];
}

function notRecorded({ networks }: Pick<WorkforceView, 'networks'>): string[] {
  const without = networks.filter(({ total: { state } }) => state === 'none-recorded').length;
  if (without === 0) return ['Every network has a team in the census.'];
  return [
    `${countWords(without)} of ${countWords(networks.length)} networks have nobody in the census: they have not recruited, or did not say.`,
  ];
}

function widest({ recruitment, roleGroups, areas }: Omit<WorkforceView, 'keyPoints'>): string[] {
  const gap: RecruitmentGap | undefined = recruitment[0];
  const title = roleGroups.find(({ id }) => id === gap?.group)?.title;
  if (gap === undefined || title === undefined) return [];
  const nameOf = (region: string) => areas.find(({ code }) => code === region)?.name ?? region;
  return [
    `Regions differ most in ${withinSentence(title)}: ${decimalWords(gap.most.per10000, 2)} for each 10,000 patients in ${nameOf(gap.most.region)}, ${decimalWords(gap.least.per10000, 2)} in ${nameOf(gap.least.region)}.`,
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
    `${countWords(alone)} networks have a clinical director in the census and no management or administrative help.`,
  ];
}

function teamSentence({ rho, interval, networks, reason }: WorkforceView['teamAndProgress']): string {
  if (rho === null) return `Whether larger teams stand further on cannot be said. ${reason ?? ''}`.trim();
  const figures = `rank correlation ${decimalWords(rho, 2)}${
    interval === null ? '' : `, ${decimalWords(interval.lower, 2)} to ${decimalWords(interval.upper, 2)}`
  }, ${countWords(networks)} networks`;
  if (!excludesZero(interval, 2))
    return `No link beyond chance between the size of a team and progress (${figures}).`;
  const direction = rho > 0 ? 'further on' : 'less far on';
  return `Networks with larger teams stand ${direction} (${figures}); this does not say why.`;
}
