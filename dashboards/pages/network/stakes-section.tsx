import { countedWords } from '../../../functions/assessment/sentences/counted-words.ts';
import { countWords, monthWords, valueWords } from '../../../functions/assessment/sentences/figure-words.ts';
import type { NeedsAnswer } from '../../../functions/contracts/api/view-answers.ts';
import type { NeedsView, NetworkNeeds } from '../../../functions/contracts/views/needs-view.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { apiHref } from '../../view-options.ts';

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const UNKNOWN: Readonly<Record<NonNullable<NetworkNeeds['poundsUnknown']>, string>> = {
  'no-score': 'Not scored',
  'no-points': 'Points not verified',
  'no-point-value': 'Value of a point not verified',
  'no-list-size': 'List size not known',
  'no-prevalence': 'Prevalence not known',
};

/** What each indicator earns now, and how many patients the next targets take. */
export function StakesSection({ answer, code, month }: { answer: NeedsAnswer; code: string; month: string }) {
  const { indicators, networks, provisional } = answer.data;
  const rows = networks.flatMap((row) => {
    const indicator = indicators.find((one) => one.indicator === row.indicator);
    return indicator === undefined ? [] : [{ row, indicator }];
  });
  return (
    <PlainSection id="stakes" title="Patients needed, points and pounds">
      {rows.length === 0 ? (
        <p>No indicator that earns points has a figure of this network in {monthWords(month)}.</p>
      ) : (
        <>
          <p>{provisional}</p>
          <PlainTable
            caption={`Patients needed, points and pounds, ${monthWords(month)}`}
            captionHidden
            columns={[
              { heading: 'Indicator' },
              { heading: 'To lower threshold', numeric: true },
              { heading: 'To upper threshold', numeric: true },
              { heading: 'To national median', numeric: true },
              { heading: 'To most progressed fifth', numeric: true },
              { heading: 'Points', numeric: true },
              { heading: 'Pounds', numeric: true },
            ]}
            rows={rows.map(({ row, indicator }) => ({
              key: row.indicator,
              cells: [
                `${row.indicator} ${indicator.title}`,
                patients(row.toLower, indicator.lowerThreshold, indicator),
                patients(row.toUpper, indicator.upperThreshold, indicator),
                patients(row.toMedian, indicator.nationalMedian, indicator),
                patients(row.toTopFifth, indicator.topFifth, indicator),
                pointsWords(row, indicator),
                row.pounds === null
                  ? row.poundsUnknown === null
                    ? 'Not known'
                    : UNKNOWN[row.poundsUnknown]
                  : POUNDS.format(row.pounds),
              ],
            }))}
          />
        </>
      )}
      <p class="nhsuk-body-s">
        <a
          href={apiHref('/needs.csv', {
            release: answer.release.number,
            basis: answer.basis,
            month,
            area: code,
          })}
          download
        >
          Download as CSV<span class="nhsuk-u-visually-hidden">: patients needed, points and pounds</span>
        </a>
      </p>
    </PlainSection>
  );
}

type Indicator = NeedsView['indicators'][number];

function patients(needed: number | null, target: number | null, { polarity, counts }: Indicator): string {
  if (target === null) return 'No target';
  const at = valueWords('share', target);
  if (needed === null) return `Not known (${at})`;
  if (needed === 0) return `There (${at})`;
  const which = polarity === 'down' ? 'fewer' : 'more';
  const words =
    (counts ?? 'patients') === 'patients'
      ? `${countWords(needed)} ${which}`
      : countedWords(needed, counts, which);
  return `${words} (${at})`;
}

function pointsWords({ points }: NetworkNeeds, { points: atStake }: Indicator): string {
  if (atStake === null) return 'Not verified';
  return points === null ? `Not scored, of ${atStake}` : `${points.toFixed(1)} of ${atStake}`;
}
