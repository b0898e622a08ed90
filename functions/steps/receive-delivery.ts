import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Receipt } from '../contracts/receipt.ts';
import type { WorkItem } from '../contracts/work-item.ts';
import type { WorkflowServices } from '../runtime/services.ts';
import { receiveAt } from './arrivals.ts';

/**
 * Receives a file that was left for us. The same delivery again finds its receipt.
 *
 * @throws DeliveryMissingError when it cannot be read, yet or any more
 * @throws DeliveryRefusedError when its key or size is none that we take
 */
export async function receiveDelivery(
  services: Pick<WorkflowServices, 'store' | 'clock' | 'deliveries'>,
  { key, version }: Extract<WorkItem, { kind: 'delivery' }>,
): Promise<Receipt> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-delivery-'));
  try {
    const path = await services.deliveries.fetch(key, folder, version);
    return await receiveAt(services, path, { place: key, version });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
