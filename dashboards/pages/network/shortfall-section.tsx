import { latestDefinitions, shortName } from '../../../functions/assessment/latest-definitions.ts';
import type { CountedUnit } from '../../../functions/contracts/counted-unit.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import {
  PracticeContributionQuestion,
  type PracticeContributionView,
} from '../../../functions/questions/practice-contribution/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import {
  countedWords,
  countWords,
  monthWords,
  sizeWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { CaveatList } from '../../components/caveat-list.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';

/** Whose patients would raise the network's progress most: where a call or a clinic would count, and not who is at fault. */
export function ShortfallSection({
  answer,
  indicators,
  counts,
}: {
  answer: Answer<PracticeContributionView>;
  indicators: IndicatorsAnswer['data'];
  /** What each indicator counts, where that is known; patients else. */
  counts: ReadonlyMap<string, CountedUnit | undefined>;
}) {
  const { code, month, progress, practices, reason } = answer.data;
  const definitions = latestDefinitions(indicators);
  if (progress === null || practices.length === 0) {
    return (
      <PlainSection id="shortfall" title={shortfallTitle([])}>
        <p>{reason ?? 'No practice of this network published what it is scored on.'}</p>
      </PlainSection>
    );
  }
  return (
    <PlainSection id="shortfall" title={shortfallTitle(practices)}>
      <p>
        Progress is {valueWords('score', progress)}. Each row says how far it would rise if that practice
        alone came to the upper end of every indicator’s scale, the others as they are. It shows where help
        reaches most people, and says nothing of how well a practice works: a large list has more people to
        reach, and small numbers move by chance.
      </p>
      <PlainTable
        caption={`Which practices could add most to its progress, ${monthWords(month)}`}
        captionHidden
        columns={[
          { heading: 'Practice' },
          { heading: 'Progress could rise by', numeric: true },
          { heading: 'To reach', numeric: true },
          { heading: 'Most of it on' },
        ]}
        rows={practices.map((practice) => ({
          key: practice.code,
          cells: [
            `${practice.name} (${practice.code})`,
            gainWords(practice),
            reachWords(practice, counts),
            mostOn(practice.indicators[0]?.indicator, definitions),
          ],
        }))}
      />
      <CaveatList caveats={answer.caveats} />
      <p class="nhsuk-body-s">
        <a
          href={hrefOf(
            PracticeContributionQuestion,
            { release: answer.release.number, basis: answer.basis, code },
            '.csv',
          )}
          download
        >
          Download as CSV
          <span class="nhsuk-u-visually-hidden">: whose patients would raise progress most</span>
        </a>
      </p>
    </PlainSection>
  );
}

function mostOn(indicator: string | undefined, definitions: ReturnType<typeof latestDefinitions>): string {
  return indicator === undefined
    ? 'Nothing'
    : `${indicator} ${shortName(definitions.get(indicator), '')}`.trim();
}

export type PracticeShortfall = PracticeContributionView['practices'][number];

/** How far a practice alone could raise its network's progress, such as `0.07`; nothing is said to be zero that is not. */
export function gainWords({ gain, patients }: PracticeShortfall): string {
  if (gain === null) return 'Not known';
  if (patients === 0) return 'There already';
  return gain === 0 ? 'Not by itself' : sizeWords('score', gain);
}

/** How many it takes, named by what its indicators count where that is one thing, such as `34 patients`. */
export function reachWords(
  { patients, indicators, unknown }: PracticeShortfall,
  counts: ReadonlyMap<string, CountedUnit | undefined>,
): string {
  const hidden = unknown === 0 ? '' : ` (not known on ${countWords(unknown)})`;
  if (patients === null) return 'Not known';
  if (patients === 0) return `Nobody${hidden}`;
  const units = new Set(indicators.map(({ indicator }) => counts.get(indicator) ?? 'patients'));
  const [unit] = units;
  return `${units.size === 1 ? countedWords(patients, unit) : countWords(patients)}${hidden}`;
}

/** What stands out, in ten words or fewer: never a name, since the largest practice often has most to reach. */
export function shortfallTitle(practices: readonly PracticeShortfall[]): string {
  const [first] = practices;
  if (first === undefined || first.gain === null) return 'Which practices could add most to its progress';
  return first.gain === 0
    ? 'No practice alone would raise progress'
    : `One practice’s patients could raise progress by ${sizeWords('score', first.gain)}`;
}
