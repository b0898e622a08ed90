import { z } from 'zod';

/**
 * How well a figure of the contract is known: `confirmed` by the publisher or a document quoting its page, `secondary`
 * by trade press or local NHS bodies, `derived` by arithmetic from secondary facts, `unverified` where we only believe
 * it. Unverified figures are shown and never paid out on.
 */
export const EvidenceStatus = z.enum(['confirmed', 'secondary', 'derived', 'unverified']);
export type EvidenceStatus = z.infer<typeof EvidenceStatus>;
