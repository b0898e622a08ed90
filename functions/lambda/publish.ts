import { PublishTask, publishRelease } from '../workflow/publish-release.ts';
import { taskHandler } from '../workflow/task-handler.ts';

export const handler = taskHandler('publish', PublishTask, publishRelease, ({ isNew }) => ({
  ReleasesPublished: isNew ? 1 : 0,
}));
