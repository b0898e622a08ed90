import { movements } from '../../../functions/assessment/what-if/scenario-of.ts';
import { policyStandings } from '../../../functions/assessment/what-if/score-policy.ts';
import type { CsvTable } from '../../../functions/contracts/csv-text.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import type { Scenario, WhatIfView } from '../../../functions/questions/what-if/question.ts';
import type { WhatIfRates } from '../../../functions/questions/what-if-rates/question.ts';

/**
 * What a policy makes of a month: a row for every ranked network, who gains most first, with the gap beside it. Fractions are unrounded; a place is the share of networks that stand lower.
 *
 * @param address of the page, which holds the whole policy, so that the file says what made it
 */
export function policyTable(
  { policy, gap, interval }: Scenario,
  { data, release, basis, synthetic }: Answer<WhatIfView>,
  rates: WhatIfRates,
  address: string,
): CsvTable {
  const standings = policyStandings(policy, rates, data.indicators);
  const moved = new Map(movements(standings).map((movement) => [movement.code, movement]));
  const about = [data.month, policy.title, gap, interval?.lower ?? null, interval?.upper ?? null];
  const made = [basis, release.number, synthetic, address];
  const rows = standings.map(({ code, patients, balanced, under }, i) => {
    const { from = null, to = null, fifths = null } = moved.get(code) ?? {};
    const outcome = from === null || to === null ? null : to > from ? 'gains' : to < from ? 'loses' : 'keeps';
    const change = from === null || to === null ? Number.NEGATIVE_INFINITY : to - from;
    const cells = [code, rates.names[i] ?? code, patients, balanced, under, from, to, fifths, outcome];
    return { change, cells: [...cells, ...about, ...made] };
  });
  return { columns: COLUMNS, rows: rows.toSorted((a, b) => b.change - a.change).map(({ cells }) => cells) };
}

const COLUMNS = [
  'code',
  'name',
  'patients',
  'progress_balanced',
  'progress_under_policy',
  'place_balanced',
  'place_under_policy',
  'fifths_moved',
  'outcome',
  'month',
  'policy',
  'gap_under_policy',
  'gap_lower',
  'gap_upper',
  'membership_basis',
  'release',
  'synthetic',
  'address',
];
