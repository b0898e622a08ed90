import type { ExpectedProgressView } from '../questions/expected-progress/question.ts';
import type { GapMeasure } from '../questions/gap/question.ts';
import type { LikeNetwork } from '../questions/similar-networks/question.ts';
import { excludesZero, type FigureUnit, sizeWords, valueWords } from './figure-words.ts';

type Residual = ExpectedProgressView['residuals'][number];
type Unit = Pick<GapMeasure, 'unit'>;

/** Whether a network lies further from what is expected of it than networks usually do; false where that is not known. */
export function isUnusual({ residual, unusualBeyond }: Residual): boolean {
  return unusualBeyond !== undefined && Math.abs(residual) > unusualBeyond;
}

/** What networks in its circumstances reach on average and how far it is from that; null where nothing is expected of it. */
export function placeSentence(found: Residual | undefined, unit: FigureUnit): string | null {
  if (found === undefined) return null;
  const { expected, residual } = found;
  const verb = unit === 'score' ? 'scored' : 'achieved';
  return `Networks with its list size, deprivation, patients’ age, practices and team ${verb} ${valueWords(unit, expected)} on average: it is ${sizeWords(unit, Math.abs(residual))} ${residual > 0 ? 'higher' : 'lower'}.`;
}

/**
 * What the data, its circumstances and networks like it say together. That something stands out is claimed only where
 * an interval or the usual range was tested; where none could be, that is what is said.
 *
 * @param isComplete every practice reported and nothing is hidden
 */
export function soSentence(
  isComplete: boolean,
  expected: Residual | undefined,
  like: Pick<LikeNetwork, 'value' | 'interval' | 'usual'> | undefined,
  { unit }: Unit,
): string {
  const residual = expected?.interval ?? null;
  const apart = like?.interval ?? null;
  if (residual === null && apart === null)
    return 'We do not know how far chance could move this, so we cannot say what the cause is.';
  const isOdd = expected !== undefined && isUnusual(expected);
  const usual = like?.usual ?? null;
  const value = like?.value ?? null;
  const isOutside = usual !== null && value !== null && (value < usual.lower || value > usual.upper);
  const data = isComplete ? '' : ' Missing or hidden data may be part of it.';
  if (excludesZero(residual, unit) || excludesZero(apart, unit) || isOdd || isOutside)
    return `Chance and these circumstances do not explain all of the difference.${data} It is worth asking what is done differently here.`;
  const only = residual === null || apart === null ? ' Only one of the two comparisons could be made.' : '';
  return `Nothing here shows that the cause is how the network works.${only}${data}`;
}
