import type { CountedUnit } from '../contracts/counted-unit.ts';
import type { NetworkNeeds, PatientsNeededView } from '../questions/patients-needed/question.ts';
import { countedWords, valueWords } from './figure-words.ts';

interface Target {
  readonly title: string;
  readonly name: string;
  readonly rate: number;
  readonly patients: number;
  readonly counts: CountedUnit | undefined;
  readonly fewer: boolean;
}

/**
 * The nearest threshold that a network has not reached, and how many patients (or what else is counted) it takes.
 * Where no threshold of the year is verified, the nearest of the national median and the edge of the most progressed fifth.
 *
 * @param needs rows of one network
 */
export function nearestTargetSentence(
  indicators: PatientsNeededView['indicators'],
  needs: readonly NetworkNeeds[],
): string {
  if (needs.length === 0) return 'There is no data yet for its payment indicators.';
  const contract = targets(indicators, needs, 'contract');
  const [nearest] = open(contract);
  if (nearest !== undefined) return words('The nearest target is', nearest);
  if (contract.length > 0) return 'It is at or above every threshold we can check this month.';
  const [aim] = open(targets(indicators, needs, 'national'));
  const none = 'We have no confirmed thresholds for this contract year';
  return aim === undefined ? `${none}.` : `${none}. ${words('The nearest other mark is', aim)}`;
}

function open(all: readonly Target[]): readonly Target[] {
  return all.filter(({ patients }) => patients > 0).toSorted((a, b) => a.patients - b.patients);
}

function targets(
  indicators: PatientsNeededView['indicators'],
  needs: readonly NetworkNeeds[],
  against: 'contract' | 'national',
): readonly Target[] {
  return needs.flatMap((row) => {
    const indicator = indicators.find((one) => one.indicator === row.indicator);
    if (indicator === undefined) return [];
    const { title, polarity, counts } = indicator;
    const rows =
      against === 'contract'
        ? [
            { name: 'the lower threshold', rate: indicator.lowerThreshold, patients: row.toLower },
            { name: 'the upper threshold', rate: indicator.upperThreshold, patients: row.toUpper },
          ]
        : [
            { name: 'the national median', rate: indicator.nationalMedian, patients: row.toMedian },
            { name: 'the most progressed fifth', rate: indicator.topFifth, patients: row.toTopFifth },
          ];
    return rows.flatMap(({ name, rate, patients }) =>
      rate === null || patients === null
        ? []
        : [{ title, name, rate, patients, counts, fewer: polarity === 'down' }],
    );
  });
}

function words(lead: string, { title, name, rate, patients, counts, fewer }: Target): string {
  const people = countedWords(patients, counts, fewer ? 'fewer' : 'more');
  return `${lead} ${name} for “${title}” (${valueWords('share', rate)}): ${people} needed.`;
}
