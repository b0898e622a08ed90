import { ENGLAND_PATIENTS } from './england-shape.ts';
import type { IndicatorModel } from './indicator-model.ts';
import { networksAtEndOf, REFERENCE_MONTH } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { plantedEffects } from './planted-effect.ts';
import { practiceExposures } from './practice-exposures.ts';
import { randomStream } from './random-stream.ts';

/** Share of England's patients whose practices are in the July 2026 totals the indicators are set to. */
const REPORTED_IN_JULY = 5_882 / 6_139;

/** What is fixed for one indicator before any month is drawn; arrays have one entry a practice. */
export interface ExpectedFigures {
  readonly model: IndicatorModel;
  /** Expected denominator (or count) at the level of July. */
  readonly denominator: Float64Array;
  /** Log odds of achievement at the year's end (of contacts: log rate), without the network's effect. */
  readonly logOdds: Float64Array;
}

/** Denominators and achievement each practice can expect, set so that England's July 2026 comes to the real totals. */
export function expectedFigures(
  plan: EnglandPlan,
  models: readonly IndicatorModel[],
): readonly ExpectedFigures[] {
  const exposures = practiceExposures(plan);
  const networks = networksAtEndOf(plan, REFERENCE_MONTH);
  const open = plan.practices.map((practice) => !practice.isClosed);
  const patients = plan.practices.reduce((sum, { isClosed, patients }) => sum + (isClosed ? 0 : patients), 0);
  return models.map((model, index) => {
    const stream = randomStream(plan.seed, 0xf16, index);
    const denominator = exposures[model.exposure].map((exposed) => {
      return exposed * Math.exp(model.prevalenceSpread * stream.normal());
    });
    const exposed = denominator.reduce((sum, value, practice) => sum + (open[practice] ? value : 0), 0);
    const target = (model.julyDenominator / REPORTED_IN_JULY) * (patients / ENGLAND_PATIENTS);
    const own = plan.practices.map(({ effect }) => model.response * (effect + 0.22 * stream.normal()));
    const scaled = denominator.map((value) => (value * target) / exposed);
    if (model.kind === 'count')
      return { model, denominator: scaled, logOdds: new Float64Array(scaled.length) };
    const effects = plantedEffects(plan, model)(REFERENCE_MONTH);
    const offsets = Float64Array.from(own, (value, practice) => {
      const network = networks[practice] ?? -1;
      return value + (effects.at(network) ?? 0);
    });
    const weights = scaled.map((value, practice) => (open[practice] ? value : 0));
    const centre =
      model.kind === 'contacts'
        ? Math.log(model.yearEndAchievement)
        : centreGiving(Math.min(0.98, model.yearEndAchievement), offsets, weights);
    return { model, denominator: scaled, logOdds: Float64Array.from(own, (value) => value + centre) };
  });
}

/** The log odds to add to every offset so that the weighted mean probability is `share`; by Newton's method. */
function centreGiving(share: number, offsets: Float64Array, weights: Float64Array): number {
  let centre = Math.log(share / (1 - share));
  for (let step = 0; step < 8; step += 1) {
    let [sum, slope, total] = [0, 0, 0];
    for (let i = 0; i < offsets.length; i += 1) {
      const weight = weights[i] ?? 0;
      const p = 1 / (1 + Math.exp(-centre - (offsets[i] ?? 0)));
      sum += weight * p;
      slope += weight * p * (1 - p);
      total += weight;
    }
    if (slope === 0) return centre;
    centre += (share * total - sum) / slope;
  }
  return centre;
}
