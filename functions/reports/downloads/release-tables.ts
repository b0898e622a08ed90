import { z } from 'zod';
import { MembershipBasis } from '../../contracts/codes.ts';
import type { Release } from '../../contracts/release.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { readStoredView, StoredViewError } from '../../runtime/read-stored-view.ts';
import type { ViewKind } from '../../tables/all-views.ts';
import type { Cell, Rows, TableForm } from '../../tables/table.ts';
import { everyViewKind } from './view-kinds.ts';

/** One table of a release: what a file holds. */
export interface ReleaseTable {
  readonly form: TableForm;
  /** Null for every month. */
  readonly month: string | null;
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
 * month; views of one kind, basis and month are one table. A view that the release does not hold has none.
 *
 * @throws StoredViewError when the store lost or changed what the release names
 */
export async function* releaseTables(store: ObjectStore, release: Release): AsyncGenerator<ReleaseTable> {
  for (const kind of await everyViewKind()) {
    for (const group of groupsOf(kind, release)) yield* tablesOf(store, release, kind, group);
  }
}

/** How many tables `releaseTables` gives. */
export async function countTables(release: Release): Promise<number> {
  const perForm = (kind: ViewKind, { month }: Group) =>
    kind.forms.map(({ filePer }) => (filePer === 'month' && month === null ? release.months.length : 1));
  return (await everyViewKind())
    .flatMap((kind) => groupsOf(kind, release).flatMap((group) => perForm(kind, group)))
    .reduce((sum, tables) => sum + tables, 0);
}

interface Group {
  readonly month: string | null;
  readonly basis: MembershipBasis | null;
  readonly names: string[];
}

function groupsOf(kind: ViewKind, { views }: Release): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const name of Object.keys(views).sort()) {
    if (!kind.holds(name)) continue;
    const parts = name.split('/');
    const month = parts.find((part) => /^\d{4}-\d{2}$/.test(part)) ?? null;
    const basis = MembershipBasis.options.find((option) => option === parts.at(-1)) ?? null;
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
  kind: ViewKind,
  { names, ...group }: Group,
): AsyncGenerator<ReleaseTable> {
  const isPerMonth = kind.forms.some(({ filePer }) => filePer === 'month');
  const step = isPerMonth ? MONTHS_AT_A_TIME : release.months.length;
  for (let from = 0; from < release.months.length; from += step) {
    const months = release.months.slice(from, from + step);
    const forms = kind.forms.map((form) => new Gathered(form, months));
    for await (const tables of readRows(store, release, kind, names)) {
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
  readonly files: ReadonlyMap<string | null, (readonly Cell[])[]>;
  readonly #month: number;

  constructor(form: TableForm, months: readonly string[]) {
    const files = form.filePer === 'month' ? months : [null];
    this.form = form;
    this.files = new Map(files.map((month) => [month, []]));
    this.#month = form.filePer === 'month' ? form.fields.findIndex(({ name }) => name === 'month') : -1;
  }

  add(rows: Rows): void {
    for (const row of rows) {
      const month = row[this.#month] ?? null;
      if (month === null || typeof month === 'string') this.files.get(month)?.push(row);
    }
  }
}

async function* readRows(
  store: ObjectStore,
  release: Release,
  kind: ViewKind,
  names: readonly string[],
): AsyncGenerator<readonly Rows[]> {
  for (let from = 0; from < names.length; from += BATCH) {
    const views = await Promise.all(
      names
        .slice(from, from + BATCH)
        .map(async (name) => ({ name, view: await readStoredView(store, release, name, z.unknown()) })),
    );
    for (const { name, view } of views) yield rowsOf(kind, name, view);
  }
}

function rowsOf(kind: ViewKind, name: string, view: unknown): readonly Rows[] {
  try {
    return kind.rowsOf(view);
  } catch (cause) {
    throw new StoredViewError(name, 'unreadable', { cause });
  }
}
