import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const files = await sourceFiles();
const page = await readFile(new URL('../../docs/measures.md', import.meta.url), 'utf8');

/** Anchors of the page's headings, as they are made of Markdown: `Half the gap` is `half-the-gap`. */
const anchors = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
  heading.toLowerCase().replaceAll(' ', '-'),
);
const citations = files.flatMap(({ path, text }) =>
  [...text.matchAll(/docs\/measures\.md#([a-z-]+)/g)].map(([, anchor = '']) => ({ path, anchor })),
);

describe('measures are cited by name', () => {
  test('every citation leads to a heading of docs/measures.md', () => {
    expect(citations.filter(({ anchor }) => !anchors.includes(anchor))).toEqual([]);
  });

  test('every heading is cited by the code that works it out', () => {
    const cited = new Set(citations.map(({ anchor }) => anchor));
    expect(anchors.filter((anchor) => !cited.has(anchor))).toEqual([]);
  });

  test('no citation is a number, which nobody can look up', () => {
    const numbered = /(@see|source:) measures? \d/;
    expect(files.filter(({ text }) => numbered.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
