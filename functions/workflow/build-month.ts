import { z } from 'zod';
import { Month } from '../contracts/codes.ts';
import type { Services } from '../runtime/services.ts';
import { buildPlanned } from '../steps/make-release.ts';
import { readSnapshot } from './snapshot.ts';

export const BuildTask = z.object({ snapshot: z.string().min(1), month: Month });

/** Builds the tables of one month of a planned release. */
export async function buildMonth(
  services: Services,
  { snapshot, month }: z.infer<typeof BuildTask>,
): Promise<{ readonly month: Month }> {
  await buildPlanned(services, await readSnapshot(services.store, snapshot), month);
  return { month };
}
