/**
 * The bounds of the gates, each with its reason. A bound that is `not verified` was set so that the invented England of
 * `functions/synthetic` and the real files pass, and the planted faults of `bench/implausible-months.ts` do not.
 */
export const BOUNDS = {
  /** Share of networks that must change together: a correction touches one supplier's, a fault touches all. Not verified. */
  nearlyAll: 0.8,
  /** Fewest patients of a network, or of a practice where practices are compared: below, chance alone doubles a count. */
  fewestOfNetwork: 10,
  fewestOfPractice: 20,
  /** Fewest patients of everybody together for a rate to be compared with the one published: below, one patient moves it. */
  fewestOfEngland: 200,
  /** Above what a count may grow by when it is counted up evenly through the year. Winter and April swing it. Not verified. */
  growthMargin: 1.25,
  /** Counts that add up through a year cannot fall but for practices that left: they are compared in the same practices. */
  leastOfBefore: 0.7,
  /** A state at a point in time may fall, not to less than this in a month. Not verified. */
  leastOfState: 0.5,
  /** From one contract year to the same month of the next. Not verified. */
  yearOnYear: 2.5,
  /** Every total at once: a register and a count do not do this in any month. */
  doubled: 1.8,
  /** Share of counts that are the very same as in another month; by chance it is about 1 in 10. */
  unchanged: 0.8,
  /** Share of practices whose denominator leaves the others' course by half or double: rows that slipped by one. */
  scattered: 0.4,
  /** Practices lost from one month to the next. The real extracts lose at most 1 in 100 within a year. */
  practicesLost: 0.05,
  /** April: practices sign up anew; the real extract of April 2024 lost 19 in 100, and few networks vary more. */
  practicesLostInApril: 0.4,
  /** Of the practices that the map has: the least of the real extracts is 0.81 in April and 0.89 from July on. */
  mapCovered: 0.75,
  mapCoveredInSpring: 0.55,
  /** Below this share of the map's sub-ICBs the files are taken for those of a part of England. */
  nationalShare: 0.5,
  /** Practices that lost an indicator while they sent others. Not verified. */
  indicatorLost: 0.1,
  fewestPractices: 5,
  /** Practices of a sub-ICB that went missing together. */
  fewestOfSubIcb: 8,
  /** Expected count of a supplier that says 0: by chance this is 0 once in three million. */
  expectedNotZero: 15,
  /** Share of practices whose numerator is above its denominator. */
  aboveDenominator: 0.1,
  /** `*` stands for 0 or 1, so no part of it can be larger. */
  mostHidden: 1,
  /** One patient may have several contacts. Not verified. */
  mostContactsHidden: 30,
  hiddenShare: 0.3,
  /** Months between an extract and its nearest neighbour, where there are three others to compare. */
  monthsApart: 2,
  otherMonths: 3,
  /** A re-issue may move a rate by as much as the largest month-to-month move of that indicator, and this at least. */
  reissueMove: 0.1,
  reissueTotal: 1.25,
  /** Share of counts that a correction changes: one supplier's and one indicator's is the largest that was published. */
  reissueChanges: 0.6,
  /** Registered patients of a practice, on average: 10,300 in England (NHS England, July 2026). */
  patientsOfPractice: { least: 3_000, most: 16_000 },
  /** England's list grows by 1 in 1,000 a month. */
  listMove: { least: 0.9, most: 1.1 },
  /** Full-time equivalents a person: one at most, and 0.83 in the real census of June 2026. */
  equivalentsOfPerson: 1.1,
  /** Team of a network from one census to the next. Not verified. */
  teamMove: { least: 0.7, most: 1.4 },
  /** Practices of a map or a register from one edition to the next. */
  mapMove: { least: 0.9, most: 1.1 },
  /** Practices that a map moves to another network: in April, real maps move 2 in 100. */
  moved: 0.15,
  unallocated: 0.2,
} as const;
