import {
  type Measured,
  type Sentence,
  type ViewCitation,
  type WordsCitation,
  type WrittenAs,
  writtenAs,
} from '../content/sentence.ts';
import { measureOf } from './measure-of.ts';
import { valuesAt } from './values-at.ts';

/** A view with the name that the release has for it. */
export interface Cited {
  readonly name: string;
  readonly view: unknown;
}

/** A number of a view, taken from where its citation says; `not available` where there is none. */
export function cite(
  { name, view }: Cited,
  path: string,
  as: WrittenAs,
  measured: Measured = 'value',
): ViewCitation {
  const value = measureOf(measured, valuesAt(view, path));
  const written = value === null ? 'not available' : writtenAs(as, value);
  return { kind: 'view', view: name, path, measured, as, written };
}

/** Words of a view as they stand there: a label, a caveat. */
export function quote({ name, view }: Cited, path: string): WordsCitation {
  const words = valuesAt(view, path).find((value) => typeof value === 'string');
  return { kind: 'words', view: name, path, written: words ?? 'not available' };
}

/** Sentences of a view as they stand there, one after another. */
export function quoteEach(cited: Cited, path: string): readonly Sentence[] {
  return valuesAt(cited.view, path).flatMap((words) =>
    typeof words === 'string'
      ? [{ text: words, citations: [{ kind: 'words', view: cited.name, path, written: words }] }]
      : [],
  );
}
