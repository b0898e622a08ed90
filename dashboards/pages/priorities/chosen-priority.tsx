import type { NetworkPriorities } from '../../../functions/contracts/views/priorities-view.ts';
import { PlainTable } from '../../components/plain-table.tsx';
import { dayWords } from '../../components/site-footer.tsx';
import { figureWords, targetWords } from './measure-words.ts';
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
