import type { MonthAssessment } from '../assessment/assess-month.ts';
import type { Assessed, NamedView } from '../assessment/assessed.ts';
import { type KeyOf, nameOf, type Part, type Question, viewName } from './question.ts';

/** What makes the views of one question: of all months together, or of each month or contract year, and kept for it. */
export type Maker<Name extends string = string> = {
  readonly question: Pick<Question<unknown>, 'key'> & { readonly name: Name };
} & (
  | { readonly from: 'months'; readonly views: (assessed: Assessed) => AsyncIterable<NamedView> }
  | {
      readonly from: 'one-month';
      readonly views: (assessed: Assessed, month: MonthAssessment) => AsyncIterable<NamedView>;
    }
  | {
      readonly from: 'one-year';
      readonly views: (assessed: Assessed, months: readonly MonthAssessment[]) => AsyncIterable<NamedView>;
    }
);

/** A view and the parts of its name; the basis is that of what was assessed. */
export type Made<View, Key extends readonly Part[]> = readonly [Omit<KeyOf<Key>, 'basis'>, View];
type Views<View, Key extends readonly Part[]> = Iterable<Made<View, Key>> | AsyncIterable<Made<View, Key>>;

/** Makes the views of a question from all months, one after another, so that many need not be held at once. */
export function maker<View, Key extends readonly Part[], Name extends string>(
  question: Question<View, Key, string, string, Name>,
  make: (assessed: Assessed) => Views<View, Key>,
): Maker<Name> {
  return { question, from: 'months', views: (assessed) => named(question, assessed, make(assessed)) };
}

/** As `maker`, where a release holds one view a basis, or none. */
export function oneView<View, Name extends string>(
  question: Question<View, readonly ['basis'] | readonly [], string, string, Name>,
  make: (assessed: Assessed) => View | null | Promise<View | null>,
): Maker<Name> {
  const views = async function* (assessed: Assessed) {
    const view = await make(assessed);
    if (view !== null) yield [viewName(question, { basis: assessed.basis }), view] as const;
  };
  return { question, from: 'months', views };
}

/** As `maker`, of what one month decides and no other month changes: made once for its mart and rules. */
export function monthMaker<View, Key extends readonly Part[], Name extends string>(
  question: Question<View, Key, string, string, Name>,
  make: (assessed: Assessed, month: MonthAssessment) => Views<View, Key>,
): Maker<Name> {
  return {
    question,
    from: 'one-month',
    views: (assessed, month) => named(question, assessed, make(assessed, month)),
  };
}

/** As `monthMaker`, of the months of one contract year: a piece of each view, of which there are thousands. */
export function yearMaker<View, Key extends readonly Part[], Name extends string>(
  question: Question<View, Key, string, string, Name>,
  make: (assessed: Assessed, months: readonly MonthAssessment[]) => Views<View, Key>,
): Maker<Name> {
  return {
    question,
    from: 'one-year',
    views: (assessed, months) => named(question, assessed, make(assessed, months)),
  };
}

async function* named<View, Key extends readonly Part[]>(
  question: Pick<Question<View, Key>, 'name' | 'key'>,
  { basis }: Pick<Assessed, 'basis'>,
  made: Views<View, Key>,
): AsyncGenerator<NamedView> {
  for await (const [parts, view] of made) {
    yield [nameOf(question, { ...parts, basis }), view];
  }
}

/** Every view about one month that no other month changes. */
export async function* viewsOfMonth(
  makers: readonly Maker[],
  assessed: Assessed,
  month: MonthAssessment,
): AsyncGenerator<NamedView> {
  for (const maker of makers) {
    if (maker.from === 'one-month') yield* maker.views(assessed, month);
  }
}
