import type {
  NetworkPriorities,
  PriorityMeasure,
} from '../../../functions/questions/local-priorities/question.ts';
import {
  countWords,
  HIDDEN_WORDS,
  valueWords,
  withMinus,
} from '../../../functions/sentences/figure-words.ts';
import { PlainTable } from '../../components/plain-table.tsx';
import { dayWords } from '../../components/site-footer.tsx';
import { standingWords } from './standings.ts';

/** One priority of one network, in the network's own words, with its measures. */
export function ChosenPriority({ priority }: { priority: NetworkPriorities['priorities'][number] }) {
  const { priority: name, theme, reason, context, started, reviewBy, measures } = priority;
  const dates = [
    ...(started === null ? [] : [`since ${dayWords(started)}`]),
    ...(reviewBy === null ? [] : [`to be looked at again by ${dayWords(reviewBy)}`]),
  ].join(', ');
  return (
    <div class="chosen-priority">
      <h4 class="nhsuk-heading-xs">{name}</h4>
      <p>
        {reason}
        {context === null ? '' : ` ${context}`}{' '}
        <span class="figure__source">
          {theme}
          {dates === '' ? '' : `, ${dates}`}
        </span>
      </p>
      <PlainTable
        caption={`Measures of “${name}”`}
        captionHidden
        columns={[
          { heading: 'Measure' },
          { heading: 'Now' },
          { heading: 'Own target' },
          { heading: 'How it stands' },
        ]}
        rows={measures.map((measure) => ({
          key: measure.measure,
          cells: [
            measure.measure,
            figureWords(measure),
            targetWords(measure),
            standingWords(measure.standing),
          ],
        }))}
      />
    </div>
  );
}

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

type Measured = Pick<PriorityMeasure, 'state' | 'value' | 'numerator' | 'denominator' | 'unit' | 'indicator'>;

/** How a measure stands, such as `58.8% (47 of 80)` or `22 falls a month`. */
export function figureWords(measure: Measured): string {
  const { state, value, numerator, denominator } = measure;
  if (state === 'suppressed') return HIDDEN_WORDS;
  if (value === null) return 'No figure yet';
  if (numerator === null || denominator === null) return inUnit(value, measure);
  return `${valueWords('share', value)} (${countWords(numerator)} of ${countWords(denominator)})`;
}

/** The target, in the same unit as the figure, and which side of it is good. */
export function targetWords(measure: PriorityMeasure): string {
  const { target, direction } = measure;
  if (target === null) return 'None set';
  return `${inUnit(target, measure)} or ${direction === 'up' ? 'more' : 'less'}`;
}

function inUnit(value: number, { denominator, indicator, unit }: Measured): string {
  if (indicator !== null || denominator !== null) return valueWords('share', value);
  const words = withMinus(NUMBERS.format(value));
  return unit === null ? words : `${words} ${unit}`;
}
