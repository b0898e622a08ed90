import type { Policy } from '../../../functions/contracts/policy.ts';
import type { WhatIfView } from '../../../functions/questions/what-if/question.ts';
import { valueWords } from '../../../functions/sentences/figure-words.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';

/** Which indicators the policy counts, and against what it scores each. */
export function CountedIndicators({
  policy,
  indicators,
}: {
  readonly policy: Policy;
  readonly indicators: WhatIfView['indicators'];
}) {
  return (
    <PlainSection id="counted" title="What this policy counts">
      <PlainTable
        caption="Indicators under this policy"
        captionHidden
        columns={[
          { heading: 'Indicator' },
          { heading: 'Service area' },
          { heading: 'Counts' },
          { heading: 'Points', numeric: true },
          { heading: 'Scored from, to' },
        ]}
        rows={indicators.map(({ indicator, title, serviceArea, isPayment, isFirstYear, points, range }) => ({
          key: indicator,
          cells: [
            <>
              {indicator}
              <span class="indicator-description">{title}</span>
            </>,
            serviceArea,
            countsWords(policy, isPayment, isFirstYear),
            points === null ? 'None confirmed' : String(points),
            rangeWords(policy, indicator, range),
          ],
        }))}
      />
    </PlainSection>
  );
}

function countsWords(policy: Policy, isPayment: boolean, isFirstYear: boolean): string {
  if (policy.indicators === 'payment' && !isPayment) return 'No: not a payment indicator';
  return isFirstYear && policy.firstYear === 'only-if-it-helps' ? 'Only where it helps: first year' : 'Yes';
}

function rangeWords(
  policy: Policy,
  indicator: string,
  range: WhatIfView['indicators'][number]['range'],
): string {
  const own = policy.thresholds.find((threshold) => threshold.indicator === indicator);
  if (own !== undefined)
    return `${valueWords('share', Number(own.lower))} to ${valueWords('share', Number(own.upper))} (this policy)`;
  if (range === null) return 'Not scored';
  const against =
    range.against === 'contract' ? 'contract thresholds' : 'benchmark range, no contract threshold';
  return `${valueWords('share', range.lower)} to ${valueWords('share', range.upper)} (${against})`;
}
