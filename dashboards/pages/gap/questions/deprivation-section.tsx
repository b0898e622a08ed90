import {
  DeprivationQuestion,
  type DeprivationView,
} from '../../../../functions/questions/deprivation/question.ts';
import type { GapMeasure } from '../../../../functions/questions/gap/question.ts';
import type { Answer } from '../../../../functions/questions/question.ts';
import { OptionalSection, PlainSection } from '../../../components/optional-section.tsx';
import { useQuestion } from '../../../use-question.ts';
import { DeprivationFigure } from './deprivation-figure.tsx';
import type { Question } from './question.ts';

const TITLE = 'Progress and deprivation';
const NOT_HELD = 'This release does not say how progress goes with deprivation.';

/** How the measure differs between the two ends of deprivation: the latest month in words, every month as a line. */
export function DeprivationSection({ release, basis, measure }: Question) {
  const state = useQuestion(DeprivationQuestion, { release, basis });
  return (
    <OptionalSection id="deprivation" title={TITLE} state={state} notHeld={NOT_HELD}>
      {(answer) => {
        const slopes = slopesOn(answer, measure);
        return slopes.filter(({ sii }) => sii !== null).length > 1 ? (
          <DeprivationFigure title={TITLE} answer={answer} measure={measure} slopes={slopes} />
        ) : (
          <PlainSection id="deprivation" title={TITLE}>
            <p>{sentenceOn(answer, measure)}</p>
          </PlainSection>
        );
      }}
    </OptionalSection>
  );
}

function slopesOn({ data }: Answer<DeprivationView>, { measure }: GapMeasure) {
  return (data.slopes ?? []).filter((slope) => slope.measure === measure);
}

function sentenceOn({ data }: Answer<DeprivationView>, { measure }: GapMeasure): string {
  return data.measures.find((one) => one.measure === measure)?.sentence ?? NOT_HELD;
}
