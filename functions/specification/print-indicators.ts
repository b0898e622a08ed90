import { writeFile } from 'node:fs/promises';
import { indicatorsPage } from './indicators-page.ts';
import { loadSpecification } from './load-specification.ts';

/** Where the page lies, relative to this file. */
export const INDICATORS_PAGE = new URL('../../docs/indicators.md', import.meta.url);

if (import.meta.main) await writeFile(INDICATORS_PAGE, indicatorsPage(loadSpecification()));
