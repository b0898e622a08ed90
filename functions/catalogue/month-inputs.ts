import type { Month } from '../contracts/codes.ts';
import type { DatasetName } from '../contracts/file-outcome.ts';
import { contractYearOf, lastDayOf, monthOf } from '../contracts/month.ts';
import type { EditionRule } from '../datasets/dataset-layout.ts';
import { datasetLayouts } from '../datasets/datasets.ts';
import { contentId } from '../runtime/content-id.ts';
import { loadSpecification, type Specification } from '../specification/load-specification.ts';
import { type Catalogue, type Edition, editionsOf } from './catalogue.ts';
import { chooseMembership, type MembershipChoice } from './membership-choice.ts';
import { nearestEdition, newestEdition } from './nearest-edition.ts';

/** Everything one month's mart is made of. */
export interface MonthInputs {
  readonly month: Month;
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
export function monthsOf(catalogue: Catalogue): readonly Month[] {
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
export function monthInputs(whole: Catalogue, month: Month, modelsVersion: string): MonthInputs {
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
function chosenEditions(catalogue: Catalogue, month: Month, date: string): MonthInputs['editions'] {
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
  month: Month,
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

/** An indicator with the ruleset that it is published, and re-issued, under. */
interface RulesetOf {
  readonly indicator: string;
  /** Lower-case words and hyphens, such as `smrs-medicines-optimisation`. */
  readonly ruleset: string;
}

let loaded: Specification | undefined;

/** Every indicator of the month's contract year; none where the year is not specified. */
function rulesetsOfMonth(month: Month): readonly RulesetOf[] {
  // The specification is part of the program, and checking it for every month would take a tenth of a second each time.
  loaded ??= loadSpecification();
  const year = loaded.years.find(({ contractYear }) => contractYear === contractYearOf(month));
  return (year?.indicators ?? []).map(({ code, serviceArea }) => ({
    indicator: code,
    ruleset: serviceArea
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  }));
}
