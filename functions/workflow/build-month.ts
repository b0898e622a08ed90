import { z } from 'zod';
import { monthInputs } from '../catalogue/month-inputs.ts';
import { Month } from '../contracts/codes.ts';
import { modelsVersion } from '../models/model-text.ts';
import type { Services } from '../runtime/services.ts';
import { build } from '../steps/build.ts';
import { readSnapshot } from './snapshot.ts';

export const BuildTask = z.object({ snapshot: z.string().min(1), month: Month });

/** Builds the tables of one month of a planned release. */
export async function buildMonth(
  services: Services,
  { snapshot, month }: z.infer<typeof BuildTask>,
): Promise<{ readonly month: string }> {
  const catalogue = await readSnapshot(services.store, snapshot);
  await build(services, monthInputs(catalogue, month, await modelsVersion()));
  return { month };
}
