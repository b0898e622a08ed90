import type { ViewMaker } from '../assessment/assessed.ts';
import { gapView } from '../assessment/view-of-gap.ts';
import { indicatorsView } from '../assessment/view-of-indicators.ts';
import { qualityView } from '../assessment/view-of-quality.ts';
import { areasView, areaViews } from '../assessment/views-of-areas.ts';

/** Every question that a release answers, a line each. */
export const viewMakers: readonly ViewMaker[] = [
  ({ basis, months }) => [[`gap/${basis}`, gapView(basis, months)]],
  ({ rules }) => [['indicators', indicatorsView(rules)]],
  ({ basis, months, choices, files, caveats }) => [
    [`quality/${basis}`, qualityView(basis, months, choices, files, caveats)],
  ],
  ({ basis, months }) =>
    months.map((month) => [`areas/${month.month}/${basis}`, areasView(basis, month)] as const),
  function* ({ basis, months }) {
    for (const view of areaViews(basis, months)) yield [`area/${view.area.code}/${basis}`, view];
  },
];
