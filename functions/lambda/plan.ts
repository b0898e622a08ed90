import { PlanTask, planRelease } from '../workflow/plan-release.ts';
import { taskHandler } from '../workflow/task-handler.ts';

export const handler = taskHandler('plan', PlanTask, planRelease, ({ state }) => ({
  ReleasesPlanned: state === 'build' ? 1 : 0,
}));
