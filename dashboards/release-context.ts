import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MonthsAnswer } from '../functions/contracts/api/answers.ts';
import type { Measure, Month } from '../functions/contracts/codes.ts';
import { newestOf } from '../functions/contracts/month.ts';
import { readViewOptions } from './view-options.ts';

/** The release that every figure of the page is read from. */
export const ReleaseContext = createContext<MonthsAnswer | null>(null);

/**
 * The release being shown.
 *
 * @throws Error when a page is drawn outside `ReleaseGate`, which is a fault of ours
 */
export function useRelease(): MonthsAnswer {
  const answer = useContext(ReleaseContext);
  if (answer === null)
    throw new Error('a page was drawn before its release was known; put it inside ReleaseGate');
  return answer;
}

/** The measure that a month is told by; what verdicts, fifths and ranks are of. An older release tells by progress. */
export function headlineOf({ headlines }: Pick<MonthsAnswer, 'headlines'>, month: Month): Measure {
  return headlines?.[month] ?? 'progress-balanced';
}

/** The month an address asks for where the release holds it, else the newest month. */
export function shownMonth(address: URL, { months }: Pick<MonthsAnswer, 'months'>): Month {
  const { month } = readViewOptions(address);
  return month !== null && months.includes(month) ? month : newestOf(months);
}
