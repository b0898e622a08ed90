import type { MonthInputs } from '../catalogue/month-inputs.ts';
import { MartManifest } from '../contracts/mart.ts';
import { columnsOf, models } from '../models/registry.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import type { QueryEngine, StoredTable, Table } from '../ports/query-engine.ts';
import { lostAmong } from '../runtime/content-object.ts';
import { getJson, getRemakeable, putJson } from '../runtime/json-object.ts';
import { indicatorRulesetSql, membershipChoiceSql, submissionOrderSql } from './chosen-rows.ts';

export interface BuildServices {
  readonly store: ObjectStore;
  readonly engine: QueryEngine;
  /** Set where practices are shown to their own network only, so that no figure may give one away. */
  readonly practicesRestricted?: boolean;
}

/**
 * Builds the tables of one month, once: a month whose inputs and models have not changed is found, not built.
 *
 * @throws QueryError when a model does not run
 */
export async function build({ store, engine }: BuildServices, inputs: MonthInputs): Promise<MartManifest> {
  const prefix = `marts/${inputs.month}/${inputs.martId}`;
  const manifestKey = `${prefix}/manifest.json`;
  const built = await getRemakeable(store, manifestKey, MartManifest);
  if (built !== undefined) {
    const lost = await lostAmong(store, filesOf(built));
    if (lost.length === 0) return built;
    for (const { key } of lost) await store.setAside(key);
    await store.setAside(manifestKey);
  }
  await assertStaged(store, inputs);

  const tables: Record<string, StoredTable> = {
    submission_order: await engine.store(
      { sql: submissionOrderSql(inputs), tables: {} },
      `${prefix}/submission_order`,
    ),
    membership_choice: await engine.store(
      { sql: membershipChoiceSql(inputs), tables: {} },
      `${prefix}/membership_choice`,
    ),
    indicator_ruleset: await engine.store(
      { sql: indicatorRulesetSql(inputs), tables: {} },
      `${prefix}/indicator_ruleset`,
    ),
  };
  for (const model of models()) {
    const reads = Object.fromEntries(model.reads.map((name) => [name, tableFor(name, inputs, tables)]));
    tables[model.name] = await engine.store({ sql: model.sql, tables: reads }, `${prefix}/${model.name}`);
  }
  return settle(
    store,
    manifestKey,
    MartManifest.parse({ month: inputs.month, martId: inputs.martId, tables }),
  );
}

function filesOf({ tables }: MartManifest): MartManifest['tables'][string]['files'] {
  return Object.values(tables).flatMap(({ files }) => files);
}

async function assertStaged(store: ObjectStore, { editions }: MonthInputs): Promise<void> {
  const parts = Object.values(editions).flatMap((chosen) => chosen.map(({ part }) => part));
  const [lost] = await lostAmong(store, parts);
  if (lost !== undefined) throw new StagedPartLostError(lost.key);
}

/** A staged file is gone or damaged: its file must be checked again before a month can be built from it. */
export class StagedPartLostError extends Error {
  override readonly name = 'StagedPartLostError';
  readonly key: string;

  constructor(key: string) {
    super(`${key} is gone or not as it was stored; "pcn repair" has the file it came from checked again`);
    this.key = key;
  }
}

/** The first manifest of a mart is the one: a second builder of the same month takes it and leaves its own tables. */
async function settle(store: ObjectStore, key: string, manifest: MartManifest): Promise<MartManifest> {
  try {
    await putJson(store, key, manifest);
    return manifest;
  } catch (error) {
    const first = error instanceof ObjectConflictError ? await getJson(store, key, MartManifest) : undefined;
    if (first === undefined) throw error;
    return first;
  }
}

function tableFor(name: string, inputs: MonthInputs, built: Readonly<Record<string, StoredTable>>): Table {
  const staged = Object.entries(inputs.editions).find(([table]) => table === name)?.[1] ?? [];
  const files = [...staged.map(({ part }) => part.key), ...(built[name]?.files ?? []).map(({ key }) => key)];
  return { columns: columnsOf(name), files };
}
