import type { MonthAssessment } from '../../../functions/assessment/assess-month.ts';
import {
  type PublishedCensus,
  placedTeams,
  type TeamRow,
} from '../../../functions/assessment/workforce/read-teams.ts';
import { linearSolver } from '../../../functions/disclosure/linear-solver.ts';
import { publishTeams } from '../../../functions/disclosure/teams/publish-teams.ts';

const solve = await linearSolver();

/** What may be published of a census where only one membership ever is. */
export function censusOf({ areas }: MonthAssessment, rows: readonly TeamRow[]): PublishedCensus {
  const places = areas.flatMap(({ area: { kind, code, icb, region } }) =>
    kind === 'sub-icb' ? [] : [{ area_kind: kind, area_code: code, icb_code: icb, region_code: region }],
  );
  const [teams] = publishTeams([[placedTeams(rows, places)]], solve);
  if (teams === undefined) throw new RangeError('one membership gives one answer');
  return { census: rows.length === 0 ? null : '2026-06-30', teams };
}
