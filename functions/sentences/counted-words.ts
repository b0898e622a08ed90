import type { CountedUnit } from '../contracts/counted-unit.ts';
import { countWords } from './figure-words.ts';

/** A count with what it counts, as `1 appointment` or `1,290 more patients`. */
export function countedWords(
  count: number,
  counts: CountedUnit = 'patients',
  which?: 'more' | 'fewer',
): string {
  const unit = count === 1 ? counts.slice(0, -1) : counts;
  return [countWords(count), which, unit].filter((word) => word !== undefined).join(' ');
}
