import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { RULES_PAGE } from '../../functions/methods/print-rules.ts';
import { rulesPage } from '../../functions/rules/rules-page.ts';

test('docs/rules.md says what the rules say; if not, run npm run docs', async () => {
  expect(await readFile(RULES_PAGE, 'utf8')).toBe(rulesPage());
});
