import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import type { ExpectedProgressView } from '../../../functions/questions/expected-progress/question.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import type { LikeNetwork } from '../../../functions/questions/similar-networks/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { listsMissingSentence, otherSourcesSentence } from '../../../functions/sentences/source-sentences.ts';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref } from '../../view-options.ts';
import { circumstanceRows, circumstancesTitle, dataWords, expectedSentence } from './circumstances-words.ts';

/** What may be behind a network's figures besides its own work: missing data, whom it serves, who works for it. */
export function CircumstancesSection({
  address,
  area,
  adjusted,
  values,
}: {
  address: URL;
  area: AreaAnswer;
  adjusted: Answer<ExpectedProgressView>;
  /** Undefined where the release does not hold them. */
  values: LikeNetwork['values'] | undefined;
}) {
  const { month, residuals, rSquared, coefficients, reason, measure } = adjusted.data;
  const unit = measure?.unit ?? 'score';
  const { code, name } = area.data.area;
  const found = residuals.find((one) => one.code === code);
  const held = area.data.months.find((one) => one.month === month);
  const coverage = held?.coverage;
  const missing =
    held?.practicesWithoutList === undefined
      ? null
      : listsMissingSentence(held.practices, held.practicesWithoutList);
  const results = area.data.results.filter((one) => one.month === month);
  return (
    <PlainSection id="circumstances" title={circumstancesTitle(found, unit)}>
      {coverage !== undefined && <p>{dataWords(coverage, results)}</p>}
      {missing !== null && <p>{missing}</p>}
      <p>
        {expectedSentence(found, rSquared, unit) ??
          reason ??
          'It is not ranked, or something of its circumstances is not known, so nothing is expected of it.'}
      </p>
      <PlainTable
        caption={`Circumstances of ${name}, ${monthWords(month)}`}
        captionHidden
        columns={[
          { heading: 'Circumstance' },
          { heading: 'This network', numeric: true },
          { heading: 'Mean of ranked networks', numeric: true },
        ]}
        rows={circumstanceRows(values, coefficients).map(({ factor, name: what, own, usual }) => ({
          key: factor,
          cells: [what, own, usual],
        }))}
      />
      <p class="nhsuk-body-s">{otherSourcesSentence(month, adjusted.data.sources ?? {})}</p>
      <p>
        <Link href={pageHref(address, '/workforce')}>Who has recruited, by role and region</Link>
      </p>
    </PlainSection>
  );
}
