import type { Month } from '../../../functions/contracts/codes.ts';
import { resultState } from '../../../functions/contracts/result-state.ts';
import type { AreaAnswer, IndicatorResult } from '../../../functions/questions/area/question.ts';
import { AreaQuestion } from '../../../functions/questions/area/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { CaveatList } from '../../components/caveat-list.tsx';
import { FigureValue } from '../../components/figure-value.tsx';
import { Link } from '../../components/link.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref } from '../../view-options.ts';

/** Each indicator of a network in one month: its figure, what it is made of, how sure it is and its score. */
export function IndicatorTable({
  address,
  answer,
  indicators,
  month,
}: {
  address: URL;
  answer: AreaAnswer;
  indicators: IndicatorsAnswer['data'];
  month: Month;
}) {
  const { area, months, results } = answer.data;
  const shown = results.filter((result) => result.month === month);
  const provisional = months.find((row) => row.month === month)?.status === 'provisional';
  const nameOf = (code: string) => {
    const found = indicators.find((one) => one.code === code && one.months.includes(month));
    return found?.title ?? found?.description;
  };
  return (
    <section class="figure" aria-labelledby="indicators-title">
      <h2 class="nhsuk-heading-m" id="indicators-title">
        Each indicator in {monthWords(month)}
      </h2>
      {shown.length === 0 ? (
        <p>No practice of this network reported an indicator in {monthWords(month)}.</p>
      ) : (
        <PlainTable
          caption={`Indicators of ${area.name}, ${monthWords(month)}`}
          captionHidden
          columns={[
            { heading: 'Indicator' },
            { heading: 'Achieved', numeric: true },
            { heading: 'Patients', numeric: true },
            { heading: INTERVAL, numeric: true },
            { heading: 'Score', numeric: true },
          ]}
          rows={shown.map((result) => ({
            key: result.indicator,
            cells: [
              <IndicatorName
                key="name"
                address={address}
                code={result.indicator}
                name={nameOf(result.indicator)}
              />,
              <Achieved key="achieved" result={result} provisional={provisional} />,
              patientsWords(result),
              result.interval === null
                ? 'None'
                : `${valueWords('share', result.interval.lower)} to ${valueWords('share', result.interval.upper)}`,
              result.score === null ? 'Not scored' : valueWords('score', result.score),
            ],
          }))}
        />
      )}
      <CaveatList caveats={answer.caveats} />
      <p class="nhsuk-body-s">
        <a
          href={hrefOf(
            AreaQuestion,
            { release: answer.release.number, basis: answer.basis, area: area.code },
            '.csv',
          )}
          download
        >
          Download every month as CSV
        </a>
      </p>
    </section>
  );
}

function IndicatorName({
  address,
  code,
  name,
}: {
  address: URL;
  code: string;
  /** Short, as these pages call it: its own page has the publisher’s words. */
  name: string | undefined;
}) {
  return (
    <>
      <Link href={pageHref(address, `/indicators/${code}`)}>{code}</Link>
      {name !== undefined && <span class="indicator-description">{name}</span>}
    </>
  );
}

function Achieved({ result, provisional }: { result: IndicatorResult; provisional: boolean }) {
  if (result.count !== null && result.rate === null) return <>{countWords(result.count)}</>;
  return (
    <FigureValue unit="share" value={result.rate} state={resultState(result)} provisional={provisional} />
  );
}

function patientsWords({ numerator, denominator, count, suppressedPractices }: IndicatorResult): string {
  if (count !== null && denominator === null) return 'A count';
  const hidden =
    suppressedPractices === 0 ? '' : ` (hidden for ${countWords(suppressedPractices)} practices)`;
  if (numerator === null || denominator === null) return `Not known${hidden}`;
  return `${countWords(numerator)} of ${countWords(denominator)}${hidden}`;
}
