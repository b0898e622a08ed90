import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeliveriesInFolder } from '../../functions/adapters/deliveries-in-folder.ts';
import { deliveriesContract } from '../contract/deliveries.contract.ts';

deliveriesContract('DeliveriesInFolder', async (files) => {
  const root = await mkdtemp(join(tmpdir(), 'deliveries-'));
  await mkdir(join(root, 'incoming'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, 'incoming', name), text);
  return new DeliveriesInFolder(root, 'incoming/');
});
