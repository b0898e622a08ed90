import { z } from 'zod';
import type { MonthInputs } from '../catalogue/month-inputs.ts';
import type { MembersView, PracticesView } from '../contracts/views/practices-view.ts';
import type { Assessed, NamedView } from './assessed.ts';
import { shownName } from './shown-name.ts';

const Count = z.int().min(0).nullable();

const PracticeRow = z.object({
  practice_code: z.string(),
  indicator: z.string(),
  numerator: Count,
  denominator: Count,
  denominator_suppressed: z.boolean(),
  indicator_count: Count,
  adjustments: Count,
});

const MemberRow = z.object({
  practice_code: z.string(),
  practice_name: z.string().transform(shownName),
  pcn_code: z.string().nullable(),
  network: z.enum(['member', 'none', 'not-known']),
  has_closed: z.boolean(),
  sub_icb_code: z.string().nullable(),
  icb_code: z.string().nullable(),
  region_code: z.string().nullable(),
  patients: Count,
  reports: z.boolean(),
});

// What practices published is the same for every membership, so it is read and stored once.
const PRACTICES = `
select practice_code, indicator, numerator, denominator, denominator_suppressed, indicator_count, adjustments
from stg_practice_indicator
where ? = 'as-was'
order by indicator, practice_code`;

const MEMBERS = `
select
    practice.practice_code, practice.practice_name, practice.pcn_code, practice.network, practice.has_closed,
    practice.sub_icb_code, practice.icb_code,
    practice.region_code, practice.reports, stg_patients.patients
from stg_practice_area as practice
left join stg_patients
    on practice.practice_code = stg_patients.practice_code
where practice.basis = ?
order by practice.practice_code`;

/** The practices behind every figure of one month: what each published, and where it belonged. */
export async function* practiceViews(
  { basis, inputs, readMart }: Pick<Assessed, 'basis' | 'inputs' | 'readMart'>,
  month: string,
): AsyncGenerator<NamedView> {
  const rows = z.array(PracticeRow).parse(await readMart(month, PRACTICES, ['stg_practice_indicator']));
  for (const [indicator, ofIndicator] of Map.groupBy(rows, (row) => row.indicator)) {
    yield [`practices/${month}/${indicator}`, practicesView(month, indicator, ofIndicator)];
  }
  const members = z
    .array(MemberRow)
    .parse(await readMart(month, MEMBERS, ['stg_practice_area', 'stg_patients']));
  const ofMonth = inputs.get(month);
  if (ofMonth === undefined) return;
  yield [`members/${month}/${basis}`, membersView(ofMonth, basis, members)];
}

function practicesView(
  month: string,
  indicator: string,
  rows: readonly z.infer<typeof PracticeRow>[],
): PracticesView {
  return {
    view: 'practices',
    version: 1,
    month,
    indicator,
    practices: rows.map((row) => row.practice_code),
    numerators: rows.map((row) => row.numerator),
    denominators: rows.map((row) => row.denominator),
    suppressed: rows.map((row) => row.denominator_suppressed),
    counts: rows.map((row) => row.indicator_count),
    adjustments: rows.map((row) => row.adjustments),
  };
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
