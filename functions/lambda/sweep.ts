import { z } from 'zod';
import { sweep } from '../steps/sweep.ts';
import { taskHandler } from '../workflow/task-handler.ts';

const run = async (services: Parameters<typeof sweep>[0]) => ({
  files: await sweep(services),
  takeOver: true,
});

export const handler = taskHandler('sweep', z.object({}), run, ({ files }) => ({
  SweepsDone: 1,
  FilesSwept: files.length,
}));
