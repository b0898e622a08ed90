import type { MonthNumber } from './calendar-month.ts';
import type { IndicatorModel } from './indicator-model.ts';
import { REFERENCE_MONTH } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { randomStream } from './random-stream.ts';

/** What a practice in no network lacks, in log odds. */
const NO_NETWORK = -0.3;
/** How far a network's effect on one indicator leaves its effect on all. */
const LEANING = 0.15;

/**
 * The difference from England in the log odds of achievement that was planted for each network, for one indicator, as a
 * function of the month: its lasting standing, its leaning on this indicator and its drift. What methods should recover.
 *
 * @returns for a month one value for each network of the plan and, last, that of practices in no network
 */
export function plantedEffects(
  { seed, networks }: EnglandPlan,
  { code, response, spreadChange }: IndicatorModel,
): (month: MonthNumber) => Float64Array {
  const key = Buffer.from(code).reduce((sum, byte) => (sum * 31 + byte) | 0, 7);
  const leanings = networks.map((_, network) => LEANING * randomStream(seed, 0x1ea, network, key).normal());
  return (month) => {
    const months = month - REFERENCE_MONTH;
    const spread = response * Math.max(0.2, 1 + spreadChange * months);
    const effects = new Float64Array(networks.length + 1);
    networks.forEach(({ standing, drift }, network) => {
      effects[network] = spread * (standing + (leanings[network] ?? 0) + drift * months);
    });
    effects[networks.length] = response * NO_NETWORK;
    return effects;
  };
}
