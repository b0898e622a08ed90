import type { AnswerHeader } from '../functions/contracts/api/envelope.ts';
import type { AreaKind, Measure, Month } from '../functions/contracts/codes.ts';
import { AreasQuestion } from '../functions/questions/areas/question.ts';
import { hrefOf } from '../functions/questions/question.ts';

interface Asked {
  readonly month: Month;
  readonly kind: AreaKind;
  /** Code of the indicator that its rates are cut down to; null or left out for all of them. */
  readonly measure?: Measure | null;
}

/** Address of the CSV of every area of one level in a month, of the release and membership that an answer is of. */
export function areasCsv(
  { release, basis }: Pick<AnswerHeader, 'release' | 'basis'>,
  { month, kind, measure = null }: Asked,
): string {
  return hrefOf(AreasQuestion, { release: release.number, basis, month, kind, measure }, '.csv');
}
