import { WorkItem } from '../contracts/work-item.ts';
import { receiveDelivery } from '../steps/receive-delivery.ts';
import { taskHandler } from '../workflow/task-handler.ts';

export const handler = taskHandler('receive', WorkItem.options[0], receiveDelivery, () => ({
  FilesReceived: 1,
}));
