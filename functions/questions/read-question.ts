import type { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { holdsView } from '../runtime/packed-views.ts';
import { readStoredView } from '../runtime/read-stored-view.ts';
import { type KeyOf, nameOf, type Part, type Question } from './question.ts';

/** A view with the name that the release has for it, which is what a citation names. */
export interface Named<View> {
  readonly name: string;
  readonly view: View;
}

type Published = Pick<Release, 'views' | 'basis'>;
type Asked<View, Key extends readonly Part[]> = Pick<Question<View, Key>, 'name' | 'key' | 'view'>;
/** The basis is the release's own where it is left out. */
type Parts<Key extends readonly Part[]> = Omit<KeyOf<Key>, 'basis'> &
  Partial<Pick<KeyOf<Key>, 'basis' & Key[number]>>;

/** @throws StoredViewError when the release holds no such view, or the store lost or changed it */
export async function readQuestion<View, Key extends readonly Part[]>(
  store: ObjectStore,
  release: Published,
  question: Asked<View, Key>,
  parts: Parts<Key>,
): Promise<Named<View>> {
  const name = nameIn(release, question, parts);
  return { name, view: await readStoredView(store, release, name, question.view) };
}

/** As `readQuestion`; null where the release holds no such view. */
export async function readIfHeld<View, Key extends readonly Part[]>(
  store: ObjectStore,
  release: Published,
  question: Asked<View, Key>,
  parts: Parts<Key>,
): Promise<Named<View> | null> {
  const isHeld = await holdsView(store, release, nameIn(release, question, parts));
  return isHeld ? readQuestion(store, release, question, parts) : null;
}

/** Asks a release about one month: null where it holds no such view, or holds it of another month only. */
export type Asker = <View, Key extends readonly Part[]>(
  question: Asked<View, Key>,
  parts: Omit<Parts<Key>, 'month'>,
) => Promise<Named<View> | null>;

/** @throws StoredViewError, when the release is asked, where the store lost or changed what it names */
export function asker(store: ObjectStore, release: Published, month: Month): Asker {
  return async <View, Key extends readonly Part[]>(
    question: Asked<View, Key>,
    parts: Omit<Parts<Key>, 'month'>,
  ) => {
    const name = nameIn(release, question, { ...parts, month });
    if (!(await holdsView(store, release, name))) return null;
    const view = await readStoredView(store, release, name, question.view);
    return isOfAnother(month, view) ? null : { name, view };
  };
}

function nameIn(
  { basis }: Published,
  question: Pick<Question<unknown>, 'name' | 'key'>,
  parts: Readonly<Record<string, unknown>>,
): string {
  return nameOf(question, { basis, ...parts });
}

function isOfAnother(month: Month, view: unknown): boolean {
  return typeof view === 'object' && view !== null && 'month' in view && view.month !== month;
}
