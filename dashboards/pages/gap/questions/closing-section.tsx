import { GapChangeQuestion } from '../../../../functions/questions/gap-change/question.ts';
import { hrefOf } from '../../../../functions/questions/question.ts';
import { YEAR_BEFORE } from '../../../../functions/rules/rule-words.ts';
import { monthWords } from '../../../../functions/sentences/figure-words.ts';
import { OptionalSection, PlainSection } from '../../../components/optional-section.tsx';
import { useQuestion } from '../../../use-question.ts';
import { ClosingFigure } from './closing-figure.tsx';
import { MoversTable } from './movers-table.tsx';
import type { Question } from './question.ts';

const TITLE = 'Is the gap closing?';

/** Whether the gap is closing since the same month a year before, what moved it and who. */
export function ClosingSection({ address, release, basis, measure, month, names }: Question) {
  const asked = { release, basis, measure: measure.measure };
  const state = useQuestion(GapChangeQuestion, asked);
  return (
    <OptionalSection
      id="closing"
      title={TITLE}
      state={state}
      notHeld="This release does not say whether the gap is closing."
    >
      {(answer) => {
        const change = answer.data.changes.find((one) => one.to === month && one.measure === measure.measure);
        if (change === undefined || change.change === null) {
          return (
            <PlainSection id="closing" title={TITLE}>
              <p>
                {change?.reason ??
                  `${monthWords(month)} has no month ${YEAR_BEFORE} to be compared with in this release, so nothing can be said of closing.`}
              </p>
            </PlainSection>
          );
        }
        return (
          <>
            <ClosingFigure
              header={answer}
              change={change}
              measure={measure}
              csvHref={hrefOf(GapChangeQuestion, asked, '.csv')}
            />
            <MoversTable address={address} change={change} unit={measure.unit} names={names} />
          </>
        );
      }}
    </OptionalSection>
  );
}
