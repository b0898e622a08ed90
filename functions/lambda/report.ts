import { loadConfig } from '../runtime/config.ts';
import { ReportTask, reportRelease } from '../workflow/report-release.ts';
import { taskHandler } from '../workflow/task-handler.ts';

const { reports } = loadConfig(process.env);

export const handler = taskHandler('report', ReportTask, reportRelease(reports), ({ isNew }) => ({
  ReportsMade: isNew ? 1 : 0,
}));
