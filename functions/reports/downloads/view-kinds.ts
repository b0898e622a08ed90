import { everyTables } from '../../questions/all-questions.ts';
import { keyIn } from '../../questions/question.ts';
import { type ViewKind, viewKinds } from '../../tables/all-views.ts';

/** Every kind of view: what is downloaded and described comes from here. */
export async function everyViewKind(): Promise<readonly ViewKind[]> {
  const ofQuestions = (await everyTables()).map(({ question, forms, rowsOf }) => ({
    holds: (name: string) => keyIn(question, name) !== null,
    forms,
    rowsOf,
  }));
  return [...viewKinds, ...ofQuestions];
}
