import type { GapMeasure } from '../../../functions/questions/gap/question.ts';
import { groupWords } from '../../../functions/sentences/fifth-words.ts';
import { countWords, sentenceCase, shareCoveredWords } from '../../../functions/sentences/figure-words.ts';
import { FigureValue } from '../../components/figure-value.tsx';
import { Link } from '../../components/link.tsx';
import { pageHref } from '../../view-options.ts';
import type { NetworkStanding } from './standings.ts';

/** One network of the table. What is not known is said in words, and a narrow screen shows it as a block. */
export function NetworkRow({
  standing: { area, value },
  measure,
  address,
}: {
  standing: NetworkStanding;
  measure: GapMeasure;
  address: URL;
}) {
  const covered = area.coverage.patients;
  const state = measure.unit === 'share' ? area.rateStates?.[measure.measure] : undefined;
  return (
    <tr class="nhsuk-table__row">
      <th scope="row" class="nhsuk-table__header">
        <Link href={pageHref(address, `/networks/${area.code}`)}>{area.name}</Link>{' '}
        <span class="code">{area.code}</span>
      </th>
      <td
        class="nhsuk-table__cell nhsuk-table__cell--numeric"
        data-heading={measure.unit === 'score' ? 'Progress' : measure.measure}
      >
        <span class="stacking-value">
          <FigureValue
            unit={measure.unit}
            value={value}
            {...(value === null && state !== undefined && { state })}
            provisional={area.status === 'provisional'}
          />
        </span>
      </td>
      <td class="nhsuk-table__cell network-table__group" data-heading="Fifth">
        <span class="stacking-value">
          {area.fifth === null ? (
            <span class="absent">{sentenceCase(groupWords(area))}</span>
          ) : (
            sentenceCase(groupWords(area))
          )}
        </span>
      </td>
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric" data-heading="Patients">
        <span class="stacking-value">
          {area.patients === null ? <span class="absent">Not known</span> : countWords(area.patients)}
        </span>
      </td>
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric" data-heading="Patients covered">
        <span class="stacking-value">
          {covered === null ? <span class="absent">Not known</span> : shareCoveredWords(covered)}
        </span>
      </td>
    </tr>
  );
}
