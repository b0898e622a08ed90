import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Month } from '../../functions/contracts/codes.ts';
import { type Of, statementsOfRow } from './printed.ts';
import type { Statement } from './statements.ts';

const Rows = z.array(z.looseObject({ code: z.string() }));
const PROGRESS = 'progress-balanced';

/** Whoever answers addresses of the API: the app itself, or a server with it. */
export interface Api {
  request(path: string): Response | Promise<Response>;
}

/** What the API says of every network of a month, as JSON and as CSV. */
export async function readAnswers(app: Api, month: Month): Promise<readonly Statement[]> {
  const json = async (path: string) => (await app.request(`/v1${path}`)).json();
  const held = async (path: string) => (await app.request(`/v1${path}`)).ok;
  const csv = async (path: string): Promise<readonly Record<string, string>[]> =>
    parse(await (await app.request(`/v1${path}`)).text(), { columns: true });
  const of = (surface: string, area: string): Of => ({ surface, area, measure: PROGRESS, month });
  const headline = z.string().parse((await json(`/headline?month=${month}`)).data.measure);
  /** Figures of the headline, whichever it is: a score is progress, and a share the rate of the indicator. */
  const figureOf = (surface: string, area: string, value: unknown) =>
    headline === PROGRESS
      ? rowOf(of(surface, area), { progress: value })
      : rowOf({ ...of(surface, area), measure: headline }, { rate: value });
  const toldBy = (surface: string, measure: unknown): readonly Statement[] =>
    typeof measure === 'string' && measure !== ''
      ? [{ ...of(surface, ''), measure: '', says: 'measure of fifths and comparisons', text: measure }]
      : [];
  const said: Statement[] = [...toldBy('headline.json', headline)];

  const list = `/areas?month=${month}&kind=pcn&pageSize=2000`;
  const areas = Rows.parse((await json(list)).data.areas);
  for (const area of areas) {
    const coverage = z.object({ patients: z.number().nullable() }).parse(area['coverage']);
    said.push(...rowOf(of('areas.json', area.code), { ...area, patients_covered: coverage.patients }));
    said.push(...toldBy('areas.json', area['fifthOf']));
    for (const [measure, rate] of Object.entries(
      z.record(z.string(), z.number().nullable()).parse(area['rates']),
    ))
      said.push(...rowOf({ ...of('areas.json', area.code), measure }, { rate }));
    const own = (await json(`/areas/${area.code}`)).data;
    const at = Rows.element
      .partial()
      .parse(own.months.find((one: { month: Month }) => one.month === month) ?? {});
    const covered = z.object({ patients: z.number().nullable() }).optional().parse(at['coverage']);
    said.push(...rowOf(of('area.json', area.code), { ...at, patients_covered: covered?.patients }));
    said.push(...toldBy('area.json', at['fifthOf']));
    for (const { month: when, indicator, rate } of own.results)
      if (when === month)
        said.push(...rowOf({ ...of('area.json', area.code), measure: indicator }, { rate }));
  }
  for (const row of await csv(list.replace('/areas?', '/areas.csv?')))
    if (row['kind'] === 'pcn')
      said.push(...rowOf(of('areas.csv', row['code'] ?? ''), row), ...toldBy('areas.csv', row['fifth_of']));

  const ranks = `/ranks?month=${month}`;
  if (await held(ranks)) {
    const view = (await json(ranks)).data;
    said.push(...toldBy('ranks.json', view.measure.measure));
    for (const { code, rank, value } of view.networks)
      said.push(...rowOf(of('ranks.json', code), { rank }), ...figureOf('ranks.json', code, value));
    for (const row of await csv(ranks.replace('/ranks?', '/ranks.csv?'))) {
      const code = row['code'] ?? '';
      said.push(...rowOf(of('ranks.csv', code), { rank: row['rank'] }));
      said.push(...figureOf('ranks.csv', code, row['value']));
    }
  }
  for (const question of ['similar-networks', 'expected-progress']) {
    if (!(await held(`/${question}`))) continue;
    const { month: when, measure, networks, residuals = networks } = (await json(`/${question}`)).data;
    if (when !== month) continue;
    said.push(...toldBy(`${question}.json`, measure.measure));
    for (const { code, value } of residuals) said.push(...figureOf(`${question}.json`, code, value));
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
