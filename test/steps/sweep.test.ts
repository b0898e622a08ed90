import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../functions/steps/check.ts';
import { receive } from '../../functions/steps/receive.ts';
import { receiveDelivery } from '../../functions/steps/receive-delivery.ts';
import { sweep } from '../../functions/steps/sweep.ts';
import { month, ncdesHeader } from '../datasets/ncdes-file.ts';
import { collectServices } from './collect-services.ts';

const NOW = '2026-08-28T09:30:00.000Z';

async function received(services: Awaited<ReturnType<typeof collectServices>>, name: string, text: string) {
  const path = join(tmpdir(), name);
  await writeFile(path, text);
  return receive(services, path);
}

describe('the daily sweep', () => {
  test('finds a receipt that no check has answered, and lets those with an outcome rest', async () => {
    const services = await collectServices(NOW);
    const good = await received(services, 'good.csv', [ncdesHeader.join(','), ...month].join('\n'));
    const poisoned = await received(services, 'poisoned.csv', 'no,such,header\n1,2,3\n');
    const open = await received(services, 'open.csv', 'not checked yet');
    await check(services, good);
    await check(services, poisoned);

    expect(await sweep(services)).toEqual([{ kind: 'receipt', sha256: open.sha256 }]);
  });

  test('finds a delivery whose event was lost, and not one that was received', async () => {
    const services = await collectServices(NOW, { 'a.csv': 'one', 'b c.csv': 'two' });
    await receiveDelivery(services, { kind: 'delivery', key: 'incoming/a.csv' });

    expect(await sweep(services)).toContainEqual({ kind: 'delivery', key: 'incoming/b c.csv' });
    expect(await sweep(services)).not.toContainEqual({ kind: 'delivery', key: 'incoming/a.csv' });
  });

  test('leaves what one run cannot hold to the next', async () => {
    const files = Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`${i}.csv`, '']));

    expect(await sweep(await collectServices(NOW, files))).toHaveLength(400);
  });
});

describe('a delivery', () => {
  test('announced twice has one receipt', async () => {
    const services = await collectServices(NOW, { 'NCDesMay24_v2.csv': 'bytes' });
    const item = { kind: 'delivery', key: 'incoming/NCDesMay24_v2.csv' } as const;

    const first = await receiveDelivery(services, item);

    expect(await receiveDelivery(services, item)).toEqual(first);
    expect(first).toMatchObject({ name: 'NCDesMay24_v2.csv', version: 2 });
    expect(await services.store.list('receipts/')).toHaveLength(1);
  });
});
