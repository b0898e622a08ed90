import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { type PriorityRow, readPriorities } from '../../assessment/priority-rows.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { prioritiesSentence } from '../../sentences/priorities-sentences.ts';
import { oneView } from '../maker.ts';
import {
  LocalPrioritiesQuestion,
  type LocalPrioritiesView,
  type NetworkPriorities,
  type PriorityMeasure,
} from './question.ts';
import { priorityMeasure, shareOfTarget } from './target-result.ts';

/** What networks chose for themselves by the latest month. */
export const makeLocalPriorities = oneView(
  LocalPrioritiesQuestion,
  async ({ basis, months, rules, readMart }) => {
    const latest = months.at(-1);
    if (latest === undefined) return null;
    const rows = await readPriorities(readMart, latest.month);
    return localPrioritiesView(basis, latest, rows, rules.get(latest.month) ?? new Map());
  },
);

/** Every network that chose something, with its results: docs/measures.md#local-priorities. */
export function localPrioritiesView(
  basis: MembershipBasis,
  { month, areas }: MonthAssessment,
  rows: readonly PriorityRow[],
  rules: ScoringRules,
): LocalPrioritiesView {
  const byNetwork = Map.groupBy(rows, ({ pcn_code }) => pcn_code);
  const themes = Map.groupBy(rows, ({ theme }) => theme);
  return {
    view: 'local-priorities',
    version: 1,
    basis,
    month,
    themes: [...themes]
      .map(([theme, ofTheme]) => ({
        theme,
        networks: new Set(ofTheme.map(({ pcn_code }) => pcn_code)).size,
        priorities: new Set(ofTheme.map(({ pcn_code, priority }) => `${pcn_code} ${priority}`)).size,
      }))
      .sort((a, b) => b.networks - a.networks || (a.theme < b.theme ? -1 : 1)),
    networks: [...byNetwork].map(([code, ofNetwork]) =>
      networkPriorities(
        code,
        ofNetwork,
        areas.find(({ area }) => area.kind === 'pcn' && area.code === code),
        rules,
      ),
    ),
    reason: rows.length === 0 ? 'No network has sent its local priorities yet.' : null,
  };
}

function networkPriorities(
  code: string,
  rows: readonly PriorityRow[],
  network: AreaMonth | undefined,
  rules: ScoringRules,
): NetworkPriorities {
  const priorities = [...Map.groupBy(rows, ({ priority }) => priority)].map(([priority, ofPriority]) => ({
    priority,
    ...sharedBy(ofPriority),
    measures: ofPriority.map((row) =>
      priorityMeasure(row, network?.results ?? [], (indicator) => rules.get(indicator)?.definition?.title),
    ),
  }));
  const measures = priorities.flatMap((priority) => priority.measures);
  const found = {
    code,
    name: network?.area.name ?? code,
    asAt: rows[0]?.as_at ?? '',
    isKnown: network !== undefined,
    priorities,
    ...localProgress(measures),
    measuresAll: measures.length,
    contractProgress: network?.contract?.progress ?? null,
    balancedProgress: network?.balanced?.progress ?? null,
  };
  return { ...found, sentence: prioritiesSentence(found) };
}

/** Words that belong to a priority and not to a measure: the first row's, which the template repeats. */
function sharedBy(rows: readonly PriorityRow[]) {
  const [first] = rows;
  return {
    theme: first?.theme ?? '',
    reason: first?.reason ?? '',
    context: first?.context ?? null,
    started: first?.started ?? null,
    reviewBy: first?.review_by ?? null,
  };
}

/** A measure without a weight of its own weighs 1; one without a figure or a target is not counted. */
function localProgress(measures: readonly PriorityMeasure[]) {
  const counted = measures.flatMap((measure) => {
    const share = shareOfTarget(measure);
    return share === null ? [] : [{ share, weight: measure.weight ?? 1 }];
  });
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const total = counted.reduce((sum, { share, weight }) => sum + share * weight, 0);
  return { localProgress: weights === 0 ? null : total / weights, measuresCounted: counted.length };
}
