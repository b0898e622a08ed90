import type { ResidentAnswer, SurgeryView } from '../questions/surgery/question.ts';
import { countWords, monthWords } from './figure-words.ts';

/*
 * What residents are told: reading age 11, no scores, fifths, intervals or abbreviations. “Your group” is the network.
 */

/** Of how many a share is told: of 1,000 where fewer than 5 in 100 would leave hardly a whole number. */
export function toldOf({ network, england }: ResidentAnswer): 100 | 1_000 {
  return Math.max(network ?? 0, england ?? 0) < 0.05 ? 1_000 : 100;
}

/** A share as a whole number of 100 or 1,000; null where there is none. */
export function toldCount(rate: number | null, of: 100 | 1_000): string | null {
  return rate === null ? null : countWords(Math.round(rate * of));
}

/** `84 in every 100 appointments were within 2 weeks of booking`; null where the network has no figure. */
export function residentSentence(answer: ResidentAnswer): string | null {
  const of = toldOf(answer);
  const n = toldCount(answer.network, of);
  if (n === null) return null;
  return answer.residentTitle.includes('{n}')
    ? answer.residentTitle.replace('{n}', n).replace('{of}', countWords(of))
    : `${n} in every ${countWords(of)} ${answer.residentTitle}`;
}

const BESIDE = {
  more: 'More than in England',
  fewer: 'Fewer than in England',
  'about-the-same': 'About the same as England',
} as const;

/** How an answer is beside England: more or fewer only where that is beyond chance. */
export function besideWords({ network, england, beside }: ResidentAnswer): string {
  if (network === null || england === null) return 'No number';
  return beside === null ? 'We cannot say' : BESIDE[beside];
}

/** Answers that have a number of the network. */
export function known(answers: readonly ResidentAnswer[]): readonly ResidentAnswer[] {
  return answers.filter(({ network }) => network !== null);
}

/** The heading of a surgery's page, in ten words or fewer. */
export function surgeryTitle({ practice, network, networkKnown, answers }: SurgeryView): string {
  if (practice.lastListed !== null) return 'This surgery is no longer listed';
  if (network === null)
    return networkKnown ? 'This surgery is in no network' : 'We do not know this surgery’s network';
  const [first, ...others] = known(answers);
  if (first === undefined) return 'There are no numbers for this group yet';
  if (others.length === 0) return residentSentence(first) ?? '';
  return countedTitle(known(answers));
}

function countedTitle(answers: readonly ResidentAnswer[]): string {
  const [more, fewer] = [countOf(answers, 'more'), countOf(answers, 'fewer')];
  const all = `${countWords(answers.length)} checks`;
  if (more + fewer === 0) return `About the same as England on ${all}`;
  if (more === 0) return `Lower than England on ${fewer} of ${all}`;
  return fewer === 0
    ? `Higher than England on ${more} of ${all}`
    : `Higher than England on ${more} of ${all}, lower on ${fewer}`;
}

function countOf(answers: readonly ResidentAnswer[], beside: ResidentAnswer['beside']): number {
  return answers.filter((answer) => answer.beside === beside).length;
}

/** The sentences under the heading. */
export function surgeryLede(surgery: SurgeryView): string {
  const { month, practice, network, networkKnown, icb, answers } = surgery;
  if (practice.lastListed !== null) {
    const then = network === null ? '' : `, in ${network.name}`;
    return `It was last listed in ${monthWords(practice.lastListed)}${then}. It may have closed or joined another surgery. Look for the surgery that you use now.`;
  }
  if (network === null) {
    const still = icb === null ? '' : ` Its patients still count for ${icb.name}.`;
    return networkKnown
      ? `Most surgeries in England work in groups. This one does not.${still}`
      : `No list that we hold says which group it is in.${still}`;
  }
  const [first, ...others] = known(answers);
  if (first === undefined)
    return `Nothing is published for ${monthWords(month)} about the surgeries of ${network.name}.`;
  if (others.length === 0) return oneLede(first);
  const same = countOf(known(answers), 'about-the-same');
  const unsure = countOf(known(answers), null);
  return [
    `These are the numbers of ${network.name} in ${monthWords(month)}: all its surgeries together.`,
    ...(same > 0 && same < known(answers).length ? [`On ${same} it is about the same as England.`] : []),
    ...(unsure > 0 ? [`On ${unsure} we cannot say how much is down to chance.`] : []),
  ].join(' ');
}

function oneLede(answer: ResidentAnswer): string {
  const of = toldOf(answer);
  const [england, similar] = [toldCount(answer.england, of), toldCount(answer.similar, of)];
  const others = similar === null ? '' : `, and in similar groups of surgeries ${similar}`;
  const compared =
    england === null ? '' : `In England it was ${england} in every ${countWords(of)}${others}. `;
  return answer.beside === null
    ? `${compared}We cannot say how much of this is down to chance.`
    : `${compared}That is ${besideWords(answer).toLowerCase().replace('england', 'England')}.`;
}

/** The four things that residents ask, in their order. */
type Asked = 'access' | 'phone' | 'checks' | 'opinion';

export const ASKED: Readonly<Record<Asked, string>> = {
  access: 'Getting an appointment',
  phone: 'Getting through by phone',
  checks: 'Checks and reviews that are due',
  opinion: 'What patients say',
};

/** Which of the four questions have no answer, and why. */
export function unanswered({ month, answers }: SurgeryView): readonly { asked: Asked; why: string }[] {
  const none = `None is published for ${monthWords(month)}.`;
  const has = (topic: ResidentAnswer['topic']) => known(answers).some((answer) => answer.topic === topic);
  return [
    ...(has('access') ? [] : [{ asked: 'access' as const, why: none }]),
    {
      asked: 'phone',
      why: 'Not here yet. The page of its network has the numbers where they are published.',
    },
    ...(has('checks') ? [] : [{ asked: 'checks' as const, why: none }]),
    { asked: 'opinion', why: 'Not here yet. The GP Patient Survey asks every spring.' },
  ];
}

/** How many of the group's surgeries are counted. */
export function countedSurgeries({ network }: SurgeryView): string {
  if (network === null) return '';
  const { practicesReporting } = network.coverage;
  const all = network.others.length + 1;
  if (practicesReporting >= all)
    return all === 1 ? 'Its one surgery is counted.' : `All ${countWords(all)} surgeries are counted.`;
  return `${countWords(practicesReporting)} of its ${countWords(all)} surgeries reported, so the numbers may change.`;
}
