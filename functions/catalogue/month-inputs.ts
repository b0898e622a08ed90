import type { DatasetName } from '../contracts/file-outcome.ts';
import { lastDayOf, monthOf } from '../contracts/month.ts';
import type { EditionRule } from '../datasets/dataset-layout.ts';
import { datasetLayouts } from '../datasets/datasets.ts';
import { contentId } from '../runtime/content-id.ts';
import { type Catalogue, type Edition, editionsOf } from './catalogue.ts';
import { chooseMembership, type MembershipChoice } from './membership-choice.ts';
import { nearestEdition, newestEdition } from './nearest-edition.ts';
import { type RulesetOf, rulesetsOfMonth } from './rulesets-of-month.ts';

/** Everything one month's mart is made of. */
export interface MonthInputs {
  readonly month: string;
  /** Achievement date: the last day of the month, ISO 8601. */
  readonly date: string;
  readonly editions: Readonly<Record<string, readonly Edition[]>>;
  readonly choices: readonly MembershipChoice[];
  /** Which indicators are re-issued together. */
  readonly rulesets: readonly RulesetOf[];
  /** Identity of the mart: the inputs, which of them wins, and the models' text. */
  readonly martId: string;
}

/** The months that any submission speaks of, in order, such as `2026-07`; without those held back unpublished. */
export function monthsOf(catalogue: Catalogue): readonly string[] {
  const months = new Set(editionsOf(catalogue, 'staged_achievement').map(({ part }) => monthOf(part.date)));
  for (const { month, meanwhile } of catalogue.holds ?? []) {
    if (meanwhile === 'not-published') months.delete(month);
  }
  return [...months].sort();
}

/** The datasets that a table of the month was made of, in order of name. */
export function datasetsOf(editions: MonthInputs['editions'], table: string): DatasetName[] {
  const names = (editions[table] ?? []).flatMap(({ submission }) => submission.record.dataset ?? []);
  return [...new Set(names)].sort();
}

/** Chooses what one month is built from, out of all that was taken in and is not kept out of it. */
export function monthInputs(whole: Catalogue, month: string, modelsVersion: string): MonthInputs {
  const keptOut = new Set(whole.holds?.find((hold) => hold.month === month)?.keptOut ?? []);
  const catalogue = {
    submissions: whole.submissions.filter(({ record }) => !keptOut.has(record.submission)),
  };
  const date = lastDayOf(month);
  const maps = editionsOf(catalogue, 'staged_practice_map');
  const registers = editionsOf(catalogue, 'staged_membership');
  const editions = chosenEditions(catalogue, month, date);
  const choices = [
    chooseMembership('as-was', registers, maps, date),
    chooseMembership('as-is', registers, maps, 'today'),
  ];
  const rulesets = rulesetsOfMonth(month);
  const martId = contentId({
    month,
    modelsVersion,
    choices,
    rulesets,
    editions: Object.entries(editions).map(([table, chosen]) => [
      table,
      chosen.map(({ part }) => part.sha256),
    ]),
  });
  return { month, date, editions, choices, rulesets, martId };
}

/** What each staged table gives the month, by the rule that its dataset states. */
function chosenEditions(catalogue: Catalogue, month: string, date: string): MonthInputs['editions'] {
  const chosen = Object.fromEntries(
    datasetLayouts.map(({ table, editions }) => [
      table,
      editionsBy(editions, editionsOf(catalogue, table), month, date),
    ]),
  );
  for (const { table, yieldsTo } of datasetLayouts) {
    if (yieldsTo === undefined) continue;
    const [fuller, own] = [yieldsTo, table].map((name) => chosen[name] ?? []);
    // The last of two with one date counts, so the fuller table is asked last.
    const counts = nearestEdition([...(own ?? []), ...(fuller ?? [])], date);
    const passedOver = own?.some((edition) => edition === counts) === true ? yieldsTo : table;
    chosen[passedOver] = [];
  }
  return chosen;
}

function editionsBy(
  rule: EditionRule,
  editions: readonly Edition[],
  month: string,
  date: string,
): readonly Edition[] {
  const chosen: Readonly<Record<EditionRule, () => readonly (Edition | undefined)[]>> = {
    'of-the-month': () => editions.filter(({ part }) => part.date.startsWith(month)),
    'up-to-the-month': () => editions.filter(({ part }) => part.date <= date),
    'from-the-month-on': () => editions.filter(({ part }) => part.date >= `${month}-01`),
    nearest: () => [nearestEdition(editions, date)],
    newest: () => [newestEdition(editions)],
    'nearest-and-newest': () => [nearestEdition(editions, date), newestEdition(editions)],
  };
  return present(chosen[rule]());
}

function present(editions: readonly (Edition | undefined)[]): readonly Edition[] {
  return [...new Set(editions.filter((edition) => edition !== undefined))];
}
