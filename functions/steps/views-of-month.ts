import { z } from 'zod';
import type { MonthAssessment } from '../assessment/assess-month.ts';
import type { Assessed, NamedView } from '../assessment/assessed.ts';
import { areasView } from '../assessment/views-of-areas.ts';
import { practiceViews } from '../assessment/views-of-practices.ts';
import { ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { everyMaker } from '../questions/all-questions.ts';
import { type StoredViews, storeViews } from './store-view.ts';

const MonthViews = z.record(z.string(), ViewEntry);

/** The views that one month alone decides, stored once for its mart and rules. */
export async function viewsOfMonth(
  store: ObjectStore,
  assessed: Assessed,
  month: MonthAssessment,
): Promise<StoredViews> {
  return assessed.onceForMonth(month.month, 'views', MonthViews, () =>
    storeViews(store, monthViews(assessed, month)),
  );
}

/** Every question about one month that no other month changes. */
export async function* monthViews(assessed: Assessed, month: MonthAssessment): AsyncGenerator<NamedView> {
  const { basis } = assessed;
  yield* practiceViews(assessed, month.month);
  yield [`areas/${month.month}/${basis}`, areasView(basis, month)];
  for (const maker of await everyMaker()) {
    if (maker.from === 'one-month') yield* maker.views(assessed, month);
  }
}
