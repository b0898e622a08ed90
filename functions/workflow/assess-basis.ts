import { z } from 'zod';
import { monthsOf } from '../catalogue/month-inputs.ts';
import { MembershipBasis } from '../contracts/codes.ts';
import { codeVersion } from '../runtime/code-version.ts';
import { contentId } from '../runtime/content-id.ts';
import { putJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import type { BuiltMonth } from '../steps/assess.ts';
import { assessPlanned, buildPlanned } from '../steps/make-release.ts';
import { readSnapshot } from './snapshot.ts';

export const AssessTask = z.object({ snapshot: z.string().min(1), basis: MembershipBasis });

/**
 * Computes and stores every view of one basis. There are thousands, too many to hand from state to state, so
 * what is handed on is the key of their list.
 */
export async function assessBasis(
  services: Services,
  { snapshot, basis }: z.infer<typeof AssessTask>,
): Promise<{ readonly views: string }> {
  const catalogue = await readSnapshot(services.store, snapshot);
  const built: BuiltMonth[] = [];
  // Built already, so each is found.
  for (const month of monthsOf(catalogue)) built.push(await buildPlanned(services, catalogue, month));
  const views = await assessPlanned(services, catalogue, built, { basis, codeVersion });
  const key = `work/views/${contentId(views)}.json`;
  await putJson(services.store, key, views);
  return { views: key };
}
