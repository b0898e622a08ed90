import type { AreaGap, MonthLocationView } from '../../../../functions/contracts/views/location-view.ts';

/** The gap within one region or ICB, with its name. */
export interface PlaceGap extends AreaGap {
  readonly name: string;
}

const COLLATOR = new Intl.Collator('en-GB');

/** Regions and then ICBs, each by name: the gap within them on one measure. */
export function placeGaps(
  { areas, gaps }: Pick<MonthLocationView, 'areas' | 'gaps'>,
  measure: string,
): readonly PlaceGap[] {
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  return gaps
    .filter((gap) => gap.measure === measure)
    .map((gap) => ({ ...gap, name: nameOf.get(gap.code) ?? gap.code }))
    .toSorted((a, b) => b.kind.localeCompare(a.kind, 'en-GB') || COLLATOR.compare(a.name, b.name));
}
