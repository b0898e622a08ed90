import { countWords, valueWords } from '../../../functions/assessment/sentences/figure-words.ts';
import type { GapMeasure } from '../../../functions/contracts/views/gap-view.ts';
import { FigureValue } from '../../components/figure-value.tsx';
import { Link } from '../../components/link.tsx';
import { pageHref } from '../../view-options.ts';
import type { NetworkStanding } from './standings.ts';

const GROUP_WORDS = {
  most: 'Most progressed fifth',
  middle: 'Middle three fifths',
  least: 'Least progressed fifth',
};

/** One network of the table. What is not known is said in words, and a narrow screen shows it as a block. */
export function NetworkRow({
  standing: { area, value, group },
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
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric">
        <CellHeading text={measure.unit === 'score' ? 'Progress' : measure.measure} />
        <span>
          <FigureValue
            unit={measure.unit}
            value={value}
            {...(value === null && state !== undefined && { state })}
            provisional={area.status === 'provisional'}
          />
        </span>
      </td>
      <td class="nhsuk-table__cell network-table__group">
        <CellHeading text="Group" />
        <span>{group === null ? <span class="absent">Not ranked</span> : GROUP_WORDS[group]}</span>
      </td>
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric">
        <CellHeading text="Patients" />
        <span>
          {area.patients === null ? <span class="absent">Not known</span> : countWords(area.patients)}
        </span>
      </td>
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric">
        <CellHeading text="Patients covered" />
        <span>{covered === null ? <span class="absent">Not known</span> : valueWords('share', covered)}</span>
      </td>
    </tr>
  );
}

/** Names a cell where a narrow screen shows each row as a block. */
function CellHeading({ text }: { text: string }) {
  return (
    <span class="nhsuk-table__heading" aria-hidden="true">
      {text}{' '}
    </span>
  );
}
