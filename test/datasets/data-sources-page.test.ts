import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dataSourcesPage } from '../../functions/datasets/data-sources-page.ts';
import { datasetLayouts, datasets } from '../../functions/datasets/datasets.ts';
import { DATA_SOURCES_PAGE } from '../../functions/datasets/print-data-sources.ts';

const page = dataSourcesPage(datasets);

describe('docs/data-sources.md', () => {
  test('says what the rules say; if not, run node functions/datasets/print-data-sources.ts', async () => {
    expect(await readFile(DATA_SOURCES_PAGE, 'utf8')).toBe(page);
  });

  test.each(datasetLayouts.map(({ dataset, header }) => [dataset, header.join(' ')]))(
    'gives every column of %s',
    (_dataset, columns) => {
      for (const column of columns.split(' ')) expect(page).toContain(column);
    },
  );
});
