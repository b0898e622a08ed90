import type { PracticePlan } from './plan-practices.ts';

/** The publisher's age bands, youngest first. */
export const AGE_BANDS = [
  ...Array.from({ length: 19 }, (_, i) => `${i * 5}_${i * 5 + 4}`),
  '95+',
] as readonly string[];

/**
 * Of 100,000 registered patients of England, how many are in each band (July 2026, NHS England; rounded):
 * women and girls, then men and boys.
 */
const ENGLAND = {
  FEMALE: [
    2211, 2576, 2883, 2953, 3003, 3418, 3619, 3701, 3435, 3098, 2960, 3165, 3079, 2613, 2188, 2129, 1499, 906,
    441, 148,
  ],
  MALE: [
    2325, 2707, 3030, 3096, 3035, 3478, 3694, 3812, 3575, 3270, 3094, 3215, 3070, 2531, 2016, 1860, 1218, 638,
    253, 57,
  ],
} as const;

/** Expected share of the list in each age band for one sex; the shares of both sexes together sum to 1. */
export interface AgeShares {
  readonly FEMALE: readonly number[];
  readonly MALE: readonly number[];
}

/** England's age structure, tilted older or younger and with the practice's students. */
export function ageShares({ olderTilt, students }: PracticePlan): AgeShares {
  const weigh = (share: number, band: number) => {
    const young = band === 4 ? 1 + students : band === 3 || band === 5 ? 1 + students / 4 : 1;
    return share * young * Math.exp(olderTilt * ((band * 5 - 40) / 25));
  };
  const female = ENGLAND.FEMALE.map(weigh);
  const male = ENGLAND.MALE.map(weigh);
  const total = [...female, ...male].reduce((sum, weight) => sum + weight, 0);
  return { FEMALE: female.map((weight) => weight / total), MALE: male.map((weight) => weight / total) };
}
