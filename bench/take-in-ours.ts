import { FolderObjectStore } from '../functions/adapters/folder-object-store.ts';
import { check } from '../functions/steps/check.ts';
import { receive } from '../functions/steps/receive.ts';
import { report } from './measured-process.ts';

const [csv = '', folder = ''] = process.argv.slice(2);

await report(async () => {
  const store = new FolderObjectStore(folder);
  const receipt = await receive({ store, clock: { now: () => '2024-04-25T09:30:00.000Z' } }, csv);
  const { record } = await check({ store }, receipt);
  if (record.outcome !== 'taken')
    throw new Error(`the month was ${record.outcome}: ${record.problems[0]?.message}`);
});
