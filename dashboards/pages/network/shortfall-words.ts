import type { ProgressShortfallAnswer } from '../../../functions/contracts/api/progress-shortfall-answer.ts';
import type { CountedUnit } from '../../../functions/contracts/counted-unit.ts';
import { countedWords } from '../../../functions/sentences/counted-words.ts';
import { countWords, sizeWords } from '../../../functions/sentences/figure-words.ts';

export type PracticeShortfall = ProgressShortfallAnswer['data']['practices'][number];

/** How far a practice alone could raise its network's progress, such as `0.07`; nothing is said to be zero that is not. */
export function gainWords({ gain, patients }: PracticeShortfall): string {
  if (gain === null) return 'Not known';
  if (patients === 0) return 'There already';
  return gain === 0 ? 'Not by itself' : sizeWords('score', gain);
}

/** How many it takes, named by what its indicators count where that is one thing, such as `34 patients`. */
export function reachWords(
  { patients, indicators, unknown }: PracticeShortfall,
  counts: ReadonlyMap<string, CountedUnit | undefined>,
): string {
  const hidden = unknown === 0 ? '' : ` (not known on ${countWords(unknown)})`;
  if (patients === null) return 'Not known';
  if (patients === 0) return `Nobody${hidden}`;
  const units = new Set(indicators.map(({ indicator }) => counts.get(indicator) ?? 'patients'));
  const [unit] = units;
  return `${units.size === 1 ? countedWords(patients, unit) : countWords(patients)}${hidden}`;
}

/** What stands out, in ten words or fewer: never a name, since the largest practice often has most to reach. */
export function shortfallTitle(practices: readonly PracticeShortfall[]): string {
  const [first] = practices;
  if (first === undefined || first.gain === null) return 'Whose patients would raise progress most';
  return first.gain === 0
    ? 'No practice alone would raise progress'
    : `One practice’s patients could raise progress by ${sizeWords('score', first.gain)}`;
}
