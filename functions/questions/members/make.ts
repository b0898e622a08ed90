import { z } from 'zod';
import type { Assessed } from '../../assessment/assessed.ts';
import { shownName } from '../../assessment/shown-name.ts';
import type { Month } from '../../contracts/codes.ts';
import { type Made, monthMaker } from '../maker.ts';
import { MembersQuestion, type MembersView } from './question.ts';

type MonthInputs = NonNullable<ReturnType<Assessed['inputs']['get']>>;

const MemberRow = z.object({
  practice_code: z.string(),
  practice_name: z.string().transform(shownName),
  pcn_code: z.string().nullable(),
  network: z.enum(['member', 'none', 'not-known']),
  has_closed: z.boolean(),
  sub_icb_code: z.string().nullable(),
  icb_code: z.string().nullable(),
  region_code: z.string().nullable(),
  outward: z.string().nullable(),
  patients: z.int().min(0).nullable(),
  reports: z.boolean(),
});

const MEMBERS = `
select
    practice.practice_code, practice.practice_name, practice.pcn_code, practice.network, practice.has_closed,
    practice.sub_icb_code, practice.icb_code,
    practice.region_code, practice.outward, practice.reports, stg_patients.patients
from stg_practice_area as practice
left join stg_patients
    on practice.practice_code = stg_patients.practice_code
where practice.basis = ?
order by practice.practice_code`;

/** Where each practice belonged in one month. */
export const makeMembers = monthMaker(MembersQuestion, (assessed, { month }) => membersOf(assessed, month));

async function* membersOf(
  { basis, inputs, readMart }: Pick<Assessed, 'basis' | 'inputs' | 'readMart'>,
  month: Month,
): AsyncGenerator<Made<MembersView, typeof MembersQuestion.key>> {
  const ofMonth = inputs.get(month);
  if (ofMonth === undefined) return;
  const rows = z
    .array(MemberRow)
    .parse(await readMart(month, MEMBERS, ['stg_practice_area', 'stg_patients']));
  yield [{ month }, membersView(ofMonth, basis, rows)];
}

function membersView(
  { month, date, choices, editions }: MonthInputs,
  basis: Assessed['basis'],
  rows: readonly z.infer<typeof MemberRow>[],
): MembersView {
  const choice = choices.find((candidate) => candidate.basis === basis);
  return {
    view: 'members',
    version: 1,
    basis,
    month,
    membership: {
      source: choice?.source ?? 'none',
      onDate: choice?.onDate ?? date,
      mapDate: choice?.mapDate ?? null,
    },
    files: filesOf(editions),
    practices: rows.map((row) => ({
      code: row.practice_code,
      name: row.practice_name,
      pcn: row.pcn_code,
      ...(row.network === 'not-known' ? { networkNotKnown: true as const } : {}),
      ...(row.has_closed ? { closed: true as const } : {}),
      subIcb: row.sub_icb_code,
      icb: row.icb_code,
      region: row.region_code,
      ...(row.outward !== null && { outward: row.outward }),
      patients: row.patients,
      reports: row.reports,
    })),
  };
}

function filesOf(editions: MonthInputs['editions']): MembersView['files'] {
  const files = Object.values(editions).flat();
  const bySha256 = new Map(
    files.map(({ submission }) => [submission.receipt.sha256, submission.record.dataset]),
  );
  return [...bySha256].flatMap(([sha256, dataset]) => (dataset === null ? [] : [{ dataset, sha256 }]));
}
