import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ATTRIBUTION, SOURCE_LICENCE } from '../../functions/sentences/source-sentences.ts';
import { sourceFiles } from './source-files.ts';

test('the README acknowledges whose data these are, in the words of every page and file', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme.replace(/\s+/g, ' ')).toContain(ATTRIBUTION);
});

test('no other file names the licence of the data by itself', async () => {
  const named = (await sourceFiles()).filter(({ text }) => text.includes(`'${SOURCE_LICENCE.title}'`));
  expect(named.map(({ path }) => path)).toEqual(['functions/sentences/source-sentences.ts']);
});

test.each(['LICENSE', 'CONTRIBUTING.md', 'SECURITY.md', '.nvmrc'])(
  '%s is there, as people expect of a public repository',
  async (name) => {
    expect(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8')).not.toBe('');
  },
);
