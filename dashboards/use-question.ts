import { useContext } from 'preact/hooks';
import {
  type Answer,
  type Ask,
  heldAs,
  hrefOf,
  type Part,
  type Question,
} from '../functions/questions/question.ts';
import type { ViewRequest } from './fetch-view.ts';
import { ReleaseContext } from './release-context.ts';
import { type OptionalViewState, useOptionalView, useView, type ViewState } from './use-view.ts';

/**
 * Asks a question of the API and keeps up with what is asked: `not-held` where the release says that it lacks the
 * answer, which is then not asked for.
 *
 * @param ask `null` where it is known beforehand that there is no answer
 */
export function useQuestion<Key extends readonly Part[], Filter extends string, Default extends string, Data>(
  question: Addressed<Key, Filter, Default, Data>,
  ask: NoInfer<Ask<Key, Filter, Default>> | null,
): OptionalViewState<Answer<Data>> {
  const newest = useContext(ReleaseContext)?.months.at(-1);
  return useOptionalView(ask === null ? null : requestOf(question, ask, newest));
}

/** As `useQuestion`, of what every release answers: that an answer is not there is a failure. */
export function useHeldQuestion<
  Key extends readonly Part[],
  Filter extends string,
  Default extends string,
  Data,
>(
  question: Addressed<Key, Filter, Default, Data>,
  ask: NoInfer<Ask<Key, Filter, Default>>,
): ViewState<Answer<Data>> {
  return useView({ url: hrefOf(question, ask), contract: question.answer });
}

type Addressed<Key extends readonly Part[], Filter extends string, Default extends string, Data> = Question<
  unknown,
  Key,
  Filter,
  Default,
  string,
  string,
  Data
>;

function requestOf<Key extends readonly Part[], Filter extends string, Default extends string, Data>(
  question: Addressed<Key, Filter, Default, Data>,
  ask: NoInfer<Ask<Key, Filter, Default>>,
  newest: string | undefined,
): ViewRequest<Answer<Data>> {
  const given: Readonly<Record<string, unknown>> = { ...question.defaults, ...ask };
  const view = heldAs(question, { ...given, month: given['month'] ?? newest });
  return { url: hrefOf(question, ask), contract: question.answer, ...(view !== null && { view }) };
}
