import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
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
  return isHeld(release, question, parts) ? readQuestion(store, release, question, parts) : null;
}

function isHeld<Key extends readonly Part[]>(
  release: Published,
  question: Pick<Question<unknown, Key>, 'name' | 'key'>,
  parts: Parts<Key>,
): boolean {
  return release.views[nameIn(release, question, parts)] !== undefined;
}

/** Asks a release about one month: null where it holds no such view, or holds it of another month only. */
export type Asker = <View, Key extends readonly Part[]>(
  question: Asked<View, Key>,
  parts: Omit<Parts<Key>, 'month'>,
) => Promise<Named<View> | null>;

/** @throws StoredViewError, when the release is asked, where the store lost or changed what it names */
export function asker(store: ObjectStore, release: Published, month: string): Asker {
  return async <View, Key extends readonly Part[]>(
    question: Asked<View, Key>,
    parts: Omit<Parts<Key>, 'month'>,
  ) => {
    const name = nameIn(release, question, { ...parts, month });
    if (release.views[name] === undefined) return null;
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

function isOfAnother(month: string, view: unknown): boolean {
  return typeof view === 'object' && view !== null && 'month' in view && view.month !== month;
}
