import { adjustedGapViews } from '../assessment/adjusted-gap/view-of-adjusted-gap.ts';
import { alertsViews } from '../assessment/alerts/view-of-alerts.ts';
import type { ViewMaker } from '../assessment/assessed.ts';
import { fewestPatientsViews } from '../assessment/fewest-patients/view-of-fewest-patients.ts';
import { likeForLikeViews } from '../assessment/like-for-like/view-of-like-for-like.ts';
import { locationViews } from '../assessment/location/views-of-location.ts';
import { ownIndicatorsViews } from '../assessment/own-indicators/view-of-own-indicators.ts';
import { prioritiesViews } from '../assessment/priorities/view-of-priorities.ts';
import { projectionViews } from '../assessment/projection/view-of-projection.ts';
import { ranksViews } from '../assessment/ranks/views-of-ranks.ts';
import { realityViews } from '../assessment/reality/view-of-reality.ts';
import { scenariosViews } from '../assessment/scenarios/view-of-scenarios.ts';
import { trendsViews } from '../assessment/trends/view-of-trends.ts';
import { coverageView } from '../assessment/view-of-coverage.ts';
import { gapView } from '../assessment/view-of-gap.ts';
import { indicatorsView } from '../assessment/view-of-indicators.ts';
import { qualityView } from '../assessment/view-of-quality.ts';
import { areaViews } from '../assessment/views-of-areas.ts';
import { workforceViews } from '../assessment/workforce/view-of-workforce.ts';
import { everyMaker } from '../questions/all-questions.ts';

/** Every question that a release answers from all its months; those of one month alone are in `views-of-month.ts`. */
export async function everyViewMaker(): Promise<readonly ViewMaker[]> {
  const ofQuestions = (await everyMaker()).flatMap((maker) => (maker.from === 'months' ? [maker.views] : []));
  return [...viewMakers, ...ofQuestions];
}

const viewMakers: readonly ViewMaker[] = [
  ({ basis, months }) => [[`gap/${basis}`, gapView(basis, months)]],
  ({ specification, rules }) => [['indicators', indicatorsView(specification, rules)]],
  ({ basis, months, choices, files, caveats }) => [
    [`quality/${basis}`, qualityView(basis, months, choices, files, caveats)],
  ],
  ({ basis, months }) => [[`coverage/${basis}`, coverageView({ basis, months })]],
  realityViews,
  locationViews,
  ranksViews,
  workforceViews,
  likeForLikeViews,
  adjustedGapViews,
  trendsViews,
  projectionViews,
  fewestPatientsViews,
  scenariosViews,
  prioritiesViews,
  ownIndicatorsViews,
  alertsViews,
  function* ({ basis, months }) {
    for (const view of areaViews(basis, months)) yield [`area/${view.area.code}/${basis}`, view];
  },
];
