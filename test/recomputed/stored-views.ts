import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Month } from '../../functions/contracts/codes.ts';

/** A view as it lies in the store, read without any of the product's code: a field that is not there is a difference. */
type Stored = ReturnType<typeof JSON.parse>;

export interface StoredRelease {
  readonly months: readonly Month[];
  readonly newest: string;
  /** Names of views that begin so. */
  names(start: string): readonly string[];
  view(name: string): Promise<Stored>;
}

/** The newest release of a store in a folder. */
export async function storedRelease(store: string): Promise<StoredRelease> {
  const last = (await readdir(join(store, 'releases'))).sort().at(-1);
  const release = JSON.parse(await readFile(join(store, 'releases', String(last)), 'utf8'));
  const packed = new Map<string, Stored[]>();
  for (const index of Object.keys(release.views)
    .filter((name) => name.startsWith('area-index/'))
    .sort()) {
    const { pieces } = json(await readFile(join(store, release.views[index].key)));
    const pack = await readFile(join(store, release.views[index.replace('-index/', '-pack/')].key));
    for (const [name, [offset, bytes]] of Object.entries<[number, number]>(pieces)) {
      packed.set(name, [...(packed.get(name) ?? []), json(pack.subarray(offset, offset + bytes))]);
    }
  }
  return {
    months: release.months,
    newest: release.months.at(-1),
    names: (start) =>
      [...Object.keys(release.views), ...packed.keys()].filter((name) => name.startsWith(start)),
    view: async (name) => {
      const pieces = packed.get(name);
      if (pieces !== undefined) return pieces.reduce(followedBy);
      const entry = release.views[name];
      if (entry === undefined) throw new Error(`the release has no view ${name}`);
      return json(await readFile(join(store, entry.key)));
    },
  };
}

function json(gzipped: Uint8Array): Stored {
  return JSON.parse(gunzipSync(gzipped).toString('utf8'));
}

/** The months of an area, of one contract year after another. */
function followedBy(earlier: Stored, later: Stored): Stored {
  const { months, results } = earlier;
  return { ...later, months: [...months, ...later.months], results: [...results, ...later.results] };
}

/** Figures of one kind by what they are of, such as `2026-07 U10001 HI03`. */
export type Figures = ReadonlyMap<string, number | string | null>;

