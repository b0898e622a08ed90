import type { StagedEngland } from '../models/staged-england.ts';

/** Everything a model has to tell apart, in one month: zero, suppressed, missing, moved, left, unplaced, restated. */
export const edgeEngland: StagedEngland = {
  registerDate: '2026-07-31',
  extracts: [
    {
      date: '2026-07-31',
      version: 1,
      figures: [
        { practice: 'A1', numerator: 1, denominator: 2, adjustments: [1, 0] },
        { practice: 'A2', numerator: 0, denominator: 0 },
        { practice: 'A3', numerator: 3, denominator: '*' },
        { practice: 'A4', numerator: '*', denominator: '*', adjustments: ['*'] },
        { practice: 'B1', numerator: 5 },
        { practice: 'B1', indicator: 'NCD209', count: 7 },
        { practice: 'B2', indicator: 'NCD209', count: 0 },
        { practice: 'Z9', numerator: 4, denominator: 8 },
      ],
    },
    {
      date: '2026-07-31',
      version: 2,
      figures: [{ practice: 'A1', numerator: 2, denominator: 3, adjustments: [0] }],
    },
  ],
  spells: [
    { practice: 'A1', pcn: 'U1', from: '2019-07-01', to: '2026-07-31' },
    { practice: 'A1', pcn: 'U2', from: '2026-08-01' },
    { practice: 'A2', pcn: 'U1', from: '2019-07-01' },
    { practice: 'A3', pcn: 'U1', from: '2019-07-01', subIcb: 'S2' },
    { practice: 'A4', pcn: 'U2', from: '2026-07-31' },
    { practice: 'B1', pcn: 'U2', from: '2019-07-01', to: '2026-07-30' },
    { practice: 'B2', pcn: 'U3', from: '2019-07-01' },
  ],
  networks: [
    { pcn: 'U1', opened: '2019-07-01' },
    { pcn: 'U2', opened: '2019-07-01' },
    { pcn: 'U3', opened: '2019-07-01', closed: '2026-06-30' },
  ],
  maps: [
    {
      date: '2026-07-01',
      practices: [
        { practice: 'A1', pcn: 'U1' },
        { practice: 'A2', pcn: 'U1', subIcb: 'S2', icb: 'Q2' },
        { practice: 'A3', pcn: 'U1' },
        { practice: 'B1', pcn: null },
        { practice: 'C1', pcn: 'U4', region: 'R2' },
      ],
    },
  ],
  patients: { A1: 1000, A2: 0, B1: 2500 },
};
