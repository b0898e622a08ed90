import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { RanksQuestion, type RanksView } from '../../../functions/questions/ranks/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import { toldApartSentence, toldApartTitle } from '../../../functions/sentences/comparison-sentences.ts';
import { fifthSentence } from '../../../functions/sentences/fifth-words.ts';
import {
  countWords,
  monthWords,
  valueWords,
  withinSentence,
} from '../../../functions/sentences/figure-words.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { between, placesOf } from '../network/fifth-chances.tsx';

/** Which of the networks clearly differ on the headline, and the place of each. */
export function ComparedRanks({
  answer,
  answers,
  month,
}: {
  answer: Answer<RanksView>;
  answers: readonly AreaAnswer[];
  month: Month;
}) {
  const { measure, networks: ranked, reason } = answer.data;
  const networks = answers.map(({ data }) => data.area);
  if (reason !== null) {
    return (
      <PlainSection id="ranks" title="Whether they clearly differ">
        <p>{reason}</p>
      </PlainSection>
    );
  }
  const placed = networks.flatMap(({ name, code }) => {
    const rank = ranked.find((one) => one.code === code);
    return rank === undefined ? [] : [{ name, ...rank }];
  });
  const csv = hrefOf(
    RanksQuestion,
    {
      release: answer.release.number,
      basis: answer.basis,
      month,
      measure: measure.measure,
      area: networks.map(({ code }) => code).join(','),
    },
    '.csv',
  );
  return (
    <PlainSection id="ranks" title={toldApartTitle(placed, measure.unit)}>
      <p>{toldApartSentence(placed, measure.unit)}</p>
      <PlainTable
        caption={`${measure.label}, ${monthWords(month)}; places among ${countWords(ranked.length)} ranked networks`}
        columns={[
          { heading: 'Network' },
          { heading: measure.unit === 'score' ? 'Progress' : 'Achieved', numeric: true },
          { heading: 'Fifth' },
          { heading: 'Place', numeric: true },
          { heading: `Place, ${INTERVAL}`, numeric: true },
        ]}
        rows={networks.map(({ name, code }) => {
          const rank = placed.find((one) => one.code === code);
          if (rank === undefined) return { key: code, cells: [name, 'Not ranked', 'None', 'None', 'None'] };
          const { value } = rank;
          const published = answers.find(({ data }) => data.area.code === code);
          const fifth = published?.data.months.find((row) => row.month === month)?.fifth ?? null;
          return {
            key: code,
            cells: [
              name,
              valueWords(measure.unit, value),
              fifthSentence(code, fifth, answer.data),
              countWords(rank.rank),
              between(placesOf(rank)),
            ],
          };
        })}
      />
      <p class="nhsuk-body-s">
        <a href={csv} download>
          Download as CSV
          <span class="nhsuk-u-visually-hidden">: places on {withinSentence(measure.label)}</span>
        </a>
      </p>
    </PlainSection>
  );
}
