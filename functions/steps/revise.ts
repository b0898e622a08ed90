import { MembershipBasis } from '../contracts/codes.ts';
import type { Release, ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { AreaQuestion } from '../questions/area/question.ts';
import { AreasQuestion } from '../questions/areas/question.ts';
import { keyIn, viewName } from '../questions/question.ts';
import { readQuestion } from '../questions/read-question.ts';
import { RevisionsQuestion, type RevisionsView } from '../questions/revisions/question.ts';
import { revisedMonth } from '../questions/revisions/revised-month.ts';
import { StoredViewError } from '../runtime/read-stored-view.ts';
import { storeView } from './store-view.ts';

type Views = Readonly<Record<string, ViewEntry>>;
/** What is compared of two releases. */
type Published = Pick<Release, 'views' | 'months' | 'inputs'>;

/** The revisions that a release already names. */
export function revisionsOf({ views }: Pick<Release, 'views'>): Views {
  return Object.fromEntries(
    Object.entries(views).filter(([name]) => keyIn(RevisionsQuestion, name) !== null),
  );
}

/**
 * Compares what is about to be published with the release before, and stores what changed of the months both hold:
 * one view a basis, none where nothing changed. Views are named by their content, so only months that differ are read.
 */
export async function revise(
  store: ObjectStore,
  previous: Release | undefined,
  next: Published,
): Promise<Views> {
  if (previous === undefined) return {};
  const entries: [string, ViewEntry][] = [];
  for (const basis of MembershipBasis.options) {
    const months = await revisedMonths(store, previous, next, basis).catch(nothingComparable);
    if (months.length === 0) continue;
    const view: RevisionsView = {
      view: 'revisions',
      version: 1,
      basis,
      comparedWith: previous.release,
      newInputs: newInputs(previous, next),
      months,
    };
    entries.push([viewName(RevisionsQuestion, { basis }), await storeView(store, view)]);
  }
  return Object.fromEntries(entries);
}

function newInputs(previous: Published, next: Published): RevisionsView['newInputs'] {
  const known = new Set(previous.inputs.map(({ sha256 }) => sha256));
  return next.inputs
    .filter(({ sha256 }) => !known.has(sha256))
    .map(({ sha256, name, dataset }) => ({ sha256, name, dataset }));
}

/** Views of an older version of the product, or damaged ones, must not keep a new release from being published. */
function nothingComparable(error: unknown): RevisionsView['months'] {
  if (error instanceof StoredViewError) return [];
  throw error;
}

async function revisedMonths(
  store: ObjectStore,
  previous: Release,
  next: Published,
  basis: MembershipBasis,
): Promise<RevisionsView['months']> {
  const differing = next.months.filter((month) => {
    const [before, after] = [previous, next].map(
      ({ views }) => views[viewName(AreasQuestion, { month, basis })]?.sha256,
    );
    return before !== undefined && before !== after;
  });
  if (differing.length === 0) return [];
  const england = await Promise.all(
    [previous, next].map((release) =>
      readQuestion(store, { ...release, basis }, AreaQuestion, { area: 'ENG' }),
    ),
  );
  const months = await Promise.all(
    differing.map(async (month) => {
      const [before, after] = await Promise.all(
        [previous, next].map(async (release, i) => ({
          areas: (await readQuestion(store, { ...release, basis }, AreasQuestion, { month })).view.areas,
          england: england[i]?.view.results.filter((result) => result.month === month) ?? [],
        })),
      );
      return before === undefined || after === undefined ? undefined : revisedMonth(month, before, after);
    }),
  );
  return months.filter((month) => month !== undefined);
}
