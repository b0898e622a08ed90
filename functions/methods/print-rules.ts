import { writeFile } from 'node:fs/promises';
import { rulesPage } from '../rules/rules-page.ts';
import { conformance, methods, methodsPage } from './methods.ts';

/** Where the page lies, relative to this file. */
export const RULES_PAGE = new URL('../../docs/rules.md', import.meta.url);

if (import.meta.main) {
  await writeFile(RULES_PAGE, rulesPage());
  // Formulas name some of the rules, so that page follows too; its evidence is of the last recorded run of the tests.
  await writeFile(new URL('../../docs/methods.md', import.meta.url), methodsPage(methods, conformance));
}
