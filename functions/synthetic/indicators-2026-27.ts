import type { IndicatorModel } from './indicator-model.ts';

const FLAT = [0.995, 0.997, 0.998, 1, 1.002, 1.004, 1.006, 1.008, 1.01, 1.012, 1.014, 1.016];
const MONTH_BY_MONTH = [0.235, 0.475, 0.735, 1, 1.225, 1.48, 1.76, 2.0, 2.21, 2.45, 2.69, 2.96];
const STEADY = [0.07, 0.145, 0.225, 0.305, 0.38, 0.46, 0.55, 0.635, 0.705, 0.79, 0.885, 1];
const WINTER = [0.045, 0.1, 0.165, 0.245, 0.315, 0.395, 0.485, 0.575, 0.65, 0.755, 0.875, 1];
const LEVEL = [0.985, 0.988, 0.99, 0.992, 0.993, 0.994, 0.995, 0.996, 0.997, 0.998, 0.999, 1];

/**
 * The eight indicators of 2025/26 and 2026/27. Denominators and achievements are England's of July 2026
 * (NHS England, Network Contract DES management information, 5,882 practices); paths and spreads are
 * invented, so that the year's end is July's achievement over the path's fourth entry.
 */
export const INDICATORS_2026_27: readonly IndicatorModel[] = [
  {
    code: 'CAN04',
    exposure: 'aged50',
    kind: 'flow',
    response: 0.8,
    spreadChange: 0.004,
    julyDenominator: 165_746,
    denominatorPath: MONTH_BY_MONTH,
    prevalenceSpread: 0.3,
    yearEndAchievement: 132_951 / 165_746 / 0.992,
    levelsOf: 2026,
    achievementPath: LEVEL,
    pcas: [
      { measure: 'FITNIDAT', yearlyShare: 0.03 },
      { measure: 'FAECIMMDEC', yearlyShare: 0.006 },
    ],
  },
  {
    code: 'HI03',
    exposure: 'learningDisability',
    kind: 'register',
    response: 0.9,
    spreadChange: -0.007,
    julyDenominator: 334_475,
    denominatorPath: FLAT,
    prevalenceSpread: 0.3,
    yearEndAchievement: 64_233 / 334_475 / 0.245,
    levelsOf: 2026,
    achievementPath: WINTER,
    pcas: [
      { measure: 'HLTHCHKDEC', yearlyShare: 0.05 },
      { measure: 'HLTHAPDEC', yearlyShare: 0.012 },
    ],
  },
  {
    code: 'SMR01A',
    exposure: 'aged65',
    kind: 'flow',
    response: 1.2,
    spreadChange: -0.003,
    julyDenominator: 609_323,
    prevalenceSpread: 0.25,
    denominatorPath: [0.78, 0.88, 0.945, 1, 1.04, 1.075, 1.105, 1.13, 1.15, 1.17, 1.19, 1.21],
    yearEndAchievement: 37_725 / 609_323 / 0.305,
    levelsOf: 2026,
    achievementPath: STEADY,
    pcas: [
      { measure: 'PALCARDAT2', yearlyShare: 0.03 },
      { measure: 'MEDRVWDEC', yearlyShare: 0.008 },
    ],
  },
  {
    code: 'SMR01B',
    exposure: 'aged80',
    kind: 'register',
    response: 1.1,
    spreadChange: -0.004,
    julyDenominator: 336_819,
    prevalenceSpread: 0.6,
    denominatorPath: [0.985, 0.99, 0.995, 1, 1.005, 1.01, 1.015, 1.02, 1.025, 1.03, 1.035, 1.04],
    yearEndAchievement: 47_156 / 336_819 / 0.305,
    levelsOf: 2026,
    achievementPath: STEADY,
    pcas: [
      { measure: 'PALCARDAT2', yearlyShare: 0.11 },
      { measure: 'STRMEDRVDC', yearlyShare: 0.012 },
    ],
  },
  {
    code: 'SMR01C',
    exposure: 'adults',
    kind: 'flow',
    response: 1.2,
    spreadChange: -0.003,
    julyDenominator: 1_861_809,
    prevalenceSpread: 0.25,
    denominatorPath: [0.45, 0.78, 0.92, 1, 1.05, 1.09, 1.13, 1.165, 1.2, 1.235, 1.265, 1.3],
    yearEndAchievement: 132_575 / 1_861_809 / 0.305,
    levelsOf: 2026,
    achievementPath: STEADY,
    pcas: [
      { measure: 'PALCARDAT2', yearlyShare: 0.025 },
      { measure: 'STRMEDRVDC', yearlyShare: 0.006 },
    ],
  },
  {
    code: 'SMR01D',
    exposure: 'careHome',
    kind: 'register',
    response: 1,
    spreadChange: -0.005,
    julyDenominator: 268_721,
    prevalenceSpread: 0,
    denominatorPath: [0.955, 0.97, 0.985, 1, 1.012, 1.024, 1.036, 1.048, 1.06, 1.072, 1.084, 1.096],
    yearEndAchievement: 61_170 / 268_721 / 0.305,
    levelsOf: 2026,
    achievementPath: STEADY,
    pcas: [
      { measure: 'PALCARDAT2', yearlyShare: 0.16 },
      { measure: 'CARHOMDEC1', yearlyShare: 0.004 },
      { measure: 'STRMEDRVDC', yearlyShare: 0.011 },
    ],
  },
  {
    code: 'SMR03',
    exposure: 'aged65',
    kind: 'flow',
    response: 1.1,
    spreadChange: -0.004,
    julyDenominator: 1_614_739,
    prevalenceSpread: 0.12,
    denominatorPath: [0.76, 0.92, 0.97, 1, 1.02, 1.035, 1.05, 1.065, 1.08, 1.092, 1.105, 1.118],
    yearEndAchievement: 242_329 / 1_614_739 / 0.305,
    levelsOf: 2026,
    achievementPath: STEADY,
    pcas: [
      { measure: 'DOAC3MDAT1', yearlyShare: 0.04 },
      { measure: 'DOAC9MDAT1', yearlyShare: 0.05 },
    ],
  },
  {
    code: 'HI21',
    exposure: 'young',
    kind: 'count',
    response: 0,
    spreadChange: 0,
    julyDenominator: 1_170_508,
    denominatorPath: [],
    prevalenceSpread: 0.25,
    yearEndAchievement: 0,
    levelsOf: 2026,
    achievementPath: [],
    pcas: [],
  },
];
