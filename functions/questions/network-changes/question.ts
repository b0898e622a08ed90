import { z } from 'zod';
import { AreaCode, MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { question } from '../question.ts';

const Network = { code: PcnCode, name: z.string(), date: z.iso.date() };

/** Areas of one month and the months before it, with practices and patients that belong to no network. */
const Participation = z.strictObject({
  month: Month,
  areas: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['sub-icb', 'icb', 'region', 'england']),
      practices: z.int().min(0),
      practicesInNoNetwork: z.int().min(0),
      /** No source says of these whether they are in a network; releases before 0.2 counted them as in none. */
      practicesNotKnown: z.int().min(0).default(0),
      /** Null where no list size is known. */
      patients: z.int().min(0).nullable(),
      patientsInNoNetwork: z.int().min(0).nullable(),
      patientsNotKnown: z.int().min(0).nullable().default(0),
    }),
  ),
});

/** Who takes part in networks, and which networks opened, closed, merged or changed area in the months held. */
export const NetworkChangesView = z.strictObject({
  view: z.literal('network-changes'),
  version: z.literal(1),
  basis: MembershipBasis,
  /** From the register; empty where none has been taken in. */
  opened: z.array(z.strictObject(Network)),
  /** `date` is the last day. */
  closed: z.array(
    z.strictObject({
      ...Network,
      /** Practices it had at the end. */
      practices: z.int().min(0),
      /** The network that most of them joined within 31 days; null where they joined several, or none. */
      mergedInto: z.strictObject({ code: PcnCode, practices: z.int().min(1) }).nullable(),
    }),
  ),
  /** Networks that lie in another area than in the month held before, together where an area was merged or renamed. */
  changedArea: z.array(
    z.strictObject({
      month: Month,
      since: Month,
      kind: z.enum(['sub-icb', 'icb', 'region']),
      from: z.string(),
      to: z.string(),
      networks: z.array(PcnCode),
    }),
  ),
  participation: z.array(Participation),
});
export type NetworkChangesView = z.infer<typeof NetworkChangesView>;
export type Participating = z.infer<typeof Participation>['areas'][number];

/** Which networks opened, closed or changed area, and who takes part. */
export const NetworkChangesQuestion = question({
  name: 'network-changes',
  key: ['basis'],
  view: NetworkChangesView,
  summary: 'Networks that opened, closed, merged or changed area, and who belongs to none',
  what: 'account of which networks changed',
  shows: 'areas',
  filters: {
    month: ['changedArea', 'participation'],
    table: ['participation', 'networks-opened', 'networks-closed', 'networks-changed-area'],
  },
  parameters: {
    area: AreaCode.optional().meta({
      description:
        'Only who takes part in this area, and networks that came to it or left it; opened and closed networks stay as they are.',
    }),
  },
});
