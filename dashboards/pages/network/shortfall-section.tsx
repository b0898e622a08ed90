import type { IndicatorsAnswer } from '../../../functions/contracts/api/answers.ts';
import type { ProgressShortfallAnswer } from '../../../functions/contracts/api/progress-shortfall-answer.ts';
import type { CountedUnit } from '../../../functions/contracts/counted-unit.ts';
import { monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { CaveatList } from '../../components/caveat-list.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { apiHref } from '../../view-options.ts';
import { latestDefinitions, shortName } from '../indicators/latest-definitions.ts';
import { gainWords, reachWords, shortfallTitle } from './shortfall-words.ts';

/** Whose patients would raise the network's progress most: where a call or a clinic would count, and not who is at fault. */
export function ShortfallSection({
  answer,
  indicators,
  counts,
}: {
  answer: ProgressShortfallAnswer;
  indicators: IndicatorsAnswer['data'];
  /** What each indicator counts, where that is known; patients else. */
  counts: ReadonlyMap<string, CountedUnit | undefined>;
}) {
  const { code, month, progress, practices, reason } = answer.data;
  const definitions = latestDefinitions(indicators);
  if (progress === null || practices.length === 0) {
    return (
      <PlainSection id="shortfall" title={shortfallTitle([])}>
        <p>{reason ?? 'No practice of this network published what it is scored on.'}</p>
      </PlainSection>
    );
  }
  return (
    <PlainSection id="shortfall" title={shortfallTitle(practices)}>
      <p>
        Progress is {valueWords('score', progress)}. Each row says how far it would rise if that practice
        alone came to the upper end of every indicator’s scale, the others as they are. It shows where help
        reaches most people, and says nothing of how well a practice works: a large list has more people to
        reach, and small numbers move by chance.
      </p>
      <PlainTable
        caption={`Whose patients would raise progress most, ${monthWords(month)}`}
        captionHidden
        columns={[
          { heading: 'Practice' },
          { heading: 'Progress could rise by', numeric: true },
          { heading: 'To reach', numeric: true },
          { heading: 'Most of it on' },
        ]}
        rows={practices.map((practice) => ({
          key: practice.code,
          cells: [
            `${practice.name} (${practice.code})`,
            gainWords(practice),
            reachWords(practice, counts),
            mostOn(practice.indicators[0]?.indicator, definitions),
          ],
        }))}
      />
      <CaveatList caveats={answer.caveats} />
      <p class="nhsuk-body-s">
        <a
          href={apiHref(`/progress-shortfall/${code}.csv`, {
            release: answer.release.number,
            basis: answer.basis,
          })}
          download
        >
          Download as CSV
          <span class="nhsuk-u-visually-hidden">: whose patients would raise progress most</span>
        </a>
      </p>
    </PlainSection>
  );
}

function mostOn(indicator: string | undefined, definitions: ReturnType<typeof latestDefinitions>): string {
  return indicator === undefined
    ? 'Nothing'
    : `${indicator} ${shortName(definitions.get(indicator), '')}`.trim();
}
