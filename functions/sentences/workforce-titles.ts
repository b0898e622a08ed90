import type { AreaTeam, TeamAndProgress, WorkforceView } from '../questions/workforce/question.ts';
import { INTERVAL } from '../rules/rule-words.ts';
import { countWords, decimalWords, excludesZero, valueWords, withinSentence } from './figure-words.ts';

/** The finding on role groups by region, in ten words or fewer. */
export function recruitmentTitle({
  recruitment,
  roleGroups,
}: Pick<WorkforceView, 'recruitment' | 'roleGroups'>): string {
  const title = roleGroups.find(({ id }) => id === recruitment[0]?.group)?.title;
  return title === undefined
    ? 'Teams by role group'
    : `Biggest regional difference: ${withinSentence(title)}`;
}

/**
 * The finding on who has not recruited: the role group that most networks of the census have nobody in, of those
 * that anybody is recorded in.
 *
 * @param england the team of England; undefined where there is none
 */
export function notRecruitedTitle(
  england: Pick<AreaTeam, 'groups' | 'networksRecorded'> | undefined,
  roleGroups: WorkforceView['roleGroups'],
): string {
  const rarest = england?.groups
    .filter(({ networks }) => networks > 0)
    .toSorted((a, b) => a.networks - b.networks)[0];
  const title = roleGroups.find(({ id }) => id === rarest?.group)?.title;
  if (england === undefined || england.networksRecorded === 0 || rarest === undefined || title === undefined)
    return 'Staff recorded, by role group';
  const without = 1 - rarest.networks / england.networksRecorded;
  return `${valueWords('share', without)} of networks have no ${withinSentence(title)} recorded`;
}

/** The finding on teams and progress, in ten words or fewer; never a cause. */
export function teamTitle({ rho, interval }: Pick<TeamAndProgress, 'rho' | 'interval'>): string {
  if (rho === null) return 'Team size and progress';
  if (!excludesZero(interval, 2)) return 'No clear link between team size and progress';
  return `Networks with larger teams tend to have ${rho > 0 ? 'more' : 'less'} progress`;
}

/** What the rank correlation says, with its interval, for someone who has never met one. */
export function teamCorrelationWords({ rho, interval, networks, reason }: TeamAndProgress): string {
  if (rho === null) return reason ?? 'We cannot give a correlation.';
  const within =
    interval === null
      ? ''
      : ` (${INTERVAL} ${decimalWords(interval.lower, 2)} to ${decimalWords(interval.upper, 2)})`;
  const strength = strengthWords(Math.abs(rho));
  return [
    `Spearman’s rank correlation is ${decimalWords(rho, 2)}${within} over ${countWords(networks)} networks, ${strength}: `,
    '0 is no link and 1 or −1 a perfect one. This is a link, not a cause.',
  ].join('');
}

/** Words of Evans 1996 for the size of a correlation. */
function strengthWords(size: number): string {
  if (size < 0.2) return 'very weak';
  if (size < 0.4) return 'weak';
  if (size < 0.6) return 'moderate';
  return size < 0.8 ? 'strong' : 'very strong';
}
