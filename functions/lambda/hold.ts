import { HoldTask, holdMonthsOfPlan } from '../workflow/hold-months-of-plan.ts';
import { taskHandler } from '../workflow/task-handler.ts';

export const handler = taskHandler('hold', HoldTask, holdMonthsOfPlan, ({ waiting }) => ({
  MonthsHeld: waiting,
}));
