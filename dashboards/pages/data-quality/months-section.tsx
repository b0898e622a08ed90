import type { QualityAnswer } from '../../../functions/contracts/api/answers.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { shareCoveredWords } from '../../../functions/sentences/share-covered-words.ts';
import { Folded } from '../../components/folded.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { dayWords } from '../../components/site-footer.tsx';
import { apiHref } from '../../view-options.ts';

const SOURCES = { memberships: 'Register of networks', 'practice-map': 'Map of practices' } as const;

/** What each month rests on, and the practices that count for England alone. */
export function MonthsSection({ answer }: { answer: QualityAnswer }) {
  const { months } = answer.data;
  const newest = months.at(-1);
  return (
    <PlainSection id="months" title="What each month rests on">
      <PlainTable
        caption="Coverage and membership by month"
        captionHidden
        columns={[
          { heading: 'Month' },
          { heading: 'Practices that reported', numeric: true },
          { heading: 'Patients covered', numeric: true },
          { heading: 'Practices in no network', numeric: true },
          { heading: 'Who belongs where is from' },
        ]}
        rows={months.toReversed().map(({ month, coverage, practicesInNoNetwork, membershipSource }) => ({
          key: month,
          cells: [
            monthWords(month),
            coverage.practicesOpen === null
              ? countWords(coverage.practicesReporting)
              : `${countWords(coverage.practicesReporting)} of ${countWords(coverage.practicesOpen)}`,
            coverage.patients === null ? 'Not known' : shareCoveredWords(coverage.patients),
            countWords(practicesInNoNetwork.length),
            membershipSource === null
              ? 'No source'
              : `${SOURCES[membershipSource.dataset]}, ${dayWords(membershipSource.date)}`,
          ],
        }))}
      />
      {newest !== undefined && newest.practicesInNoNetwork.length > 0 && (
        <Folded
          summary={`Practices that report and were in no network in ${monthWords(newest.month)} (${countWords(newest.practicesInNoNetwork.length)})`}
        >
          <ul class="nhsuk-list nhsuk-list--bullet">
            {newest.practicesInNoNetwork.map(({ code, name }) => (
              <li key={code}>
                {name} ({code})
              </li>
            ))}
          </ul>
        </Folded>
      )}
      <p class="nhsuk-body-s">
        <a
          href={apiHref('/data-quality.csv', { release: answer.release.number, basis: answer.basis })}
          download
        >
          Download as CSV<span class="nhsuk-u-visually-hidden">: what each month rests on</span>
        </a>
      </p>
    </PlainSection>
  );
}
