import { z } from '@hono/zod-openapi';
import { MembershipBasis } from '../contracts/codes.ts';

/** The parameters of every answer that comes from a release. An unknown parameter is refused, never ignored. */
export const SnapshotQuery = z.strictObject({
  release: z.coerce.number().int().min(1).max(999_999).optional().meta({
    description: 'Release number: the answer never changes. The newest release where it is left out.',
  }),
  basis: MembershipBasis.optional().meta({
    description:
      "Which membership of networks figures count by: `as-was`, that of the month, or `as-is`, today's.",
  }),
});
