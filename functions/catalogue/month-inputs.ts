import type { StagedTableName } from '../datasets/staged-tables.ts';
import { contentId } from '../runtime/content-id.ts';
import { type Catalogue, type Edition, editionsOf } from './catalogue.ts';
import { chooseMembership, type MembershipChoice } from './membership-choice.ts';
import { nearestEdition, newestEdition } from './nearest-edition.ts';

/** Everything one month's mart is made of. */
export interface MonthInputs {
  readonly month: string;
  /** Achievement date: the last day of the month, ISO 8601. */
  readonly date: string;
  readonly editions: Readonly<Partial<Record<StagedTableName, readonly Edition[]>>>;
  readonly choices: readonly MembershipChoice[];
  /** Identity of the mart: the inputs, which of them wins, and the models' text. */
  readonly martId: string;
}

/** The months that any submission speaks of, in order, such as `2026-07`. */
export function monthsOf(catalogue: Catalogue): readonly string[] {
  const months = editionsOf(catalogue, 'staged_achievement').map(({ part }) => part.date.slice(0, 7));
  return [...new Set(months)].sort();
}

/** Chooses what one month is built from, out of all that was taken in. */
export function monthInputs(catalogue: Catalogue, month: string, modelsVersion: string): MonthInputs {
  const date = lastDayOf(month);
  const maps = editionsOf(catalogue, 'staged_practice_map');
  const registers = editionsOf(catalogue, 'staged_membership');
  const editions = {
    staged_achievement: editionsOf(catalogue, 'staged_achievement').filter(({ part }) =>
      part.date.startsWith(month),
    ),
    staged_membership: present([newestEdition(registers)]),
    staged_network: present([newestEdition(editionsOf(catalogue, 'staged_network'))]),
    staged_practice_map: present([nearestEdition(maps, date), newestEdition(maps)]),
    staged_list_size: present([nearestEdition(editionsOf(catalogue, 'staged_list_size'), date)]),
    staged_workforce: present([nearestEdition(editionsOf(catalogue, 'staged_workforce'), date)]),
    staged_deprivation: present([nearestEdition(editionsOf(catalogue, 'staged_deprivation'), date)]),
    staged_local_priority: editionsOf(catalogue, 'staged_local_priority').filter(
      ({ part }) => part.date <= date,
    ),
    staged_own_indicator: editionsOf(catalogue, 'staged_own_indicator').filter(
      ({ part }) => part.date >= `${month}-01`,
    ),
  };
  const choices = [
    chooseMembership('as-was', registers, maps, date),
    chooseMembership('as-is', registers, maps, '9999-12-31'),
  ];
  const martId = contentId({
    month,
    modelsVersion,
    choices,
    editions: Object.entries(editions).map(([table, chosen]) => [
      table,
      chosen.map(({ part }) => part.sha256),
    ]),
  });
  return { month, date, editions, choices, martId };
}

function present(editions: readonly (Edition | undefined)[]): readonly Edition[] {
  return [...new Set(editions.filter((edition) => edition !== undefined))];
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? Number.NaN, number ?? Number.NaN, 0)).toISOString().slice(0, 10);
}
