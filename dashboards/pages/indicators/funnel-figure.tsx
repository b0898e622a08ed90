import { useMemo } from 'preact/hooks';
import type { FunnelData } from '../../../functions/charts/funnel-chart.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { FunnelQuestion, type FunnelView } from '../../../functions/questions/funnel/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import {
  countWords,
  decimalWords,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { funnelTitle } from '../../../functions/sentences/indicator-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref } from '../../view-options.ts';

const loadChart = async () => (await import('../../../functions/charts/funnel-chart.ts')).funnelChart;
const PLACES = {
  'far-below': 'Far below',
  below: 'Below',
  within: 'Within',
  above: 'Above',
  'far-above': 'Far above',
};
const MOST_LISTED = 50;

/** Networks by size against limits widened by what usually lies between networks. */
export function FunnelFigure({
  address,
  answer,
  month,
}: {
  address: URL;
  answer: Answer<FunnelView>;
  month: Month;
}) {
  const { measure, networks, target, phi, reason } = answer.data;
  const data = useMemo(() => funnelData(answer.data), [answer]);
  if (data === null || target === null) {
    return (
      <PlainSection id="funnel" title="Networks by size">
        <p>{reason ?? 'There is no funnel of this indicator.'}</p>
      </PlainSection>
    );
  }
  const far = networks.filter(isFar).toSorted((a, b) => a.rate - b.rate);
  return (
    <Figure
      id="funnel"
      title={funnelTitle(answer.data)}
      subtitle={`${measure.label}, ranked networks by how many are eligible, ${monthWords(month)}`}
      header={answer}
      month={month}
      csvHref={hrefOf(
        FunnelQuestion,
        {
          release: answer.release.number,
          basis: answer.basis,
          month,
          measure: measure.measure,
        },
        '.csv',
      )}
      chart={<Chart load={loadChart} data={data} height={340} />}
      notes={`The line is England’s networks together, ${valueWords('share', target)}. Limits are of 95% (broken) and 99.8% (whole), widened because networks vary more than chance alone gives${phi === null ? '' : ` (φ = ${countOrTenths(phi)})`}. A diamond lies outside the wider limits; that is a question, not a judgement.`}
      table={
        <PlainTable
          caption={`Networks outside the 99.8% limits of ${measure.label}, ${monthWords(month)}${far.length > MOST_LISTED ? `, ${MOST_LISTED} of ${far.length}; the CSV has every network` : ''}`}
          columns={[
            { heading: 'Network' },
            { heading: 'Eligible (denominator)', numeric: true },
            { heading: 'Achieved', numeric: true },
            { heading: 'Place' },
          ]}
          rows={[
            ...counted(networks),
            ...far.slice(0, MOST_LISTED).map(({ code, denominator, rate, place }) => ({
              key: code,
              cells: [
                <Link key="code" href={pageHref(address, `/networks/${code}`)}>
                  {code}
                </Link>,
                countWords(denominator),
                valueWords('share', rate),
                PLACES[place],
              ],
            })),
          ]}
        />
      }
    />
  );
}

/** How many networks lie in each place: the chart has a mark for each of them. */
function counted(networks: FunnelView['networks']) {
  const within = networks.filter((network) => !isFar(network));
  return [
    {
      key: 'within',
      cells: [`${countWords(within.length)} networks`, 'All sizes', 'Various', 'Within the 99.8% limits'],
    },
  ];
}

function isFar({ place }: { readonly place: FunnelView['networks'][number]['place'] }): boolean {
  return place === 'far-below' || place === 'far-above';
}

function funnelData({ measure, target, limits, networks }: FunnelView): FunnelData | null {
  if (target === null || limits.length === 0) return null;
  const far = networks.filter(isFar).length;
  return {
    label: 'Achieved',
    target,
    limits: limits.map(({ denominator, widened95, widened998 }) => ({
      denominator,
      inner: widened95,
      outer: widened998,
    })),
    networks: networks.map(({ denominator, rate, place }) => ({
      denominator,
      rate,
      outside: isFar({ place }),
    })),
    description: `Funnel of ${measure.label}: ${countWords(networks.length)} networks by how many are eligible, about ${valueWords('share', target)}; ${countWords(far)} lie outside the wider limits.`,
  };
}

/** One decimal for small figures, none for large ones. */
function countOrTenths(value: number): string {
  return value < 100 ? decimalWords(value, 1) : countWords(value);
}
