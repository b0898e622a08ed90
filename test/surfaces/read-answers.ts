import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { z } from 'zod';
import { type Of, statementsOfRow } from './printed.ts';
import type { Statement } from './statements.ts';

const Rows = z.array(z.looseObject({ code: z.string() }));
const PROGRESS = 'progress-balanced';

/** What the API says of every network of a month, as JSON and as CSV. */
export async function readAnswers(app: Hono, month: string): Promise<readonly Statement[]> {
  const json = async (path: string) => (await app.request(`/v1${path}`)).json();
  const held = async (path: string) => (await app.request(`/v1${path}`)).ok;
  const csv = async (path: string): Promise<readonly Record<string, string>[]> =>
    parse(await (await app.request(`/v1${path}`)).text(), { columns: true });
  const of = (surface: string, area: string): Of => ({ surface, area, measure: PROGRESS, month });
  const said: Statement[] = [];

  const list = `/areas?month=${month}&kind=pcn&pageSize=2000`;
  const areas = Rows.parse((await json(list)).data.areas);
  for (const area of areas) {
    const coverage = z.object({ patients: z.number().nullable() }).parse(area['coverage']);
    said.push(...rowOf(of('areas.json', area.code), { ...area, patients_covered: coverage.patients }));
    for (const [measure, rate] of Object.entries(
      z.record(z.string(), z.number().nullable()).parse(area['rates']),
    ))
      said.push(...rowOf({ ...of('areas.json', area.code), measure }, { rate }));
    const own = (await json(`/areas/${area.code}`)).data;
    const at = Rows.element
      .partial()
      .parse(own.months.find((one: { month: string }) => one.month === month) ?? {});
    const covered = z.object({ patients: z.number().nullable() }).optional().parse(at['coverage']);
    said.push(...rowOf(of('area.json', area.code), { ...at, patients_covered: covered?.patients }));
    for (const { month: when, indicator, rate } of own.results)
      if (when === month)
        said.push(...rowOf({ ...of('area.json', area.code), measure: indicator }, { rate }));
  }
  for (const row of await csv(list.replace('/areas?', '/areas.csv?')))
    if (row['kind'] === 'pcn') said.push(...rowOf(of('areas.csv', row['code'] ?? ''), row));

  const ranks = `/ranks?month=${month}&measure=${PROGRESS}`;
  if (await held(ranks)) {
    for (const { code, rank, value } of (await json(ranks)).data.networks)
      said.push(...rowOf(of('ranks.json', code), { rank, progress: value }));
    for (const row of await csv(ranks.replace('/ranks?', '/ranks.csv?')))
      said.push(...rowOf(of('ranks.csv', row['code'] ?? ''), { rank: row['rank'], progress: row['value'] }));
  }
  if (await held('/similar-networks')) {
    const like = (await json('/similar-networks')).data;
    if (like.month === month)
      for (const { code, progress, values } of like.networks)
        said.push(...rowOf(of('similar-networks.json', code), { progress, patients: values.patients }));
  }
  return said;
}

/** A network that is not ranked keeps its progress where it is listed, and has none among those that are ranked. */
function rowOf(of: Of, row: Readonly<Record<string, unknown>>): readonly Statement[] {
  const flat = Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value === null || typeof value === 'string' || typeof value === 'number'
        ? [[name, value] as const]
        : [],
    ),
  );
  return statementsOfRow(of, flat);
}
