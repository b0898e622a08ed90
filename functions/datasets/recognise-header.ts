import type { Problem } from '../contracts/file-outcome.ts';
import { type BoundColumns, bindColumns } from './bind-columns.ts';
import type { DatasetLayout } from './dataset-layout.ts';
import { flagged, refused } from './refusal.ts';

/** Below this share of the columns it must have, a header is another publication's, not a mistaken one of ours. */
const NEAR_SHARE = 0.65;
/** And at least this share of its columns must be ours: a wide file has every common column somewhere. */
const NEAR_OWN_SHARE = 0.5;

/** Whose header it is; `near` names the one it was meant to be and says column by column what differs. */
export type Recognition =
  | {
      readonly kind: 'exact';
      readonly layout: DatasetLayout;
      /** For each column of the layout its place in a row, from 0; `null` where the file lacks it. */
      readonly places: readonly (number | null)[];
      readonly flags: readonly Problem[];
    }
  /** The first line is a row: its cells look like the layout's, in the order of its columns. */
  | { readonly kind: 'row'; readonly layout: DatasetLayout }
  | { readonly kind: 'near'; readonly layout: DatasetLayout; readonly problems: readonly Problem[] }
  | { readonly kind: 'unknown' };

/** Recognises a table by what its columns are called, in any order, never by its file name. */
export function recogniseHeader(header: readonly string[], layouts: readonly DatasetLayout[]): Recognition {
  const ranked = layouts
    .map((layout) => ({ layout, bound: bindColumns(header, layout) }))
    .map((one) => ({ ...one, found: one.bound.places.filter((place) => place !== null).length }))
    .sort(
      (a, b) =>
        a.bound.missing.length - b.bound.missing.length ||
        a.bound.extra.length - b.bound.extra.length ||
        b.found - a.found,
    );
  const whole = ranked.find(({ bound }) => bound.missing.length === 0);
  if (whole !== undefined) {
    const { layout, bound } = whole;
    const problems = doubledColumns(bound, layout);
    return problems.length > 0
      ? { kind: 'near', layout, problems }
      : { kind: 'exact', layout, places: bound.places, flags: passedOver(bound) };
  }
  const row = layouts.find((layout) => looksLikeRow(header, layout));
  if (row !== undefined) return { kind: 'row', layout: row };
  const near = ranked
    .map((one) => ({ ...one, share: shareOf(one.layout, one.bound) }))
    .filter(
      ({ share, found }) =>
        share >= NEAR_SHARE && found >= NEAR_OWN_SHARE * header.filter((name) => name !== '').length,
    )
    .sort((a, b) => b.share - a.share)[0];
  if (near === undefined) return { kind: 'unknown' };
  const { layout, bound } = near;
  return {
    kind: 'near',
    layout,
    problems: [...missingColumns(bound, layout), ...doubledColumns(bound, layout)],
  };
}

/** How much of what the layout must have is there. */
function shareOf({ header, optional = [] }: DatasetLayout, { missing }: BoundColumns): number {
  return 1 - missing.length / (header.length - optional.length);
}

function looksLikeRow(first: readonly string[], { header, cells = {} }: DatasetLayout): boolean {
  const known = Object.entries(cells);
  return (
    known.length > 0 &&
    first.length >= header.length &&
    first.slice(header.length).every((cell) => cell === '') &&
    known.every(([name, cell]) => cell.test(first[header.indexOf(name)] ?? ''))
  );
}

function missingColumns({ missing }: BoundColumns, layout: DatasetLayout): readonly Problem[] {
  return missing.map((name) => {
    const others = layout.also?.[name] ?? [];
    const or = others.length === 0 ? '' : `, or ${others.join(', ')}`;
    return problemOf(
      layout,
      `Column ${layout.header.indexOf(name) + 1} should be ${name}, and no column has that name${or}. Name it so.`,
      name,
    );
  });
}

function doubledColumns({ doubled }: BoundColumns, layout: DatasetLayout): readonly Problem[] {
  return doubled.map(({ name, found }) =>
    problemOf(
      layout,
      new Set(found).size === 1
        ? `${name} is there more than once. Keep one.`
        : `${name} could be any of ${found.length} columns. Keep one, and call it ${name}.`,
      name,
    ),
  );
}

function problemOf({ dataset }: DatasetLayout, message: string, column: string): Problem {
  return refused('header', `${message} It is nearest to the ${dataset} file.`, { line: 1, column });
}

/** Says how many and never which: an unknown name may be anybody's words. */
function passedOver({ extra }: BoundColumns): readonly Problem[] {
  if (extra.length === 0) return [];
  const columns =
    extra.length === 1
      ? '1 column is none that this file is published with, and was'
      : `${extra.length} columns are none that this file is published with, and were`;
  return [
    flagged('column-ignored', `${columns} passed over. Nothing of what stands there was taken.`, { line: 1 }),
  ];
}
