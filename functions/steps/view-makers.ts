import type { ViewMaker } from '../assessment/assessed.ts';
import { gapView } from '../assessment/view-of-gap.ts';
import { indicatorsView } from '../assessment/view-of-indicators.ts';
import { qualityView } from '../assessment/view-of-quality.ts';
import { areaViews } from '../assessment/views-of-areas.ts';
import { everyMaker } from '../questions/all-questions.ts';

/** Every question that a release answers from all its months; those of one month alone are in `views-of-month.ts`. */
export async function everyViewMaker(): Promise<readonly ViewMaker[]> {
  const ofQuestions = (await everyMaker()).flatMap((maker) => (maker.from === 'months' ? [maker.views] : []));
  return [...viewMakers, ...ofQuestions];
}

const viewMakers: readonly ViewMaker[] = [
  ({ basis, months }) => [[`gap/${basis}`, gapView(basis, months)]],
  ({ specification, rules }) => [['indicators', indicatorsView(specification, rules)]],
  (assessed) => [[`quality/${assessed.basis}`, qualityView(assessed)]],
  function* ({ basis, months }) {
    for (const view of areaViews(basis, months)) yield [`area/${view.area.code}/${basis}`, view];
  },
];
