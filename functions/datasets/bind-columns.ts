import type { DatasetLayout } from './dataset-layout.ts';

/** Where the columns of a layout stand in a received header. */
export interface BoundColumns {
  /** For each column of the layout its place in the received header, from 0; `null` where it is not there. */
  readonly places: readonly (number | null)[];
  /** Columns that a file of this layout must have and this one lacks. */
  readonly missing: readonly string[];
  /** Columns that more than one received column could be, with the received names. */
  readonly doubled: readonly { readonly name: string; readonly found: readonly string[] }[];
  /** Received names that are no column of the layout; columns without a name are not among them. */
  readonly extra: readonly string[];
}

/** Words of a column name that changed while what they name did not: July 2022, and one export's full spelling. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/\bccg\b/g, 'sub icb'],
  [/\b(stp|ics)\b/g, 'icb'],
  [/\bicb (location|loc)\b/g, 'icb'],
  [/\b(commissioning|nhs england|nhse) region\b/g, 'comm region'],
  [/\borganization\b/g, 'organisation'],
];

/**
 * What a column name means, whatever its capitals, spaces and underscores: `SUB_ICB_LOCATION_CODE`, `Sub ICB Loc Code`
 * and `CCG_CODE` mean the same.
 */
export function columnMeaning(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
  return RENAMED.reduce((text, [before, after]) => text.replace(before, after), words);
}

/** Finds the columns of a layout in a header by what they mean, in any order. */
export function bindColumns(found: readonly string[], layout: DatasetLayout): BoundColumns {
  const meanings = found.map(columnMeaning);
  const doubled: { name: string; found: readonly string[] }[] = [];
  const places = layout.header.map((name) => {
    const candidates = [...placesOf(name, found, meanings, layout)];
    if (candidates.length > 1) doubled.push({ name, found: candidates.map((place) => found[place] ?? '') });
    return candidates[0] ?? null;
  });
  const optional = new Set(layout.optional);
  return {
    places,
    missing: layout.header.filter((name, i) => places[i] === null && !optional.has(name)),
    doubled,
    extra: found.filter((name, place) => name !== '' && !places.includes(place)),
  };
}

/** The name itself before its meaning, and its meaning before another name: a file may hold the old name beside the new. */
function placesOf(
  name: string,
  found: readonly string[],
  meanings: readonly string[],
  { also = {} }: DatasetLayout,
): readonly number[] {
  const where = (names: readonly string[], wanted: string) =>
    names.flatMap((candidate, place) => (candidate === wanted ? [place] : []));
  const sameName = where(found, name);
  if (sameName.length > 0) return sameName;
  const sameMeaning = where(meanings, columnMeaning(name));
  if (sameMeaning.length > 0) return sameMeaning;
  return (also[name] ?? []).flatMap((other) => where(meanings, columnMeaning(other)));
}
