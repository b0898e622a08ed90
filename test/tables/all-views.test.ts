import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyTables, heldByEvery } from '../../functions/questions/all-questions.ts';

const QUESTIONS = new URL('../../functions/questions/', import.meta.url);
const tables = await everyTables();

/** Folders of `functions/questions` that define a question. */
async function folders(): Promise<readonly string[]> {
  const paths = await readdir(QUESTIONS, { recursive: true });
  return paths.flatMap((path) => /^([a-z-]+)\/question\.ts$/.exec(path)?.[1] ?? []);
}

/** What a view of each question calls itself. */
function literalOf(view: unknown): string | undefined {
  const tag = view instanceof z.ZodObject ? view.shape['view'] : undefined;
  return tag instanceof z.ZodLiteral ? String(tag.value) : undefined;
}

describe('every question', () => {
  test('that has a folder is listed, under the name of the folder', async () => {
    expect(tables.map(({ question }) => question.name).sort()).toEqual([...(await folders())].sort());
  });

  test('that every release holds says so where it is listed too, without being loaded', () => {
    const always = tables.flatMap(({ question }) => (question.always ? [question.name] : []));
    expect([...heldByEvery()].sort()).toEqual(always.sort());
  });

  test('has a view that calls itself by its name', () => {
    const named = tables.map(({ question }) => [question.name, literalOf(question.view)]);
    expect(named.filter(([name, literal]) => literal !== undefined && literal !== name)).toEqual([]);
  });
});

describe('every view becomes flat tables', () => {
  test('one at least', () => {
    expect(tables.filter(({ forms }) => forms.length === 0)).toEqual([]);
  });

  const forms = tables.flatMap((kind) => kind.forms);

  test('whose names are unique and can be the name of a file', () => {
    const names = forms.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test.each(forms)('$name: every column has a name of its own and a meaning', ({ title, fields }) => {
    const names = fields.map(({ name }) => name);
    expect(title.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    expect(fields.filter(({ description }) => description.length < 4)).toEqual([]);
    const leftToOthers = fields.flatMap(({ empty }) => (typeof empty === 'object' ? [empty.by] : []));
    expect(leftToOthers.filter((name) => !names.includes(name))).toEqual([]);
  });
});
