import { BuildTask, buildMonth } from '../workflow/build-month.ts';
import { taskHandler } from '../workflow/task-handler.ts';

export const handler = taskHandler('build', BuildTask, buildMonth, () => ({ MonthsBuilt: 1 }));
