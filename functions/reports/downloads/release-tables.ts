import { z } from 'zod';
import { isMonth, MembershipBasis, type Month } from '../../contracts/codes.ts';
import type { Release } from '../../contracts/release.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { everyTables } from '../../questions/all-questions.ts';
import { keyIn } from '../../questions/question.ts';
import type { AnyTables } from '../../questions/question-tables.ts';
import { viewNames } from '../../runtime/packed-views.ts';
import { readStoredView, StoredViewError } from '../../runtime/read-stored-view.ts';
import type { Cell, Rows, TableForm } from '../../tables/table.ts';

/** One table of a release: what a file holds. */
export interface ReleaseTable {
  readonly form: TableForm;
  /** Null for every month. */
  readonly month: Month | null;
  /** Null where membership makes no difference. */
  readonly basis: MembershipBasis | null;
  /** Null where it is whole. */
  readonly part: number | null;
  readonly rows: Rows;
}

/** Views read at a time: enough to keep the store busy, few enough to hold. */
const BATCH = 32;
/** Months held at a time of a table that is a file a month: a few hundred thousand rows of the widest year. */
const MONTHS_AT_A_TIME = 8;

/**
 * Every table of a release, one after another so that not all are held at once. A view of one month is a table of that
 * month; views of one question, basis and month are one table. A view that the release does not hold has none.
 *
 * @throws StoredViewError when the store lost or changed what the release names
 */
export async function* releaseTables(store: ObjectStore, release: Release): AsyncGenerator<ReleaseTable> {
  const names = await viewNames(store, release);
  for (const question of await everyTables()) {
    for (const group of groupsOf(question, names)) yield* tablesOf(store, release, question, group);
  }
}

/** How many tables `releaseTables` gives. */
export async function countTables(store: ObjectStore, release: Release): Promise<number> {
  const names = await viewNames(store, release);
  const perForm = (question: AnyTables, { month }: Group) =>
    question.forms.map(({ filePer }) => (filePer === 'month' && month === null ? release.months.length : 1));
  return (await everyTables())
    .flatMap((question) => groupsOf(question, names).flatMap((group) => perForm(question, group)))
    .reduce((sum, tables) => sum + tables, 0);
}

interface Group {
  readonly month: Month | null;
  readonly basis: MembershipBasis | null;
  readonly names: string[];
}

function groupsOf({ question }: AnyTables, names: readonly string[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const name of names) {
    const parts = keyIn(question, name);
    if (parts === null) continue;
    const month = isMonth(parts['month']) ? parts['month'] : null;
    const basis = MembershipBasis.options.find((option) => option === parts['basis']) ?? null;
    const key = `${month}/${basis}`;
    const group = groups.get(key) ?? { month, basis, names: [] };
    groups.set(key, group);
    group.names.push(name);
  }
  return [...groups.values()];
}

async function* tablesOf(
  store: ObjectStore,
  release: Release,
  question: AnyTables,
  { names, ...group }: Group,
): AsyncGenerator<ReleaseTable> {
  const isPerMonth = question.forms.some(({ filePer }) => filePer === 'month');
  const step = isPerMonth ? MONTHS_AT_A_TIME : release.months.length;
  for (let from = 0; from < release.months.length; from += step) {
    const months = release.months.slice(from, from + step);
    const forms = question.forms.map((form) => new Gathered(form, months));
    for await (const tables of readRows(store, release, question, names)) {
      for (const [i, gathered] of forms.entries()) gathered.add(tables[i] ?? []);
    }
    // What is one file was gathered whole the first time round.
    const ready = forms.filter(({ form }) => from === 0 || form.filePer === 'month');
    for (const { form, files } of ready) {
      for (const [month, rows] of files)
        yield { form, ...group, month: month ?? group.month, part: null, rows };
    }
  }
}

/** The rows of one form by file: by month where it is a file a month, else all under `null`. */
class Gathered {
  readonly form: TableForm;
  readonly files: ReadonlyMap<Month | null, (readonly Cell[])[]>;
  readonly #month: number;

  constructor(form: TableForm, months: readonly Month[]) {
    const files = form.filePer === 'month' ? months : [null];
    this.form = form;
    this.files = new Map(files.map((month) => [month, []]));
    this.#month = form.filePer === 'month' ? form.fields.findIndex(({ name }) => name === 'month') : -1;
  }

  add(rows: Rows): void {
    for (const row of rows) {
      const month = row[this.#month] ?? null;
      if (month === null || isMonth(month)) this.files.get(month)?.push(row);
    }
  }
}

async function* readRows(
  store: ObjectStore,
  release: Release,
  question: AnyTables,
  names: readonly string[],
): AsyncGenerator<readonly Rows[]> {
  for (let from = 0; from < names.length; from += BATCH) {
    const views = await Promise.all(
      names
        .slice(from, from + BATCH)
        .map(async (name) => ({ name, view: await readStoredView(store, release, name, z.unknown()) })),
    );
    for (const { name, view } of views) yield rowsOf(question, name, view);
  }
}

function rowsOf(question: AnyTables, name: string, view: unknown): readonly Rows[] {
  try {
    return question.rowsOf(view);
  } catch (cause) {
    throw new StoredViewError(name, 'unreadable', { cause });
  }
}
