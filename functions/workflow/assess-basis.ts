import { z } from 'zod';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import { MembershipBasis } from '../contracts/codes.ts';
import { modelsVersion } from '../models/model-text.ts';
import { codeVersion } from '../runtime/code-version.ts';
import { contentId } from '../runtime/content-id.ts';
import { putJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { loadSpecification } from '../specification/load-specification.ts';
import { assess, type BuiltMonth } from '../steps/assess.ts';
import { build } from '../steps/build.ts';
import { storedOutcomes } from '../steps/release-inputs.ts';
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
  const models = await modelsVersion();
  const months: BuiltMonth[] = [];
  for (const month of monthsOf(catalogue)) {
    const inputs = monthInputs(catalogue, month, models);
    // Built already, so this finds it.
    months.push({ inputs, manifest: await build(services, inputs) });
  }
  const files = storedOutcomes(catalogue);
  const assessment = { specification: loadSpecification(), basis, months, files, codeVersion };
  const views = await assess(services, assessment, () => undefined);
  const key = `work/views/${contentId(views)}.json`;
  await putJson(services.store, key, views);
  return { views: key };
}
