import { z } from 'zod';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import { ViewEntry } from '../contracts/release.ts';
import { modelsVersion } from '../models/model-text.ts';
import { ObjectMissingError, type ObjectStore } from '../ports/object-store.ts';
import { codeVersion } from '../runtime/code-version.ts';
import { getJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { rememberRun, runId } from '../steps/finished-run.ts';
import { publish } from '../steps/publish.ts';
import { releaseInputs } from '../steps/release-inputs.ts';
import { OPENS_WITH } from './plan-release.ts';
import { readSnapshot } from './snapshot.ts';

export const PublishTask = z.object({
  snapshot: z.string().min(1),
  after: z.int().min(0),
  /** Keys of the lists of views, one for each basis. */
  views: z.array(z.object({ views: z.string().min(1) })).min(1),
});

const ViewList = z.record(z.string(), ViewEntry);

/**
 * Publishes what was planned, built and assessed.
 *
 * @throws ReleaseOvertakenError when another release came first: plan again
 */
export async function publishRelease(
  services: Services,
  { snapshot, after, views }: z.infer<typeof PublishTask>,
): Promise<{ readonly release: number; readonly isNew: boolean }> {
  const { store } = services;
  const catalogue = await readSnapshot(store, snapshot);
  const months = monthsOf(catalogue);
  const models = await modelsVersion();
  const lists = await Promise.all(views.map((list) => readViewList(store, list.views)));
  const { release, isNew } = await publish(
    services,
    {
      codeVersion,
      synthetic: catalogue.submissions.some(({ record }) => record.synthetic),
      basis: OPENS_WITH,
      months: [...months],
      marts: Object.fromEntries(months.map((month) => [month, monthInputs(catalogue, month, models).martId])),
      inputs: releaseInputs(catalogue),
      views: Object.assign({}, ...lists),
    },
    after,
  );
  await rememberRun(store, runId(catalogue, codeVersion, OPENS_WITH), release);
  return { release: release.release, isNew };
}

async function readViewList(store: ObjectStore, key: string): Promise<z.infer<typeof ViewList>> {
  const list = await getJson(store, key, ViewList);
  if (list === undefined) throw new ObjectMissingError(key);
  return list;
}
