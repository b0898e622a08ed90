import type { Month } from '../../../functions/contracts/codes.ts';
import type { IndicatorSummary } from '../../../functions/questions/indicators/question.ts';
import { monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { ACCUMULATION_SENTENCES, STATUS_WORDS, USE_WORDS } from './definition-words.ts';

/** The indicator as each contract year defines it, and where its line breaks. */
export function DefinitionSection({ years }: { years: readonly IndicatorSummary[] }) {
  const newest = years.at(-1);
  if (newest === undefined) return null;
  const { accumulation, breaks } = newest;
  return (
    <PlainSection id="definition" title="How it is defined, year by year">
      {accumulation !== undefined && <p>{ACCUMULATION_SENTENCES[accumulation]}</p>}
      <PlainTable
        caption={`${newest.code} by contract year`}
        captionHidden
        columns={[
          { heading: 'Contract year' },
          { heading: 'Used for' },
          { heading: 'Lower threshold', numeric: true },
          { heading: 'Upper threshold', numeric: true },
          { heading: 'How well the thresholds are known' },
          { heading: 'Months held' },
        ]}
        rows={years.map((year) => ({
          key: year.contractYear,
          cells: [
            year.contractYear,
            USE_WORDS[year.use],
            year.lowerThreshold === null ? 'None' : valueWords('share', year.lowerThreshold),
            year.upperThreshold === null ? 'None' : valueWords('share', year.upperThreshold),
            <Known key="known" year={year} />,
            monthsWords(year.months),
          ],
        }))}
      />
      <h3 class="nhsuk-heading-s">Breaks in the series</h3>
      {breaks === undefined || breaks.length === 0 ? (
        <p>None is known: every month held counts the same thing.</p>
      ) : (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {breaks.map(({ month, reason, status }) => (
            <li key={month}>
              {monthWords(month)}: {reason} ({status === 'confirmed' ? 'confirmed' : 'our reading'})
            </li>
          ))}
        </ul>
      )}
    </PlainSection>
  );
}

function Known({ year: { thresholdStatus, thresholdSource } }: { year: IndicatorSummary }) {
  if (thresholdStatus === null) return <>No thresholds</>;
  const status = STATUS_WORDS[thresholdStatus];
  if (thresholdSource === undefined || thresholdSource === null) return <>{status}</>;
  if (!/^https:\/\/\S+$/.test(thresholdSource)) return <>{`${status}: ${thresholdSource}`}</>;
  return (
    <>
      {status}:{' '}
      <a class="breakable" href={thresholdSource} rel="noreferrer">
        {new URL(thresholdSource).hostname}
      </a>
    </>
  );
}

function monthsWords(months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 'None';
  return first === last ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`;
}
