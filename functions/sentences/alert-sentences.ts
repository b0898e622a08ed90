import type { Month } from '../contracts/codes.ts';
import type { AlertsView, ChangeAlert, DriftAlert } from '../questions/alerts/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { chanceOf, spelt } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import { countWords, monthWords, sizeWords, valueWords } from './figure-words.ts';

/** Why a change is reported, in one sentence; it says what moved and not whose doing it is. */
export function changeAlertSentence(
  { rate, yearAgo, change, nationalChange }: Omit<ChangeAlert, 'sentence'>,
  title: string,
  month: Month,
): string {
  return `${title}: ${valueWords('share', rate)}, ${movedWords(change)} since ${monthWords(comparedMonth(month))} (${valueWords('share', yearAgo)}); England ${movedWords(nationalChange)}.`;
}

/** Why a drift is reported, in one sentence. */
export function driftAlertSentence(
  { from, to, months }: Omit<DriftAlert, 'sentence'>,
  title: string,
): string {
  const lasted = months === 1 ? 'in the last month' : `over ${months} months`;
  return `${title}: from ahead of ${placeWords(from)} of networks to ahead of ${placeWords(to)} ${lasted}.`;
}

/** How many alerts there are among how many tests, so that a reader knows how quiet they are. */
export function alertsSentence({ alerts, tests, reason }: Omit<AlertsView, 'sentence'>): string {
  if (tests === 0 && alerts.length === 0) return `We could not test any change. ${reason ?? ''}`.trim();
  if (alerts.length === 0) return `No unusual changes (we tested ${countWords(tests)}).`;
  const networks = new Set(alerts.map(({ code }) => code)).size;
  const changes = alerts.filter(({ kind }) => kind === 'change').length;
  const drifts = alerts.length - changes;
  const found = [
    ...(changes === 0
      ? []
      : [
          `${countWords(changes)} of ${countWords(tests)} changes that were tested, of which about ${falseAlerts()} may be chance`,
        ]),
    ...(drifts === 0 ? [] : [`${countWords(drifts)} steady changes of 3 months or more`]),
  ].join(', and ');
  return `Alerts for ${countWords(networks)} networks: ${found}.`;
}

function falseAlerts(): string {
  return chanceOf(RULES.falseDiscoveryRate.value).replace(/\d+/gu, (digits) => spelt(Number(digits)));
}

function movedWords(change: number): string {
  if (change === 0) return 'unchanged';
  const size = sizeWords('share', Math.abs(change));
  return change < 0 ? `down ${size}` : `up ${size}`;
}

function placeWords(place: number): string {
  return `${Math.round(100 * place)}%`;
}
