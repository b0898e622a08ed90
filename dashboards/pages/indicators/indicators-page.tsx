import { latestDefinitions, shortName } from '../../../functions/assessment/latest-definitions.ts';
import {
  type IndicatorsAnswer,
  IndicatorsQuestion,
} from '../../../functions/questions/indicators/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { valueWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import type { PageProps } from '../../page-props.ts';
import { useRelease } from '../../release-context.ts';
import { useHeldQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';
import { DIRECTION_WORDS, USE_WORDS } from './definition-words.ts';

/** Every indicator that the release holds figures for, by service area. */
export function IndicatorsPage({ address }: PageProps) {
  const { release, basis } = useRelease();
  const asked = { release: release.number, basis };
  const state = useHeldQuestion(IndicatorsQuestion, asked);
  if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  if (state.status === 'loading') return <PageSkeleton />;
  const definitions = [...latestDefinitions(state.view.data).values()];
  const areas = [...Map.groupBy(definitions, ({ serviceArea }) => serviceArea)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  return (
    <>
      <PageHeading
        title={`${definitions.length} indicator${definitions.length === 1 ? '' : 's'} in this release`}
        tab="Indicators"
      />
      <p>
        Each says what is counted, in the publisher’s words, which way is good, and what it is held against.
        Thresholds that nobody has verified are shown as such and earn no points here.
      </p>
      {areas.map(([serviceArea, ofArea], i) => (
        <PlainSection key={serviceArea} id={`area-${i}`} title={serviceArea}>
          <PlainTable
            caption={`Indicators of ${serviceArea}`}
            captionHidden
            columns={[
              { heading: 'Indicator' },
              { heading: 'Good is' },
              { heading: 'Used for' },
              { heading: 'Thresholds' },
            ]}
            rows={ofArea.map((definition) => ({
              key: definition.code,
              cells: [
                <Link key="name" href={pageHref(address, `/indicators/${definition.code}`)}>
                  {definition.code} {shortName(definition, '')}
                </Link>,
                DIRECTION_WORDS[definition.polarity],
                USE_WORDS[definition.use],
                thresholdWords(definition),
              ],
            }))}
          />
        </PlainSection>
      ))}
      <p class="nhsuk-body-s">
        <a href={hrefOf(IndicatorsQuestion, asked, '.csv')} download>
          Download every definition as CSV
        </a>
      </p>
    </>
  );
}

function thresholdWords({
  lowerThreshold,
  upperThreshold,
  thresholdStatus,
}: IndicatorsAnswer['data'][number]): string {
  if (lowerThreshold === null || upperThreshold === null) return 'None';
  const status = thresholdStatus === 'unverified' ? ' (not verified)' : '';
  return `${valueWords('share', lowerThreshold)} to ${valueWords('share', upperThreshold)}${status}`;
}
