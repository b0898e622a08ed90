import type { GapMeasure, GapView } from '../../../functions/contracts/views/gap-view.ts';

/** What the figures below the sentence are of, and the other measure that they could be of. */
export interface DrawnMeasure {
  readonly drawn: GapMeasure;
  /** Null where the sentence is of the measure that was asked for. */
  readonly instead: GapMeasure | null;
}

/**
 * The measure that figures draw: where a month's progress tells little and the sentence is of an indicator, that
 * indicator, unless `?drawn=progress` asks for progress all the same.
 */
export function drawnMeasure(
  { measures, points }: Pick<GapView, 'measures' | 'points'>,
  asked: GapMeasure,
  month: string,
  { searchParams }: URL,
): DrawnMeasure {
  const point = points.find((one) => one.month === month && one.measure === asked.measure);
  const told = measures.find(({ measure }) => measure === point?.toldBy?.measure);
  if (told === undefined) return { drawn: asked, instead: null };
  return searchParams.get('drawn') === 'progress'
    ? { drawn: asked, instead: told }
    : { drawn: told, instead: asked };
}
