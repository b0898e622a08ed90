import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import type { LonePracticeRow } from '../../assessment/month-rows.ts';
import { sourcesOf } from '../../assessment/month-sources.ts';
import type { Coverage } from '../../contracts/views/interval.ts';
import { oneView } from '../maker.ts';
import { QualityQuestion, type QualityView } from './question.ts';

type MembershipChoice = NonNullable<ReturnType<Assessed['choices']['get']>>;

export const makeQuality = oneView(QualityQuestion, qualityView);

/** What arrived for each month and what a reader must know of it. */
export function qualityView(
  assessed: Pick<Assessed, 'basis' | 'months' | 'choices' | 'inputs' | 'files' | 'caveats' | 'held'>,
): QualityView {
  const { basis, months, choices, files, caveats, held } = assessed;
  return {
    view: 'quality',
    version: 1,
    basis,
    months: months.map((month) => {
      const sources = sourcesOf(assessed, month);
      return { ...qualityOf(month, choices.get(month.month)), ...(sources !== undefined && { sources }) };
    }),
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
