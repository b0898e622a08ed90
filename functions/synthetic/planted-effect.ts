import type { MonthNumber } from './calendar-month.ts';
import { drawNormal } from './draw-variates.ts';
import type { IndicatorModel } from './indicator-model.ts';
import { REFERENCE_MONTH } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { randomStream } from './random-stream.ts';

/** What a practice in no network lacks, in log odds. */
const NO_NETWORK = -0.3;
/** How far a network's effect on one indicator leaves its effect on all. */
const LEANING = 0.15;

/**
 * The difference from England in the log odds of achievement that was planted for each network, for one indicator and
 * month: its lasting standing, its leaning on this indicator and its drift. What methods should recover.
 *
 * @returns one value for each network of the plan, then, last, that of practices in no network
 */
export function plantedEffects(plan: EnglandPlan, model: IndicatorModel, month: MonthNumber): Float64Array {
  const months = month - REFERENCE_MONTH;
  const spread = model.response * Math.max(0.2, 1 + model.spreadChange * months);
  const key = Buffer.from(model.code).reduce((sum, byte) => (sum * 31 + byte) | 0, 7);
  const effects = plan.networks.map(({ standing, drift }, network) => {
    const leaning = LEANING * drawNormal(randomStream(plan.seed, 0x1ea, network, key));
    return spread * (standing + leaning + drift * months);
  });
  return Float64Array.of(...effects, model.response * NO_NETWORK);
}
