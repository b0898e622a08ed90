import type { MembershipChoice } from '../catalogue/membership-choice.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { Caveat, Coverage } from '../contracts/views/interval.ts';
import type { QualityView } from '../contracts/views/quality-view.ts';
import type { MonthAssessment } from './assess-month.ts';

/** What arrived for each month and what a reader must know of it. */
export function qualityView(
  basis: MembershipBasis,
  months: readonly MonthAssessment[],
  choices: ReadonlyMap<string, MembershipChoice>,
  files: readonly FileOutcome[],
  caveats: readonly Caveat[],
): QualityView {
  return {
    view: 'quality',
    version: 1,
    basis,
    months: months.map(({ month, areas, inNoNetwork }) => ({
      month,
      coverage: areas.find(({ area }) => area.kind === 'england')?.coverage ?? NOTHING,
      practicesInNoNetwork: inNoNetwork.map(({ practice_code, practice_name }) => ({
        code: practice_code,
        name: practice_name,
      })),
      membershipSource: sourceOf(choices.get(month)),
    })),
    files: [...files],
    caveats: [...caveats],
  };
}

const NOTHING: Coverage = { practicesReporting: 0, practicesOpen: null, practices: null, patients: null };

function sourceOf(choice: MembershipChoice | undefined): QualityView['months'][number]['membershipSource'] {
  if (choice === undefined || choice.source === 'none' || choice.sourceDate === null) return null;
  return { dataset: choice.source, date: choice.sourceDate };
}
