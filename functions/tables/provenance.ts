import type { MembershipBasis } from '../contracts/codes.ts';
import type { Cell, Field } from './table.ts';

/** Where a row comes from. `basis` is null where membership makes no difference. */
export interface Provenance {
  readonly basis: MembershipBasis | null;
  readonly release: number;
  readonly synthetic: boolean;
}

/** The last columns of every file: one that has been passed on still says where it came from. */
export const PROVENANCE_FIELDS: readonly Field[] = [
  {
    name: 'membership_basis',
    type: 'string',
    description: 'as-was: the membership of the month; as-is: today’s; empty where it makes no difference',
  },
  { name: 'release', type: 'integer', description: 'number of the release, which never changes' },
  { name: 'synthetic', type: 'boolean', description: 'true where every practice and network is invented' },
];

/** The cells of those columns, in their order. */
export function provenanceCells({ basis, release, synthetic }: Provenance): readonly Cell[] {
  return [basis, release, synthetic];
}
