import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyViewKind } from '../../functions/reports/downloads/view-kinds.ts';

const CONTRACTS = new URL('../../functions/contracts/views/', import.meta.url);
const QUESTIONS = new URL('../../functions/questions/', import.meta.url);
const viewKinds = await everyViewKind();

/** The `view` literal of every contract of a whole view, such as `gap`. */
async function viewsWithAContract(): Promise<readonly string[]> {
  const folders = (await readdir(QUESTIONS, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = [
    ...(await readdir(CONTRACTS)).map((file) => new URL(file, CONTRACTS)),
    ...folders.map(({ name }) => new URL(`${name}/question.ts`, QUESTIONS)),
  ];
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(file.href)));
  return modules.flatMap((module) =>
    Object.values(module).flatMap((value) => {
      const tag = value instanceof z.ZodObject ? value.shape['view'] : undefined;
      return tag instanceof z.ZodLiteral ? [String(tag.value)] : [];
    }),
  );
}

/** Where a view is stored under another name than its own. */
const STORED_AS: Readonly<Record<string, string>> = {
  indicators: 'indicators',
  'month-location': 'gap-within-areas/2026-07/as-was',
  area: 'area/U12345/as-was',
  deciles: 'deciles/CAN04/as-was',
  funnel: 'funnel/2026-07/CAN04/as-was',
};

describe('every view becomes flat tables', () => {
  test('and a view that is added without one is noticed', async () => {
    const views = await viewsWithAContract();

    expect(views.length).toBeGreaterThanOrEqual(29);
    const without = views.filter((view) => {
      const name = STORED_AS[view] ?? `${view}/as-was`;
      return viewKinds.filter(({ holds, forms }) => holds(name) && forms.length > 0).length !== 1;
    });
    expect(without).toEqual([]);
  });

  test('and a view that no longer has a contract has none', async () => {
    expect(viewKinds).toHaveLength((await viewsWithAContract()).length);
  });

  const forms = viewKinds.flatMap((kind) => kind.forms);

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
