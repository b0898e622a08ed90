import {
  LocalIndicatorsQuestion,
  type OwnIndicator,
} from '../../../functions/questions/local-indicators/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useRelease } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';
import { DIRECTION_WORDS, ownSpreads } from './own-figures.ts';

const TITLE = 'Local indicators';

/** Indicators of networks' own, beside the contract's: how those that count them stand, and nobody's rank. */
export function OwnIndicatorsSection() {
  const { release, basis } = useRelease();
  const from = { release: release.number, basis };
  const state = useQuestion(LocalIndicatorsQuestion, from);
  return (
    <OptionalSection
      id="own-indicators"
      title={TITLE}
      state={state}
      notHeld="This release holds no indicators of networks’ own."
    >
      {({ data: { indicators, reason } }) => (
        <PlainSection id="own-indicators" title={TITLE}>
          {indicators.length === 0 ? (
            <p>{reason ?? 'No network has sent any.'}</p>
          ) : (
            <>
              <p>
                Networks and other organisations define these indicators themselves. They do not count towards
                progress or ranks. A network’s own are on its page.
              </p>
              {indicators.map((indicator) => (
                <OneIndicator key={indicator.indicator} indicator={indicator} />
              ))}
              <p class="nhsuk-body-s">
                <a href={hrefOf(LocalIndicatorsQuestion, from, '.csv')} download>
                  Download every network as CSV
                  <span class="nhsuk-u-visually-hidden">: {TITLE.toLowerCase()}</span>
                </a>
              </p>
            </>
          )}
        </PlainSection>
      )}
    </OptionalSection>
  );
}

function OneIndicator({
  indicator: { title, definition, source, direction, points },
}: {
  indicator: OwnIndicator;
}) {
  const words = (rate: number | null) => (rate === null ? 'No figure' : valueWords('share', rate));
  return (
    <div class="chosen-priority">
      <h3 class="nhsuk-heading-s">{title}</h3>
      <p>
        {definition}. {DIRECTION_WORDS[direction]} <span class="figure__source">Source: {source}.</span>
      </p>
      <PlainTable
        caption={`${title}, by month`}
        captionHidden
        columns={[
          { heading: 'Month' },
          { heading: 'Networks', numeric: true },
          { heading: 'Middle network', numeric: true },
          { heading: 'Middle half', numeric: true },
        ]}
        rows={ownSpreads({ points }).map(({ month, networks, middle, lower, upper }) => ({
          key: month,
          cells: [
            monthWords(month),
            countWords(networks),
            words(middle),
            lower === null || upper === null ? 'No figure' : `${words(lower)} to ${words(upper)}`,
          ],
        }))}
      />
    </div>
  );
}
