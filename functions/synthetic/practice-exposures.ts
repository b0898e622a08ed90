import { ageShares } from './age-structure.ts';
import type { Exposure } from './indicator-model.ts';
import type { EnglandPlan } from './plan-england.ts';
import type { PracticePlan } from './plan-practices.ts';
import { randomStream } from './random-stream.ts';

/** Expected patients of each practice in July 2026 by what indicators are about. */
export type Exposures = Readonly<Record<Exposure, Float64Array>>;

/** How many of each kind of patient every practice can expect; care homes lie very unevenly, with none near a quarter. */
export function practiceExposures(plan: EnglandPlan): Exposures {
  const empty = () => new Float64Array(plan.practices.length);
  const exposures: Record<Exposure, Float64Array> = {
    all: empty(),
    adults: empty(),
    aged50: empty(),
    aged65: empty(),
    aged80: empty(),
    young: empty(),
    learningDisability: empty(),
    careHome: empty(),
  };
  plan.practices.forEach((practice, index) => {
    const from = sharesFromAge(practice);
    const stream = randomStream(plan.seed, 0xe4b, index);
    const deprived = 1 + 0.007 * (practice.deprivation - 22);
    const homes = stream.fraction() < 0.22 ? 0.03 : Math.exp(0.85 * stream.normal());
    const aged80 = practice.patients * from(80);
    exposures.all[index] = practice.patients;
    exposures.adults[index] = practice.patients * from(18) * deprived;
    exposures.aged50[index] = practice.patients * from(50);
    exposures.aged65[index] = practice.patients * from(65);
    exposures.aged80[index] = aged80;
    exposures.young[index] = practice.patients * (1 - from(30));
    exposures.learningDisability[index] = practice.patients * deprived;
    exposures.careHome[index] = aged80 * homes;
  });
  return exposures;
}

/** The share of a practice's list of some age and over, as a function of that age. */
function sharesFromAge(practice: PracticePlan): (age: number) => number {
  const { FEMALE, MALE } = ageShares(practice);
  return (age) => {
    let share = 0;
    for (let band = 0; band < 20; band += 1) {
      const part = Math.min(1, Math.max(0, (band * 5 + 5 - age) / 5));
      share += part * ((FEMALE[band] ?? 0) + (MALE[band] ?? 0));
    }
    return share;
  };
}
