import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Month } from '../contracts/codes.ts';
import type { CollectSource } from '../contracts/collect-source.ts';
import type { WorkItem } from '../contracts/work-item.ts';
import type { WebFiles } from '../ports/web-files.ts';
import type { WorkflowServices } from '../runtime/services.ts';
import { receiveAt } from './arrivals.ts';
import { withMonth } from './month-words.ts';
import { type PublishedFile, publishedFiles } from './published-files.ts';

/**
 * Receives the files of a publication page that were not received from their address before.
 *
 * @param months such as `2026-07`; a month whose page does not exist is simply not published yet
 * @throws WebUnavailableError when the site does not answer as it should
 * @throws WebRefusedError when it answers with something we do not take
 */
export async function fetchPublished(
  services: Pick<WorkflowServices, 'store' | 'clock' | 'web'>,
  source: Extract<CollectSource, { kind: 'page' }>,
  months: readonly Month[],
  hasArrived: (place: string) => boolean,
): Promise<readonly WorkItem[]> {
  const web = await services.web(source.origins);
  const items: WorkItem[] = [];
  for (const month of months) {
    for (const file of await filesOfMonth(web, source, month)) {
      if (!hasArrived(file.url)) items.push(await receiveFromWeb(services, web, file));
    }
  }
  return items;
}

async function filesOfMonth(
  web: WebFiles,
  source: Extract<CollectSource, { kind: 'page' }>,
  month: Month,
): Promise<readonly PublishedFile[]> {
  for (const template of source.pages) {
    const url = withMonth(template, month);
    const html = await web.page(url);
    if (html !== undefined) return publishedFiles(html, url, withMonth(source.file, month));
  }
  return [];
}

async function receiveFromWeb(
  services: Pick<WorkflowServices, 'store' | 'clock'>,
  web: WebFiles,
  { url, name }: PublishedFile,
): Promise<WorkItem> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-web-'));
  try {
    const path = join(folder, name);
    await web.download(url, path);
    const { sha256 } = await receiveAt(services, path, { place: url });
    return { kind: 'receipt', sha256 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
