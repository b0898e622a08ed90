import { AssessTask, assessBasis } from '../workflow/assess-basis.ts';
import { taskHandler } from '../workflow/task-handler.ts';

export const handler = taskHandler('assess', AssessTask, assessBasis, () => ({ BasesAssessed: 1 }));
