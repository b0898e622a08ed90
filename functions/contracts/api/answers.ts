import { z } from 'zod';
import { Measure, Month } from '../codes.ts';
import { envelope, MonthCoverage, ReleaseName } from './envelope.ts';

/** `GET /v1/health`: that the service answers, and the newest release it can read. */
export const HealthAnswer = z.strictObject({ status: z.literal('ok'), release: z.int().min(1).nullable() });

/** `GET /v1/releases`: every release, newest first. */
export const ReleasesAnswer = envelope(
  z.array(z.strictObject({ ...ReleaseName.shape, synthetic: z.boolean(), months: z.array(Month) })),
);
export type ReleasesAnswer = z.infer<typeof ReleasesAnswer>;

/** `GET /v1/months`: the months of a release and how much of England reported in each. */
export const MonthsAnswer = envelope(z.array(MonthCoverage)).extend({
  /** What the release answers of the questions that some releases cannot, such as `ranks/2026-07/CAN04`. */
  holds: z.array(z.string()).optional(),
  /** By month, the measure that it is told by; a month of an older release, which does not say, is not there. */
  headlines: z.record(Month, Measure).optional(),
});
export type MonthsAnswer = z.infer<typeof MonthsAnswer>;
