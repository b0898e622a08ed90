import { z } from 'zod';
import type { Assessed } from '../assessment/assessed.ts';
import { practiceViews } from '../assessment/views-of-practices.ts';
import type { MartManifest } from '../contracts/mart.ts';
import { ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { getJson, putJson } from '../runtime/json-object.ts';
import { type StoredViews, storeViews } from './store-view.ts';

const MartViews = z.record(z.string(), ViewEntry);

/**
 * The views that one month's mart alone decides, made once for a mart, a basis and a version of the code: a release
 * with one more month finds those of all months before, so that its cost does not grow with them.
 */
export async function viewsOfMart(
  store: ObjectStore,
  assessed: Pick<Assessed, 'basis' | 'inputs' | 'readMart'>,
  { month, martId }: Pick<MartManifest, 'month' | 'martId'>,
  codeVersion: string,
): Promise<StoredViews> {
  const key = `views/of-marts/${contentId({ martId, basis: assessed.basis, codeVersion })}.json`;
  const made = await getJson(store, key, MartViews);
  if (made !== undefined) return made;
  const views = await storeViews(store, practiceViews(assessed, month));
  // Written last: a list that was cut short is not there, and its views are made again.
  await putJson(store, key, views);
  return views;
}
