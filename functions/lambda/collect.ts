import { z } from 'zod';
import { CollectSource } from '../contracts/collect-source.ts';
import { collect, LateMonth, noteLateMonth } from '../steps/collect.ts';
import { taskHandler } from '../workflow/task-handler.ts';

/** Looks at the sources, or notes that a late month was announced. */
const CollectTask = z.union([
  z.object({ collect: z.array(CollectSource).min(1) }),
  z.object({ announced: LateMonth }),
]);

export const handler = taskHandler(
  'collect',
  CollectTask,
  async (services, input) => {
    if ('collect' in input) return { ...(await collect(services, input.collect)), takeOver: false };
    await noteLateMonth(services.store, input.announced);
    return { files: [], late: [], unreadable: [], takeOver: false };
  },
  ({ files, unreadable }) => ({ FilesCollected: files.length, SourcesUnreadable: unreadable.length }),
);
