import { z } from 'zod';

const Fraction = z.string().regex(/^\d+\.\d+$/, 'must be a decimal fraction in quotes, such as "0.85"');

/** A way to make one number of a network's indicators: what counts, how much, and against what. */
export const Policy = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+$/, 'must be lower-case words joined by hyphens'),
    title: z.string().min(1).max(40),
    /** What it does, in one plain sentence. */
    what: z.string().min(20).max(240),
    /** Why anyone would want it. */
    why: z.string().min(20).max(240),
    /** Every scored indicator, or payment indicators only. */
    indicators: z.enum(['all', 'payment']),
    /** `local`: each network's own declared weights, which makes networks incomparable. */
    weights: z.enum(['points', 'service-areas', 'equal', 'local']),
    /** Only so many of every so many count: those where the network stands highest. */
    best: z.strictObject({ keep: z.int().min(1), of: z.int().min(2) }).nullable(),
    /** Whether an indicator in the first contract year of its series can lower a network's progress. */
    firstYear: z.enum(['as-others', 'only-if-it-helps']),
    /** Other thresholds; `lower` always earns nothing and `upper` everything, whichever way is good. */
    thresholds: z.array(z.strictObject({ indicator: z.string(), lower: Fraction, upper: Fraction })),
    source: z.string().min(1),
    owner: z.string().min(1),
    reviewed: z.iso.date(),
    reviewBy: z.iso.date(),
  })
  .superRefine(({ best, thresholds }, context) => {
    if (best !== null && best.keep >= best.of) {
      const message = 'must keep fewer than it chooses from';
      context.addIssue({ code: 'custom', path: ['best', 'keep'], message });
    }
    thresholds.forEach(({ lower, upper }, i) => {
      if (Number(lower) !== Number(upper)) return;
      const message = 'must differ from the lower threshold: nothing lies between';
      context.addIssue({ code: 'custom', path: ['thresholds', i, 'upper'], message });
    });
  });
export type Policy = z.infer<typeof Policy>;
