import { z } from 'zod';
import { Month, PcnCode } from '../../contracts/codes.ts';
import { question } from '../question.ts';

/** Achievement of every ranked network, column by column: what a reader's own policy is scored from. */
const WhatIfRates = z.strictObject({
  month: Month,
  /** In the order of each row of `rates`. */
  indicators: z.array(z.string()),
  /** Networks; the lists below have one entry for each, in this order. */
  codes: z.array(PcnCode),
  names: z.array(z.string()),
  patients: z.array(z.int().min(0).nullable()),
  /** Balanced progress, 0 to 1. */
  balanced: z.array(z.number().nullable()),
  /** A row a network: fractions, null where unknown. */
  rates: z.array(z.array(z.number().nullable())),
});
export type WhatIfRates = z.infer<typeof WhatIfRates>;

/** What whoever scores the newest month under a policy of their own needs. */
export const WhatIfRatesQuestion = question({
  name: 'what-if-rates',
  address: 'what-if/rates',
  key: ['basis'],
  view: WhatIfRates,
  summary: 'What any policy can be scored from: every ranked network’s achievement, compactly',
  what: 'results under other policies',
  shows: 'areas',
  heldBy: 'what-if',
});
