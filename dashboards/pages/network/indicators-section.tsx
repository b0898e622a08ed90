import { resultState } from '../../../functions/contracts/result-state.ts';
import type { IndicatorResult } from '../../../functions/questions/area/question.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import {
  COMPARED_SIGNS,
  type Compared,
  comparedTitle,
  comparedWith,
  comparedWithLastYear,
} from '../../../functions/sentences/compared-words.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { FigureValue } from '../../components/figure-value.tsx';
import { Folded } from '../../components/folded.tsx';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';
import { IndicatorTable } from './indicator-table.tsx';
import type { FindingsProps } from './network-details.tsx';

interface Row {
  readonly result: IndicatorResult;
  readonly name: string | undefined;
  readonly england: number | null;
  readonly beside: Compared | null;
  readonly since: Compared | null;
}

/** Each indicator of a network beside England and beside the year before; what each is made of is folded. */
export function IndicatorsSection({ address, area, indicators, month, views }: FindingsProps) {
  const { release, basis } = area;
  const state = useQuestion(AreasQuestion, { release: release.number, basis, month, kind: 'england' });
  const national = state.status === 'ready' ? state.view.data.areas[0] : undefined;
  const trends = views.trends.status === 'ready' ? views.trends.view.data.sinceLastYear : [];
  const isProvisional = area.data.months.find((row) => row.month === month)?.status === 'provisional';
  const rows = area.data.results
    .filter((result) => result.month === month)
    .map((result): Row => {
      const of = indicators.find((one) => one.code === result.indicator && one.months.includes(month));
      const polarity = of?.polarity ?? 'none';
      const england = national?.rates[result.indicator] ?? null;
      const yearAgo = trends.find((one) => one.indicator === result.indicator);
      return {
        result,
        name: of?.title ?? of?.description,
        england,
        beside: isProvisional ? null : comparedWith(result.interval, england, polarity),
        since: isProvisional ? null : comparedWithLastYear(yearAgo, polarity),
      };
    });
  if (rows.length === 0)
    return <IndicatorTable address={address} answer={area} indicators={indicators} month={month} />;
  const title = comparedTitle(rows.map(({ beside }) => beside));
  const hasYearAgo = rows.some(({ since }) => since !== null);
  return (
    <PlainSection id="compared" title={title}>
      <p class="figure__subtitle">
        {monthWords(month)}. “Similar” where there is no clear difference; chance alone makes about 1 in 20
        look so.
      </p>
      <div class="compared-table">
        <PlainTable
          caption={`Indicators of ${area.data.area.name} beside England, ${monthWords(month)}`}
          captionHidden
          columns={[
            { heading: 'Indicator' },
            { heading: 'Achieved', numeric: true },
            { heading: 'England', numeric: true },
            { heading: 'Compared with England' },
            ...(hasYearAgo ? [{ heading: 'Since last year' }] : []),
          ]}
          rows={rows.map(({ result, name, england, beside, since }) => ({
            key: result.indicator,
            cells: [
              <Link key="name" href={pageHref(address, `/indicators/${result.indicator}`)}>
                {name ?? result.indicator}
              </Link>,
              result.count !== null && result.rate === null ? (
                countWords(result.count)
              ) : (
                <FigureValue
                  key="achieved"
                  unit="share"
                  value={result.rate}
                  state={resultState(result)}
                  provisional={isProvisional}
                />
              ),
              england === null ? 'No figure' : valueWords('share', england),
              <ComparedState key="beside" state={beside} than="England" />,
              ...(hasYearAgo ? [<ComparedState key="since" state={since} than="last year" />] : []),
            ],
          }))}
        />
      </div>
      <Folded summary="Show what each is made of">
        <IndicatorTable address={address} answer={area} indicators={indicators} month={month} />
      </Folded>
    </PlainSection>
  );
}

/** How a figure stands beside another: a sign, a word and a colour. */
function ComparedState({
  state,
  than,
}: {
  state: Compared | null;
  /** What it is beside, for narrow screens, where no heading stands above it. */
  than: string;
}) {
  if (state === null) return <span class="absent">Not compared</span>;
  return (
    <span class={`compared compared--${state}`}>
      <span aria-hidden="true">{COMPARED_SIGNS[state]}</span> {state}
      <span class="compared__than"> {state === 'similar' ? `to ${than}` : `than ${than}`}</span>
    </span>
  );
}
