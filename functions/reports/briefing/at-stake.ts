import type { NeedsView, NetworkNeeds } from '../../contracts/views/needs-view.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { Named } from '../report-views.ts';
import { cite } from '../trace/cite.ts';

/** Points and pounds as if the year ended this month; nothing where no points of the year are verified. */
export function atStake(needs: Named<NeedsView>, own: readonly NetworkNeeds[]): readonly Sentence[] {
  const scored = own.filter(({ points }) => points !== null);
  const [first] = scored;
  if (first === undefined) {
    return [say`No points of this contract year are verified, so nothing is said of points or pounds.`];
  }
  const { code } = first;
  const indicators = scored.map(({ indicator }) => indicator).join('|');
  const rows = `networks[code=${code},indicator=${indicators}]`;
  const points = cite(needs, `${rows}.points`, 'one-decimal', 'total');
  const most = cite(needs, `indicators[indicator=${indicators}].points`, 'count', 'total');
  const earned = say`As if the year ended now, it has earned ${points} of ${most} points.`;
  if (scored.some(({ pounds }) => pounds === null)) {
    return [earned, say`What they are worth in pounds is not known.`];
  }
  return [earned, say`They are worth ${cite(needs, `${rows}.pounds`, 'pounds', 'total')}.`];
}
