import type {
  LocalIndicatorsView,
  OwnIndicator,
} from '../../../functions/questions/local-indicators/question.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import {
  countWords,
  HIDDEN_WORDS,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { PlainTable } from '../../components/plain-table.tsx';
import { DIRECTION_WORDS } from '../priorities/own-figures.ts';

/** What one network counts for itself beside the contract: its first figure and its newest; nothing where it counts nothing. */
export function OwnCounts({ answer }: { answer: Answer<LocalIndicatorsView> }) {
  const { indicators } = answer.data;
  if (indicators.length === 0) return null;
  return (
    <>
      <h3 class="nhsuk-heading-s">Local indicators</h3>
      <PlainTable
        caption="What this network counts for itself, beside the contract"
        captionHidden
        columns={[
          { heading: 'Indicator of its own' },
          { heading: 'First sent', numeric: true },
          { heading: 'Newest', numeric: true },
        ]}
        rows={indicators.map(({ indicator, title, definition, direction, points }) => {
          const inOrder = points.toSorted((a, b) => a.month.localeCompare(b.month));
          return {
            key: indicator,
            cells: [
              <>
                {title}
                <span class="indicator-description">
                  {definition}. {DIRECTION_WORDS[direction]}
                </span>
              </>,
              pointWords(inOrder.at(0)),
              pointWords(inOrder.at(-1)),
            ],
          };
        })}
      />
    </>
  );
}

function pointWords(point: OwnIndicator['points'][number] | undefined): string {
  if (point === undefined) return 'None';
  const { rate, numerator, denominator, month } = point;
  if (numerator === null || denominator === null) return `${HIDDEN_WORDS}, ${monthWords(month)}`;
  const figure = rate === null ? 'nobody eligible' : valueWords('share', rate);
  return `${figure} (${countWords(numerator)} of ${countWords(denominator)}), ${monthWords(month)}`;
}
