import type { EnglandPlan } from './plan-england.ts';
import type { MonthFigures } from './simulate-year.ts';

/** Share of the true numerator that the faulty first edition has. */
const COUNTED = 0.55;

/**
 * The month as a faulty first edition gives it: numerators of one indicator too low in the practices of one supplier,
 * as when codes were missing from what that supplier counted (the real extract of June 2024 had such a fault).
 *
 * @param indicator index of the indicator among the month's
 */
export function dropCountsOfSupplier(
  plan: EnglandPlan,
  figures: MonthFigures,
  indicator: number,
  supplier: 'TPP' | 'EMIS',
): MonthFigures {
  const values = figures.values.slice();
  plan.practices.forEach((practice, index) => {
    if (practice.supplier !== supplier) return;
    const at = index * figures.cellsPerPractice + (figures.offsets[indicator] ?? 0);
    values[at] = Math.floor((values[at] ?? 0) * COUNTED);
  });
  return { ...figures, values };
}
