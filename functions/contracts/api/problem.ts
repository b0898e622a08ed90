import { z } from 'zod';

/** An RFC 9457 problem: what every refusal and failure of the API looks like. */
export const Problem = z.strictObject({
  /** Stable name of the kind of problem, such as `urn:pcn-progress:problem:no-release`. */
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  /** What to change; absent where there is nothing the caller can do. */
  detail: z.string().optional(),
  /** Which parameters were refused, and why. */
  errors: z.array(z.strictObject({ parameter: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
