import type { Month } from '../../../functions/contracts/codes.ts';
import { FIFTH_NAMES } from '../../../functions/contracts/views/fifth-chances.ts';
import type { Interval } from '../../../functions/contracts/views/interval.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import { BALANCED_PROGRESS } from '../../../functions/questions/gap/question.ts';
import type { NetworkRank, RanksView } from '../../../functions/questions/ranks/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import { chanceWords } from '../../../functions/sentences/fifth-words.ts';
import { countWords, sentenceCase } from '../../../functions/sentences/figure-words.ts';
import { moveSentence } from '../../../functions/sentences/move-sentence.ts';
import { borderSentence, networkSentence } from '../../../functions/sentences/network-sentences.ts';
import { largestRemainder } from '../../../functions/statistics/rounding.ts';
import { Folded } from '../../components/folded.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import type { NetworkViews } from './network-views.ts';

/** The chance of each fifth as five bars, where it is known; the network's place, folded away. */
function FifthChances({ rank, ranks }: { rank: NetworkRank; ranks: RanksView }) {
  return (
    <>
      {rank.fifths !== undefined && <Bars chances={rank.fifths.chances} />}
      <Folded summary="Its place, and how sure that is">
        <PlainTable
          caption={`Place among ${countWords(ranks.networks.length)} ranked networks; 1 has the most progress`}
          columns={[
            { heading: 'Place', numeric: true },
            { heading: INTERVAL, numeric: true },
            { heading: 'Half the time between', numeric: true },
          ]}
          rows={[
            {
              key: rank.code,
              cells: [
                countWords(rank.rank),
                between(placesOf(rank)),
                between(rank.fifths?.middlePlaces ?? null),
              ],
            },
          ]}
        />
      </Folded>
    </>
  );
}

/** A row for each fifth: its name, its chance, and a bar as long as that. */
function Bars({ chances }: { chances: readonly number[] }) {
  const ofHundred = largestRemainder(chances);
  return (
    <table class="fifth-chances">
      <caption>Chance of each fifth, of 100</caption>
      <thead class="nhsuk-u-visually-hidden">
        <tr>
          <th scope="col">Fifth</th>
          <th scope="col">Chance</th>
        </tr>
      </thead>
      <tbody>
        {FIFTH_NAMES.map((name, i) => (
          <tr key={name}>
            <th scope="row">{sentenceCase(name)}</th>
            <td>
              <span class="fifth-chances__number">{chanceWords(ofHundred[i] ?? 0)}</span>
              <span class="fifth-chances__bar" style={{ '--chance': ofHundred[i] ?? 0 }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * The places that a network may have, with 95% confidence: those its chances come with, else the interval among all
 * pairs; `null` where how far chance could move it is not known.
 */
export function placesOf({ lower, upper, fifths }: NetworkRank): Interval | null {
  return fifths?.places ?? (lower === null || upper === null ? null : { lower, upper });
}

/** `412 to 1,003`, to whole places. */
export function between(places: Interval | null): string {
  return places === null
    ? 'Not known'
    : `${countWords(Math.round(places.lower))} to ${countWords(Math.round(places.upper))}`;
}

/** What a network reached, which fifth it is in with how sure that is, and what moved. */
export function WhereWeStand({
  answer,
  month,
  views: { headline, ranks, trends },
}: {
  answer: AreaAnswer;
  month: Month;
  views: NetworkViews;
}) {
  const { area, months } = answer.data;
  const told = headline.status === 'ready' ? headline.view.data : null;
  const rankView = ranks.status === 'ready' ? ranks.view.data : null;
  const compared = { headline: told ?? BALANCED_PROGRESS, ranks: rankView };
  const rank = rankView?.networks.find(({ code }) => code === area.code);
  const trend = trends.status === 'ready' ? trends.view.data : null;
  const fifth = months.find((row) => row.month === month)?.fifth ?? null;
  const isUnsure = rank !== undefined && rank.fifths === undefined;
  return (
    <div class="where-we-stand">
      <p class="nhsuk-lede-text">{networkSentence(answer.data, month, compared)}</p>
      {isUnsure && told !== null && <p>{borderSentence(told, rank.value, fifth)}</p>}
      {rankView !== null && rank !== undefined && <FifthChances rank={rank} ranks={rankView} />}
      <p>{moveSentence(months, month, trend, trend?.sinceLastYear ?? [])}</p>
    </div>
  );
}