/** Figures that the release publishes, by kind; those of networks, sub-ICBs, ICBs, regions and England alike. */
export async function publishedFigures(release: StoredRelease): Promise<ReadonlyMap<string, Figures>> {
  const kinds = new Map<string, Map<string, number | string | null>>();
  const put = (kind: string, key: string, value: number | string | null | undefined) => {
    const figures = kinds.get(kind) ?? new Map();
    kinds.set(kind, figures.set(key, value ?? null));
  };
  for (const name of release.names('area/').filter((one) => one.endsWith('/as-was'))) {
    const { area, months, results } = await release.view(name);
    for (const month of months) {
      const key = `${month.month} ${area.code}`;
      put('practices', key, month.practices);
      put('practices without a list', key, month.practicesWithoutList);
      put('patients', key, month.patients);
      put('practices reporting', key, month.coverage.practicesReporting);
      put('share of practices reporting', key, month.coverage.practices);
      put('share of patients covered', key, month.coverage.patients);
      if (month.progress === null) continue;
      put('progress', key, month.progress);
      put('indicators of progress', key, month.progressIndicators);
      put('status', key, month.status);
      if (area.kind === 'pcn') put('fifth', key, month.fifth);
    }
    for (const result of results) {
      const key = `${result.month} ${area.code} ${result.indicator}`;
      put('numerator', key, result.numerator);
      put('denominator', key, result.denominator);
      put('count', key, result.count);
      put('practices of an indicator', key, result.practices);
      put('hidden denominators', key, result.suppressedPractices);
      put('adjustments', key, result.adjustments);
      put('rate', key, result.rate);
      put('gross rate', key, result.grossRate);
      put('least possible rate', key, result.bounds?.lower);
      put('greatest possible rate', key, result.bounds?.upper);
      put('share covered of an indicator', key, result.coverage.patients ?? result.coverage.practices);
      if (result.interval !== null) {
        put('lower end of a rate', key, result.interval.lower);
        put('upper end of a rate', key, result.interval.upper);
      }
      if (result.score !== null) {
        put('score', key, result.score);
        put('scored against', key, result.scoredAgainst);
      }
    }
  }
  for (const name of release.names('headline/').filter((one) => one.endsWith('/as-was'))) {
    const { month, measure, restsOn, scored, atLeast, atMost, borders } = await release.view(name);
    put('headline', month, measure);
    put('indicators that progress uses', month, restsOn);
    put('networks ranked on progress', month, scored);
    put('networks at the lowest progress', month, atLeast);
    put('networks at the highest progress', month, atMost);
    for (const [i, border] of (borders ?? []).entries())
      put('border of a fifth', `${month} ${i + 2}`, border);
  }
  for (const point of (await release.view('gap/as-was')).points) {
    if (point.measure === 'progress-contract' || point.gap === null) continue;
    const key = `${point.month} ${point.measure}`;
    put('networks of a gap', key, point.networks);
    put('mean of the most progressed fifth', key, point.most);
    put('mean of the least progressed fifth', key, point.least);
    put('gap', key, point.gap);
    put('gap of tenths', key, point.tenths?.gap);
    put('networks in the most progressed fifth', key, point.mostNetworks);
    put('networks in the least progressed fifth', key, point.leastNetworks);
    put('P90 less P10', key, point.p90p10);
    put('ratio', key, point.ratio);
    put('most progressed fifth by patients', key, point.patientWeighted?.most);
  }
  for (const name of release.names('patients-needed/').filter((one) => one.endsWith('/as-was'))) {
    const { month, indicators, networks } = await release.view(name);
    for (const { indicator, nationalMedian, topFifth } of indicators) {
      if (nationalMedian !== null) put('national median', `${month} ${indicator}`, nationalMedian);
      if (topFifth !== null) put('edge of the most progressed fifth', `${month} ${indicator}`, topFifth);
    }
    for (const needs of networks) {
      const key = `${month} ${needs.code} ${needs.indicator}`;
      if (needs.toMedian !== null) put('patients to the median', key, needs.toMedian);
      if (needs.toTopFifth !== null) put('patients to the most progressed fifth', key, needs.toTopFifth);
      if (needs.toLower !== null) put('patients to the lower threshold', key, needs.toLower);
      if (needs.toUpper !== null) put('patients to the upper threshold', key, needs.toUpper);
      if (needs.points !== null) put('points', key, needs.points);
      if (needs.pounds !== null) put('pounds', key, needs.pounds);
    }
  }
  for (const name of release.names('deciles/').filter((one) => one.endsWith('/as-was'))) {
    const { measure, points } = await release.view(name);
    if (measure.measure === 'progress-contract') continue;
    for (const { month, deciles, lowest, highest } of points) {
      const key = `${month} ${measure.measure}`;
      if (deciles !== null)
        for (const [i, decile] of deciles.entries()) put('decile', `${key} ${i + 1}`, decile);
      if (lowest !== null) put('lowest of networks', key, lowest);
      if (highest !== null) put('highest of networks', key, highest);
    }
  }
  for (const name of release.names(`ranks/${release.newest}/`).filter((one) => one.endsWith('/as-was'))) {
    const { measure, networks } = await release.view(name);
    if (measure.measure === 'progress-contract') continue;
    for (const { code, rank, value } of networks) {
      put('place', `${measure.measure} ${code}`, rank);
      put('value ranked', `${measure.measure} ${code}`, value);
    }
  }
  for (const gap of (await release.view('deprivation/as-was')).measures) {
    if (gap.measure === 'progress-contract' || gap.sii === null) continue;
    put('slope index', gap.measure, gap.sii);
    put('relative index', gap.measure, gap.rii);
    for (const { tenth, value, patients, networks } of gap.tenths) {
      put('tenth by deprivation', `${gap.measure} ${tenth}`, value);
      put('patients of a tenth', `${gap.measure} ${tenth}`, patients);
      put('networks of a tenth', `${gap.measure} ${tenth}`, networks);
    }
  }
  for (const { measure, regions, icbsWithinRegions, networksWithinIcbs, reason } of (
    await release.view(`gap-within-areas/${release.newest}/as-was`)
  ).variance) {
    if (measure === 'progress-contract' || reason !== null) continue;
    put('variance between regions', measure, regions.share);
    put('variance between ICBs', measure, icbsWithinRegions.share);
    put('variance between networks', measure, networksWithinIcbs.share);
  }
  const like = await release.view('similar-networks/as-was');
  for (const {
    code,
    values,
    comparedOn,
    neighbours,
    value,
    neighboursMean,
    rankedNeighbours,
  } of like.networks) {
    put('deprivation of a network', code, values.deprivation);
    put('share aged 65 and over', code, values.aged65);
    if (values.team !== null) put('team for 10,000 patients', code, values.team);
    for (const [i, { distance }] of neighbours.entries())
      put('distance of a neighbour', `${code} ${i + 1}`, distance);
    put('factors compared on', code, comparedOn.join(' '));
    const at = `${like.measure.measure} ${code}`;
    if (value !== null && neighboursMean !== null) put('mean of similar networks', at, neighboursMean);
    put('ranked neighbours', at, rankedNeighbours);
  }
  const { areas } = await release.view('workforce/as-was');
  for (const { code, kind, total } of areas) {
    if (kind === 'england' && total.state === 'shown')
      put('full-time equivalents of England', code, total.fte);
  }
  return kinds;
}
