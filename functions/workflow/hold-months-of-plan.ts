import { z } from 'zod';
import { heldNotice } from '../plausibility/held-lines.ts';
import type { Services } from '../runtime/services.ts';
import { holdMonths } from '../steps/hold-months.ts';
import { MAKING } from './plan-release.ts';
import { keepSnapshot, readSnapshot } from './snapshot.ts';

export const HoldTask = z.object({ snapshot: z.string().min(1), after: z.int().min(0) });

/** What is left to publish, and the notice about the months that wait for an answer. */
interface Held {
  /** With the holds: what is assessed and published from here on. */
  readonly snapshot: string;
  readonly state: 'publish' | 'nothing';
  readonly waiting: number;
  readonly subject: string;
  readonly message: string;
}

/** Holds implausible months of a planned release back. */
export async function holdMonthsOfPlan(
  services: Services,
  { snapshot, after }: z.infer<typeof HoldTask>,
): Promise<Held> {
  const catalogue = await readSnapshot(services.store, snapshot);
  const { planned, held, isNothingNew } = await holdMonths(services, { catalogue, after }, MAKING);
  return {
    snapshot: held.length === 0 ? snapshot : await keepSnapshot(services.store, planned.catalogue),
    state: isNothingNew ? 'nothing' : 'publish',
    waiting: held.filter(({ state }) => state === 'waiting').length,
    ...heldNotice(held),
  };
}
