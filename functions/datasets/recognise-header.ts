import type { Problem } from '../contracts/file-outcome.ts';
import type { DatasetLayout } from './dataset-layout.ts';
import { refused } from './refusal.ts';

/** Below this share of columns in common a header is another publication's, not a mistaken one of ours. */
const NEAR_SHARE = 0.65;

/** Whose header it is; `near` names the one it was meant to be and says column by column what differs. */
export type Recognition =
  | { readonly kind: 'exact'; readonly layout: DatasetLayout }
  | { readonly kind: 'near'; readonly layout: DatasetLayout; readonly problems: readonly Problem[] }
  | { readonly kind: 'unknown' };

/** Recognises a table by its column names and their order, never by its file name. */
export function recogniseHeader(header: readonly string[], layouts: readonly DatasetLayout[]): Recognition {
  const ranked = layouts
    .map((layout) => ({ layout, share: shareInCommon(header, layout.header) }))
    .sort((a, b) => b.share - a.share);
  const nearest = ranked[0];
  if (nearest === undefined || nearest.share < NEAR_SHARE) return { kind: 'unknown' };
  const { layout } = nearest;
  if (layout.header.length === header.length && layout.header.every((name, i) => name === header[i])) {
    return { kind: 'exact', layout };
  }
  return { kind: 'near', layout, problems: differences(header, layout) };
}

/** Capitals apart, so that a header in other capitals is near. */
function shareInCommon(found: readonly string[], expected: readonly string[]): number {
  const names = new Set(found.map((name) => name.toUpperCase()));
  const common = expected.filter((name) => names.has(name.toUpperCase())).length;
  return common / Math.max(found.length, expected.length);
}

function differences(
  header: readonly string[],
  { dataset, header: expected }: DatasetLayout,
): readonly Problem[] {
  const missing = expected.filter((name) => !header.includes(name));
  const extra = header
    .map((name, i) => ({ name, position: i + 1 }))
    .filter(({ name }) => !expected.includes(name));
  const repeated = header.filter((name, i) => header.indexOf(name) !== i && expected.includes(name));
  const problem = (column: string | null, message: string) =>
    refused('header', `${message} It is nearest to the ${dataset} file.`, {
      line: 1,
      ...(column === null ? {} : { column }),
    });
  const problems = [
    ...missing.map((name) =>
      problem(
        name,
        `Column ${expected.indexOf(name) + 1} should be ${name}, and no column has that name. Name it so.`,
      ),
    ),
    ...(extra.length > missing.length
      ? [
          problem(
            null,
            `Remove the columns the file should not have, at position ${extra.map(({ position }) => position).join(', ')}.`,
          ),
        ]
      : []),
    ...repeated.map((name) => problem(name, `${name} is there more than once. Keep one.`)),
  ];
  return problems.length > 0
    ? problems
    : [
        problem(
          null,
          `The columns are right but in another order. Put them in this order: ${expected.join(', ')}.`,
        ),
      ];
}
