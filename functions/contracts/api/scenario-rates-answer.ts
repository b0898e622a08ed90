import { z } from 'zod';
import { Month, PcnCode } from '../codes.ts';
import { envelope } from './envelope.ts';

/** Achievement of every ranked network, column by column: what a reader's own policy is scored from. */
const ScenarioRates = z.strictObject({
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
export type ScenarioRates = z.infer<typeof ScenarioRates>;

/** `GET /v1/scenarios/rates`: what any policy can be scored from. */
export const ScenarioRatesAnswer = envelope(ScenarioRates);
export type ScenarioRatesAnswer = z.infer<typeof ScenarioRatesAnswer>;
