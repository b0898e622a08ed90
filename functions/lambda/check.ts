import { CheckTask, checkReceipt } from '../workflow/check-receipt.ts';
import { taskHandler } from '../workflow/task-handler.ts';

export const handler = taskHandler('check', CheckTask, checkReceipt, ({ outcome }) => ({
  FilesTaken: outcome === 'taken' ? 1 : 0,
  FilesRefused: outcome === 'taken' ? 0 : 1,
}));
