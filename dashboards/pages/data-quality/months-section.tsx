import type { QualityAnswer } from '../../../functions/questions/quality/question.ts';
import { QualityQuestion } from '../../../functions/questions/quality/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { countWords, monthWords, shareCoveredWords } from '../../../functions/sentences/figure-words.ts';
import { Folded } from '../../components/folded.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { dayWords } from '../../components/site-footer.tsx';

const SOURCES = { memberships: 'Register of networks', 'practice-map': 'Map of practices' } as const;

/** Coverage and sources by month, and the practices that are in no network, in one that is not known, or withdrawn. */
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
          { heading: 'Practices whose network is not known', numeric: true },
          { heading: 'Practices whose results were withdrawn', numeric: true },
          { heading: 'Source of network membership' },
        ]}
        rows={months.toReversed().map(({ month, coverage, membershipSource, ...practices }) => ({
          key: month,
          cells: [
            monthWords(month),
            coverage.practicesOpen === null
              ? countWords(coverage.practicesReporting)
              : `${countWords(coverage.practicesReporting)} of ${countWords(coverage.practicesOpen)}`,
            coverage.patients === null ? 'Not known' : shareCoveredWords(coverage.patients),
            countWords(practices.practicesInNoNetwork.length),
            countWords(practices.practicesNotKnown.length),
            countWords(practices.withdrawn.length),
            membershipSource === null
              ? 'No source'
              : `${SOURCES[membershipSource.dataset]}, ${dayWords(membershipSource.date)}`,
          ],
        }))}
      />
      {newest !== undefined && (
        <>
          <PracticeList
            what={`Practices that report and were in no network in ${monthWords(newest.month)}`}
            practices={newest.practicesInNoNetwork}
          />
          <PracticeList
            what={`Practices that report and that no source of membership lists in ${monthWords(newest.month)}`}
            practices={newest.practicesNotKnown}
          />
          <PracticeList
            what={`Practices whose results of ${monthWords(newest.month)} a newer issue no longer has`}
            practices={newest.withdrawn}
          />
        </>
      )}
      <p class="nhsuk-body-s">
        <a
          href={hrefOf(QualityQuestion, { release: answer.release.number, basis: answer.basis }, '.csv')}
          download
        >
          Download as CSV<span class="nhsuk-u-visually-hidden">: what each month rests on</span>
        </a>
      </p>
    </PlainSection>
  );
}

function PracticeList({
  what,
  practices,
}: {
  what: string;
  practices: readonly { readonly code: string; readonly name: string }[];
}) {
  if (practices.length === 0) return null;
  return (
    <Folded summary={`${what} (${countWords(practices.length)})`}>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {practices.map(({ code, name }) => (
          <li key={code}>
            {name} ({code})
          </li>
        ))}
      </ul>
    </Folded>
  );
}
