import { writeFile } from 'node:fs/promises';
import { dataSourcesPage } from './data-sources-page.ts';
import { datasets } from './datasets.ts';

/** Where the page lies, relative to this file. */
export const DATA_SOURCES_PAGE = new URL('../../docs/data-sources.md', import.meta.url);

if (import.meta.main) await writeFile(DATA_SOURCES_PAGE, dataSourcesPage(datasets));
