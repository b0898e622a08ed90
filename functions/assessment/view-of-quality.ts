import type { MembershipChoice } from '../catalogue/membership-choice.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import type { Caveat, Coverage } from '../contracts/views/interval.ts';
import type { QualityView } from '../contracts/views/quality-view.ts';
import type { MonthAssessment } from './assess-month.ts';
import type { LonePracticeRow } from './month-rows.ts';

/** What arrived for each month and what a reader must know of it. */
export function qualityView(
  basis: MembershipBasis,
  months: readonly MonthAssessment[],
  choices: ReadonlyMap<string, MembershipChoice>,
  files: readonly FileOutcome[],
  caveats: readonly Caveat[],
  held: readonly HeldMonth[],
): QualityView {
  return {
    view: 'quality',
    version: 1,
    basis,
    months: months.map((month) => qualityOf(month, choices.get(month.month))),
    files: [...files],
    ...(held.length > 0 && { held: [...held] }),
    caveats: [...caveats],
  };
}

function qualityOf(
  { month, areas, outsideNetworks, withdrawn }: MonthAssessment,
  choice: MembershipChoice | undefined,
): QualityView['months'][number] {
  const england = areas.find(({ area }) => area.kind === 'england');
  const practices = (state: 'none' | 'not-known') =>
    outsideNetworks.filter(({ network }) => network === state).map(practiceOf);
  return {
    month,
    coverage: england?.coverage ?? NOTHING,
    practicesInNoNetwork: practices('none'),
    practicesNotKnown: practices('not-known'),
    practicesClosed: england?.practicesClosed ?? 0,
    withdrawn: [...Map.groupBy(withdrawn, ({ practice_code }) => practice_code).values()].flatMap((rows) =>
      rows
        .slice(0, 1)
        .map((row) => ({ ...practiceOf(row), indicators: rows.map(({ indicator }) => indicator) })),
    ),
    membershipSource: sourceOf(choice),
  };
}

function practiceOf({
  practice_code: code,
  practice_name: name,
}: Pick<LonePracticeRow, 'practice_code' | 'practice_name'>) {
  return { code, name };
}

const NOTHING: Coverage = { practicesReporting: 0, practicesOpen: null, practices: null, patients: null };

function sourceOf(choice: MembershipChoice | undefined): QualityView['months'][number]['membershipSource'] {
  if (choice === undefined || choice.source === 'none' || choice.sourceDate === null) return null;
  return { dataset: choice.source, date: choice.sourceDate };
}
