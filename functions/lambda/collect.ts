import { z } from 'zod';
import { CollectSource } from '../contracts/collect-source.ts';
import { collect } from '../steps/collect.ts';
import { taskHandler } from '../workflow/task-handler.ts';

const CollectTask = z.object({ collect: z.array(CollectSource).min(1) });

export const handler = taskHandler(
  'collect',
  CollectTask,
  async (services, { collect: sources }) => ({ ...(await collect(services, sources)), takeOver: false }),
  ({ files, unreadable }) => ({ FilesCollected: files.length, SourcesUnreadable: unreadable.length }),
);
