import { readFile } from 'node:fs/promises';
import { KINDS } from './kinds.ts';
import { type RawFiles, rawFiles } from './raw-files.ts';
import { publishedFigures, type StoredRelease, storedRelease } from './stored-views.ts';

/** One kind of figure: how many were worked out anew, and those that are not what the release says. */
export interface Recomputed {
  readonly kind: string;
  readonly figures: number;
  readonly disagreements: readonly string[];
}

/** How far two figures may lie apart, in proportion: sums in another order, and no more. */
const NEAR = 1e-9;

/**
 * Works every figure out anew, in SQL over the files as they were received, and sets it beside what the release holds.
 *
 * @param data folder of the files that the release was made of
 * @param work folder to unpack into
 */
export async function recompute(data: string, store: string, work: string): Promise<readonly Recomputed[]> {
  const release = await storedRelease(store);
  const files = await rawFiles(data, work);
  try {
    await contractOf(files, release);
    await shownTeamsOf(files, release);
    await headlinesOf(files, release);
    for (const script of ['placed', 'sums', 'groups', 'alike']) {
      const sql = await readFile(new URL(`${script}.sql`, import.meta.url), 'utf8');
      for (const statement of sql.split(/;\s*$/mu)) if (/\S/u.test(statement)) await files.run(statement);
    }
    const published = await publishedFigures(release);
    const compared: Recomputed[] = [];
    for (const [kind, sql] of Object.entries(KINDS)) {
      const anew = new Map(
        (await files.rows(sql)).map(({ key, value }) => [String(key), figure(value)] as const),
      );
      compared.push(compare(kind, anew, published.get(kind) ?? new Map()));
    }
    const unasked = [...published.keys()].filter((kind) => !(kind in KINDS));
    if (unasked.length > 0) throw new Error(`nothing works out anew: ${unasked.join(', ')}`);
    return compared;
  } finally {
    files.close();
  }
}

function compare(
  kind: string,
  anew: ReadonlyMap<string, number | string | null>,
  published: ReadonlyMap<string, number | string | null>,
): Recomputed {
  const keys = new Set([...anew.keys(), ...published.keys()]);
  const disagreements = [...keys].flatMap((key) => {
    if (!anew.has(key)) return [`${key}: published as ${published.get(key)}, and nothing gives it`];
    if (!published.has(key)) return [`${key}: comes to ${anew.get(key)}, and is not published`];
    const [mine, theirs] = [anew.get(key) ?? null, published.get(key) ?? null];
    return isNear(mine, theirs) ? [] : [`${key}: comes to ${mine}, published as ${theirs}`];
  });
  return { kind, figures: keys.size, disagreements };
}

function isNear(mine: number | string | null, theirs: number | string | null): boolean {
  if (typeof mine !== 'number' || typeof theirs !== 'number') return mine === theirs;
  return Math.abs(mine - theirs) <= NEAR * Math.max(1, Math.abs(mine), Math.abs(theirs));
}

function figure(value: unknown): number | string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : Number(value);
}

/** What the contract says, which is no figure: service areas, which way is good, verified thresholds, points, pounds. */
async function contractOf(files: RawFiles, release: StoredRelease): Promise<void> {
  await files.run(
    'create table contract (month varchar, indicator varchar, service_area varchar, polarity varchar, paid boolean, lower double, upper double, points double, pounds_per_point double)',
  );
  const paid = new Map<string, Record<string, number | null>>();
  for (const name of release.names('patients-needed/').filter((one) => one.endsWith('/as-was'))) {
    const { month, indicators } = await release.view(name);
    for (const indicator of indicators) paid.set(`${month} ${indicator.indicator}`, indicator);
  }
  const { indicators } = await release.view('indicators');
  for (const { code, months, serviceArea, polarity, kind } of indicators) {
    for (const month of months) {
      const terms = paid.get(`${month} ${code}`);
      const values = [
        text(month),
        text(code),
        text(serviceArea),
        text(kind === 'fraction' ? polarity : 'none'),
        String(terms !== undefined),
        ...[
          terms?.['lowerThreshold'],
          terms?.['upperThreshold'],
          terms?.['points'],
          terms?.['poundsPerPoint'],
        ].map((term) => String(term ?? null)),
      ];
      await files.run(`insert into contract values (${values.join(', ')})`);
    }
  }
}

/** The measure of each month, for where the widest gap without chance decides it. */
async function headlinesOf(files: RawFiles, release: StoredRelease): Promise<void> {
  await files.run('create table given_headlines (month varchar, measure varchar)');
  for (const name of release.names('headline/').filter((one) => one.endsWith('/as-was'))) {
    const { month, measure } = await release.view(name);
    await files.run(`insert into given_headlines values (${text(month)}, ${text(measure)})`);
  }
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Which teams are shown, what similar networks are compared on, and which indicators count no people: decided by rules of their own, and tested by their own. */
async function shownTeamsOf(files: RawFiles, release: StoredRelease): Promise<void> {
  const { networks, measure } = await release.view('similar-networks/as-was');
  await files.run(`create table compared_on_measure as select ${text(measure.measure)} as measure`);
  await files.run('create table team_shown (code varchar, per10000 double)');
  for (const { code, values } of networks) {
    if (values.team !== null)
      await files.run(`insert into team_shown values (${text(code)}, ${values.team})`);
  }
  const { measures } = await release.view('gap/as-was');
  await files.run('create table not_people (indicator varchar)');
  for (const { measure, chanceKnown } of measures) {
    if (chanceKnown === false) await files.run(`insert into not_people values (${text(measure)})`);
  }
}
