import type { Specification } from './load-specification.ts';
import type { Series, SeriesBreak } from './series-schema.ts';

/** The one line that an indicator of a contract year belongs to; `undefined` where the code is not specified. */
export function seriesOf({ series }: Specification, contractYear: string, code: string): Series | undefined {
  return series.find(({ members }) =>
    members.some((member) => member.contractYear === contractYear && member.code === code),
  );
}

/** Where a series was broken off or begun afresh, oldest first, so that a chart can say why its line stops. */
export function breaksOf({ breaks }: Specification, seriesId: string): readonly SeriesBreak[] {
  return breaks
    .filter(({ ended, began }) => ended === seriesId || began === seriesId)
    .sort((a, b) => a.month.localeCompare(b.month));
}
