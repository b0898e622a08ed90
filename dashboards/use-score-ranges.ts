import type { AnswerHeader } from '../functions/contracts/api/envelope.ts';
import { ScoreRangesQuestion } from '../functions/questions/score-ranges/question.ts';
import { useQuestion } from './use-question.ts';

/** What each year scores by, once it is there; `null` until then, and in releases that do not say it. */
export function useScoreRanges({ release, basis }: Pick<AnswerHeader, 'release' | 'basis'>) {
  const state = useQuestion(ScoreRangesQuestion, { release: release.number, basis });
  return state.status === 'ready' ? state.view.data.indicators : null;
}
