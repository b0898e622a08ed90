import { monthOfContractYear } from '../functions/synthetic/calendar-month.ts';
import type { ExpectedFigures } from '../functions/synthetic/expected-figures.ts';
import { networksAtEndOf } from '../functions/synthetic/membership-at.ts';
import type { EnglandPlan } from '../functions/synthetic/plan-england.ts';
import { plantedEffects } from '../functions/synthetic/planted-effect.ts';
import type { MonthFigures } from '../functions/synthetic/simulate-year.ts';

/** Rates that were planted, by network and then by indicator: what achievement would be without chance. */
export type PlantedRates = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The rate that each network's patients were drawn with: its practices' planted achievement, each weighing by the
 * patients it came to have. For a month of the contract year that the indicators' levels are of.
 */
export function plantedRates(
  plan: EnglandPlan,
  expected: readonly ExpectedFigures[],
  figures: MonthFigures,
): PlantedRates {
  const networks = networksAtEndOf(plan, figures.month);
  const sums = new Map<string, Map<string, { reached: number; patients: number }>>();
  expected.forEach(({ model, logOdds }, indicator) => {
    const effects = plantedEffects(plan, model)(figures.month);
    const path = model.achievementPath[monthOfContractYear(figures.month) - 1] ?? 1;
    plan.practices.forEach((practice, i) => {
      const at = networks[i] ?? -1;
      const network = plan.networks[at];
      if (network === undefined || practice.isClosed) return;
      const cell = i * figures.cellsPerPractice + (figures.offsets[indicator] ?? 0) + 1;
      const patients = figures.values[cell] ?? Number.NaN;
      const yearEnd = 1 / (1 + Math.exp(-(logOdds[i] ?? Number.NaN) - (effects[at] ?? Number.NaN)));
      const ofNetwork = sums.get(network.code) ?? new Map<string, { reached: number; patients: number }>();
      sums.set(network.code, ofNetwork);
      const sum = ofNetwork.get(model.code) ?? { reached: 0, patients: 0 };
      ofNetwork.set(model.code, {
        reached: sum.reached + patients * yearEnd * path,
        patients: sum.patients + patients,
      });
    });
  });
  return new Map(
    [...sums].map(([network, ofNetwork]) => [
      network,
      new Map(
        [...ofNetwork].flatMap(([code, { reached, patients }]) =>
          patients === 0 ? [] : [[code, reached / patients] as const],
        ),
      ),
    ]),
  );
}
