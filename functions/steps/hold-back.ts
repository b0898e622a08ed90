import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import { type MonthInputs, monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import type { Month } from '../contracts/codes.ts';
import type { HeldMonth, Implausible } from '../contracts/held-month.ts';
import { yearsBefore } from '../contracts/month.ts';
import type { Release } from '../contracts/release.ts';
import { modelsVersion } from '../models/registry.ts';
import { monthsBetween } from '../plausibility/finding.ts';
import { gatesOf, type ReferenceMonth } from '../plausibility/gates-of-month.ts';
import { contentId } from '../runtime/content-id.ts';
import type { Specification } from '../specification/load-specification.ts';
import { type BuildServices, build } from './build.ts';

/**
 * Holds each month that is new, or made of new files, against what was published and the months before it. An
 * implausible one stays as it was published, or unpublished, until somebody approves it or another file comes.
 *
 * @param newest the release that readers have
 * @returns the catalogue with its holds: `monthsOf` and `monthInputs` of it leave out what is held
 */
export async function holdBack(
  services: BuildServices,
  catalogue: Catalogue,
  newest: Release | undefined,
  specification: Specification,
): Promise<Catalogue> {
  const models = modelsVersion();
  const references = new Map<Month, ReferenceMonth>();
  const held: HeldMonth[] = [];
  const gates = gatesOf(services.engine, specification);
  const months = monthsOf(catalogue);
  const built = async (inputs: MonthInputs): Promise<ReferenceMonth> => ({
    inputs,
    manifest: await build(services, inputs),
  });
  for (const month of months) {
    const inputs = monthInputs(catalogue, month, models);
    const published = publishedInputs(catalogue, newest, month, models);
    const tables = newTables(inputs, published);
    if (tables.size === 0) {
      references.set(month, await built(inputs));
      continue;
    }
    const candidate = await built(inputs);
    const reasons = await gates({
      month,
      tables,
      candidate,
      published: published && (await built(published)),
      before: ofLastYear(references, month).at(-1),
      earlier: ofLastYear(references, month),
      yearBefore: references.get(yearsBefore(month, 1)),
      others: months.filter((other) => other !== month),
    });
    const hold = heldMonth(month, { inputs, published, tables, reasons }, catalogue);
    if (hold === undefined) {
      references.set(month, candidate);
      continue;
    }
    held.push(hold);
    if (published !== undefined) references.set(month, await built(published));
  }
  return held.length === 0 ? catalogue : { ...catalogue, holds: held };
}

/** What a month that readers have was made of: the files of the release, without those that it kept out. */
function publishedInputs(
  catalogue: Catalogue,
  newest: Release | undefined,
  month: Month,
  models: string,
): MonthInputs | undefined {
  if (newest?.months.includes(month) !== true) return undefined;
  const keptOut = new Set(newest.held?.find((one) => one.month === month)?.keptOut ?? []);
  const used = new Set(newest.inputs.map(({ sha256 }) => sha256).filter((sha256) => !keptOut.has(sha256)));
  const submissions = catalogue.submissions.filter(({ record }) => used.has(record.submission));
  const inputs = monthInputs({ submissions }, month, models);
  // Its extract was withdrawn since: nothing stands that it could stay as.
  return (inputs.editions['staged_achievement'] ?? []).length === 0 ? undefined : inputs;
}

/** Tables whose editions are not those that the month was published with: all of a month that is new. */
function newTables(inputs: MonthInputs, published: MonthInputs | undefined): ReadonlySet<string> {
  return new Set(
    Object.entries(inputs.editions).flatMap(([table, editions]) =>
      editions.length > 0 && contentsOf(editions) !== contentsOf(published?.editions[table] ?? [])
        ? [table]
        : [],
    ),
  );
}

function contentsOf(editions: readonly Edition[]): string {
  return editions.map(({ part }) => part.sha256).join(' ');
}

function heldMonth(
  month: Month,
  found: {
    readonly inputs: MonthInputs;
    readonly published: MonthInputs | undefined;
    readonly tables: ReadonlySet<string>;
    readonly reasons: readonly (Implausible & { readonly table: string })[];
  },
  catalogue: Catalogue,
): HeldMonth | undefined {
  const { inputs, published, reasons } = found;
  if (reasons.length === 0) return undefined;
  const before = new Set(submissionsOf(published).map(({ record }) => record.submission));
  const isNew = ({ record }: { record: { submission: string } }) => !before.has(record.submission);
  const blamed = new Set(reasons.map(({ table }) => table));
  const files = submissionsOf(inputs, blamed).filter(isNew);
  const hold = contentId({
    files: files.map(({ record }) => record.submission).sort(),
    gates: [...new Set(reasons.map(({ gate }) => gate))].sort(),
  }).slice(0, 12);
  const answer = catalogue.answers?.findLast((one) => one.hold === hold)?.answer;
  if (answer === 'approve') return undefined;
  return {
    month,
    hold,
    meanwhile: published === undefined ? 'not-published' : 'as-published-before',
    state: answer === 'reject' ? 'rejected' : 'waiting',
    files: files.map(({ receipt, record }) => ({
      sha256: receipt.sha256,
      name: receipt.name,
      dataset: record.dataset,
    })),
    keptOut: submissionsOf(inputs)
      .filter(isNew)
      .map(({ record }) => record.submission),
    reasons: reasons.map(({ gate, about, sentence, figures }) => ({ gate, about, sentence, figures })),
  };
}

/** The submissions that a month is made of, each once; of these tables, or of all. */
function submissionsOf(inputs: MonthInputs | undefined, tables?: ReadonlySet<string>) {
  const editions = Object.entries(inputs?.editions ?? {}).flatMap(([table, of]) =>
    tables === undefined || tables.has(table) ? of : [],
  );
  return [...new Set(editions.map(({ submission }) => submission))];
}

function ofLastYear(references: ReadonlyMap<Month, ReferenceMonth>, month: Month): readonly ReferenceMonth[] {
  return [...references].flatMap(([one, reference]) =>
    one < month && monthsBetween(one, month) < 12 ? [reference] : [],
  );
}
