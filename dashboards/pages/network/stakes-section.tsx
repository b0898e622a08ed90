import type { Month } from '../../../functions/contracts/codes.ts';
import {
  PatientsNeededQuestion,
  type PatientsNeededView,
} from '../../../functions/questions/patients-needed/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { otherSourcesSentence } from '../../../functions/sentences/source-sentences.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { leftOutWords, type Stake, stakeColumns } from './stakes-columns.ts';

/** What each indicator earns now, and how many patients the next targets take. */
export function StakesSection({
  answer,
  code,
  month,
}: {
  answer: Answer<PatientsNeededView>;
  code: string;
  month: Month;
}) {
  const { indicators, networks, provisional, sources } = answer.data;
  const stakes = networks.flatMap((row): Stake[] => {
    const indicator = indicators.find((one) => one.indicator === row.indicator);
    return indicator === undefined ? [] : [{ row, indicator }];
  });
  const columns = stakeColumns(stakes);
  // Only pounds rest on list sizes.
  const paid = stakes.some(({ row }) => row.pounds !== null || row.poundsUnknown === 'no-list-size');
  return (
    <PlainSection id="stakes" title="Patients needed and payment">
      {stakes.length === 0 ? (
        <p>No indicator that earns points has a figure of this network in {monthWords(month)}.</p>
      ) : (
        <>
          <p>
            {`${provisional} ${leftOutWords(stakes)}`.trim()}
            {paid && ` ${otherSourcesSentence(month, { lists: sources?.lists })}`}
          </p>
          <PlainTable
            caption={`Patients needed, points and pounds, ${monthWords(month)}`}
            captionHidden
            columns={[
              { heading: 'Indicator' },
              ...columns.map(({ heading }) => ({ heading, numeric: true })),
            ]}
            rows={stakes.map((stake) => ({
              key: stake.row.indicator,
              cells: [
                `${stake.row.indicator} ${stake.indicator.title}`,
                ...columns.map(({ words }) => words(stake)),
              ],
            }))}
          />
        </>
      )}
      <p class="nhsuk-body-s">
        <a
          href={hrefOf(
            PatientsNeededQuestion,
            {
              release: answer.release.number,
              basis: answer.basis,
              month,
              area: code,
            },
            '.csv',
          )}
          download
        >
          Download as CSV<span class="nhsuk-u-visually-hidden">: patients needed, points and pounds</span>
        </a>
      </p>
    </PlainSection>
  );
}
