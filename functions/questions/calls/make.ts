import { z } from 'zod';
import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { AreaKind } from '../../contracts/codes.ts';
import { callNotes } from '../../sentences/call-sentences.ts';
import { type Made, monthMaker } from '../maker.ts';
import { callFigures, callMeasures } from './call-measures.ts';
import { type CallCounts, type CallsArea, CallsQuestion, type CallsView } from './question.ts';

const Count = z.int().min(0);
const Calls = Count.nullable();

/** Calls of one area, or of a practice: see mart_area_calls. */
const CallsRow = z.object({
  area_kind: z.enum([...AreaKind.options, 'practice']),
  area_code: z.string(),
  inbound: Calls,
  ended_in_menu: Calls,
  missed: Calls,
  callbacks_requested: Calls,
  callbacks_made: Calls,
  answered: Calls,
  answered_over_5: Calls,
  answered_under_2: Calls,
  core_answered: Calls,
  core_over_5: Calls,
  peak_answered: Calls,
  peak_over_5: Calls,
  timed: Calls,
  timed_8_to_10: Calls,
  practices_inbound: Count,
  practices_answered: Count,
  practices_core: Count,
  practices_timed: Count,
  practices_not_members: Count,
  practices_not_adding_up: Count,
  shared_inbound: Calls,
  shared_answered: Calls,
  listed_inbound: Calls,
  listed_patients: Calls,
  first_date: z.iso.date(),
  last_date: z.iso.date(),
});
type CallsRow = z.infer<typeof CallsRow>;

const CALLS = `
select
    area_kind, area_code, inbound, ended_in_menu, missed, callbacks_requested, callbacks_made, answered,
    answered_over_5, answered_under_2, core_answered, core_over_5, peak_answered, peak_over_5, timed, timed_8_to_10,
    practices_inbound, practices_answered, practices_core, practices_timed, practices_not_members,
    practices_not_adding_up, shared_inbound, shared_answered, listed_inbound, listed_patients, first_date, last_date
from mart_area_calls
where basis = ?
order by area_kind, area_code`;

/** Calls of each month that has any file of them; no view of a month without, which is not a month without calls. */
export const makeCalls = monthMaker(CallsQuestion, (assessed, month) => callsOf(assessed, month));

/** The view of one month, or none: made of its mart alone. */
export async function* callsOf(
  { basis, readMart, withheldNetworks }: Pick<Assessed, 'basis' | 'readMart' | 'withheldNetworks'>,
  assessed: Pick<MonthAssessment, 'month' | 'areas'>,
): AsyncGenerator<Made<CallsView, typeof CallsQuestion.key>> {
  const { month } = assessed;
  const rows = z.array(CallsRow).parse(await readMart(month, CALLS, ['mart_area_calls']));
  const view = callsView(basis, assessed, rows, withheldNetworks?.get(month) ?? new Set());
  if (view !== null) yield [{ month }, view];
}

/** @param withheld networks whose figures would give a single practice away, where practices are restricted */
function callsView(
  basis: Assessed['basis'],
  { month, areas }: Pick<MonthAssessment, 'month' | 'areas'>,
  rows: readonly CallsRow[],
  withheld: ReadonlySet<string>,
): CallsView | null {
  const england = rows.find(({ area_kind }) => area_kind === 'england');
  if (england === undefined) return null;
  const byArea = new Map(rows.map((row) => [`${row.area_kind} ${row.area_code}`, row]));
  const days = { firstDay: england.first_date, lastDay: england.last_date };
  const practices = rows.filter(({ area_kind }) => area_kind === 'practice');
  return {
    view: 'calls',
    version: 1,
    basis,
    month,
    ...days,
    measures: callMeasures(month),
    areas: areas.map((area) =>
      areaOf(area, byArea.get(`${area.area.kind} ${area.area.code}`), withheld.has(area.area.code)),
    ),
    notes: callNotes({ month, ...days }),
    practices: practices.map((row) => ({
      code: row.area_code,
      addsUp: row.inbound === null ? null : row.practices_not_adding_up === 0,
      counts: countsOf(row),
    })),
  };
}

function areaOf(
  { area: { code, name, kind, icb, region }, practices: members }: AreaMonth,
  row: CallsRow | undefined,
  isWithheld: boolean,
): CallsArea {
  const practices = members + (row === undefined ? 0 : row.practices_not_members);
  const figures = callFigures(row === undefined ? null : countsOf(row), countedOf(row), practices);
  const place = { code, name, kind, icb, region, practices };
  if (isWithheld) {
    const hidden = { state: 'hidden', value: null, numerator: null, denominator: null } as const;
    return {
      ...place,
      practicesNotAddingUp: 0,
      sharedInbound: null,
      sharedAnswered: null,
      figures: figures.map((figure) => ({ ...figure, ...hidden })),
    };
  }
  return {
    ...place,
    practicesNotAddingUp: row === undefined ? 0 : row.practices_not_adding_up,
    sharedInbound: row === undefined ? null : row.shared_inbound,
    sharedAnswered: row === undefined ? null : row.shared_answered,
    figures,
  };
}

/** Of a practice 1 where its file holds it. */
function countedOf(row: CallsRow | undefined) {
  if (row === undefined) return { inbound: 0, answered: 0, core: 0, timed: 0 };
  return {
    inbound: row.practices_inbound,
    answered: row.practices_answered,
    core: row.practices_core,
    timed: row.practices_timed,
  };
}

function countsOf(row: CallsRow): CallCounts {
  return {
    inbound: row.inbound,
    endedInMenu: row.ended_in_menu,
    missed: row.missed,
    callbacksRequested: row.callbacks_requested,
    callbacksMade: row.callbacks_made,
    answered: row.answered,
    answeredOver5: row.answered_over_5,
    answeredUnder2: row.answered_under_2,
    coreAnswered: row.core_answered,
    coreOver5: row.core_over_5,
    peakAnswered: row.peak_answered,
    peakOver5: row.peak_over_5,
    timed: row.timed,
    timed8To10: row.timed_8_to_10,
    listedInbound: row.listed_inbound,
    listedPatients: row.listed_patients,
  };
}
