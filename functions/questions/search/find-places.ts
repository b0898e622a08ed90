import { searchAreas } from '../../assessment/area-search.ts';
import type { AreaKind } from '../../contracts/codes.ts';
import type { AreaSummary } from '../area/question.ts';
import type { Member } from '../members/question.ts';
import { AREA_ALIASES } from './area-aliases.ts';
import type { Found, Place, PlaceKind } from './question.ts';

/** What is looked through: the areas and practices of one month, and the indicators of the release. */
export interface Places {
  readonly areas: readonly AreaSummary[];
  readonly practices: readonly Member[];
  readonly indicators: readonly {
    readonly code: string;
    readonly title: string;
    /** As the contract calls it, such as `ACC-08`. */
    readonly policyCode: string | null;
  }[];
}

/** Kinds in the order in which equals stand. England is the home page and is not looked for. */
const KINDS: readonly PlaceKind[] = ['icb', 'region', 'pcn', 'sub-icb', 'practice', 'indicator'];

/** One name that something is known by; an area may have several. */
interface Called {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
}

/** All that can be found in one month, made ready once for every search of it. */
export interface Findable {
  /** Each thing by each of its names, in the order in which equals are to stand. */
  readonly called: readonly Called[];
  /** Surgeries whose own postcode begins so. */
  readonly postcodes: ReadonlyMap<string, number>;
}

/** Makes the areas, surgeries that are open and indicators of one month ready to be found. */
export function findable({ areas, practices, indicators }: Places): Findable {
  const names = new Map(areas.map((area) => [area.code, area]));
  const networks = areas.filter(({ kind }) => kind === 'pcn');
  const networksIn = countBy(networks, (area) => [area.subIcb, area.icb, area.region]);
  const open = practices.filter(({ closed }) => closed !== true);
  const places: Place[] = [
    ...areas
      .filter(({ kind }) => kind !== 'england')
      .map((area) => areaPlace(area, names, networksIn.get(area.code) ?? 0)),
    ...open.map((practice) => practicePlace(practice, names)),
    ...indicators.map(({ code, title }) => ({ ...ALONE, kind: 'indicator' as const, code, name: title })),
  ];
  const inOrder = places.toSorted(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || IN_ENGLISH.compare(a.name, b.name),
  );
  const policyCodes = new Map(indicators.map(({ code, policyCode }) => [code, policyCode ?? []]));
  const called = inOrder.flatMap((place) =>
    [place.name, ...(AREA_ALIASES[place.code] ?? []), policyCodes.get(place.code) ?? []]
      .flat()
      .map((name) => ({ code: place.code, name, place })),
  );
  return { called, postcodes: countBy(open, ({ outward }) => [outward ?? null]) };
}

const IN_ENGLISH = new Intl.Collator('en');

/**
 * What a reader may mean, at most `limit` of it: what has that code first, then what is called just so, names that
 * begin so, names that hold the words, names with slips; equals by kind, then by name. Of a postcode all its surgeries
 * as one, before what else is called so. Nothing typed finds nothing.
 */
export function findPlaces(
  { called, postcodes }: Findable,
  asked: { readonly q: string; readonly postcode?: string | undefined; readonly limit: number },
): Omit<Found, 'month'> {
  const { q, postcode = '', limit } = asked;
  const holds = postcodes.get(postcode);
  const text = q.trim() === '' ? postcode : q.trim();
  const places = [
    ...(holds === undefined
      ? []
      : [{ ...ALONE, kind: 'postcode' as const, code: postcode, name: postcode, holds }]),
    ...(text === '' ? [] : ranked(called, text)),
  ];
  return { total: places.length, places: places.slice(0, limit) };
}

function ranked(all: readonly Called[], text: string): Place[] {
  const typed = text.toLowerCase();
  const rank = ({ code, name }: Called): number => {
    const known = name.toLowerCase();
    if (code.toLowerCase() === typed) return 0;
    if (known === typed) return 1;
    return known.replace(/^nhs /, '').startsWith(typed) || known.startsWith(typed) ? 2 : 3;
  };
  const inOrder = searchAreas(all, text)
    .map((one) => ({ place: one.place, rank: rank(one) }))
    .toSorted((a, b) => a.rank - b.rank);
  return [...new Set(inOrder.map(({ place }) => place))];
}

const ALONE: Pick<Place, 'within' | 'networkKnown' | 'holds'> = {
  within: [],
  networkKnown: true,
  holds: null,
};

function areaPlace(area: AreaSummary, names: ReadonlyMap<string, AreaSummary>, networks: number): Place {
  const { kind, code, name, subIcb, icb, region, practices } = area;
  const above = kind === 'pcn' || kind === 'sub-icb' ? [icb, region] : [region];
  return {
    kind,
    code,
    name,
    within: withinOf([...(kind === 'pcn' ? [subIcb] : []), ...above], code, names),
    networkKnown: true,
    holds: kind === 'pcn' ? practices : networks,
  };
}

function practicePlace(
  { code, name, pcn, subIcb, icb, region, networkNotKnown }: Member,
  names: ReadonlyMap<string, AreaSummary>,
): Place {
  const within = withinOf([pcn, subIcb, icb, region], code, names);
  return { kind: 'practice', code, name, within, networkKnown: networkNotKnown !== true, holds: null };
}

function withinOf(
  codes: readonly (string | null)[],
  own: string,
  names: ReadonlyMap<string, AreaSummary>,
): { kind: AreaKind; code: string; name: string }[] {
  return codes.flatMap((code) => {
    const area = code === null || code === own ? undefined : names.get(code);
    return area === undefined ? [] : [{ kind: area.kind, code: area.code, name: area.name }];
  });
}

function countBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly (string | null)[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of rows.flatMap(keysOf)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
