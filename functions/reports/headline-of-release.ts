import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { ChanceQuestion } from '../questions/chance/question.ts';
import { BALANCED_PROGRESS, GapQuestion } from '../questions/gap/question.ts';
import { GapChangeQuestion } from '../questions/gap-change/question.ts';
import { HeadlineQuestion } from '../questions/headline/question.ts';
import { readIfHeld, readQuestion } from '../questions/read-question.ts';
import { gapSentence } from '../sentences/gap-sentence.ts';

/** The gap on the headline of a release's newest month in one sentence, the same as the page opens with. */
export async function headlineOf(store: ObjectStore, release: Release): Promise<string> {
  const { measures, points } = (await readQuestion(store, release, GapQuestion, {})).view;
  const month = release.months.at(-1);
  if (month === undefined) return 'No gap could be computed.';
  const headline = (await readIfHeld(store, release, HeadlineQuestion, { month }))?.view;
  const overall = measures.find(({ measure }) => measure === (headline ?? BALANCED_PROGRESS).measure);
  if (overall === undefined) return 'No gap could be computed.';
  const { chance, change } = await findingsOf(store, release);
  return gapSentence(overall, points, month, {
    headline,
    chance: chance.find((point) => point.month === month && point.measure === overall.measure),
    change: change.find((found) => found.to === month && found.measure === overall.measure),
  });
}

/** What else the release found of its gaps; nothing where it does not hold the view. */
async function findingsOf(store: ObjectStore, release: Release) {
  const chance = await readIfHeld(store, release, ChanceQuestion, {});
  const change = await readIfHeld(store, release, GapChangeQuestion, {});
  return {
    chance: chance?.view.points ?? [],
    change: change?.view.changes ?? [],
  };
}
