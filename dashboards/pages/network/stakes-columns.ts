import type {
  NetworkNeeds,
  PatientsNeededView,
} from '../../../functions/questions/patients-needed/question.ts';
import {
  countedWords,
  countWords,
  decimalWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';

type Indicator = PatientsNeededView['indicators'][number];

/** A network's standing on one payment indicator, with what that indicator can earn. */
export interface Stake {
  readonly row: NetworkNeeds;
  readonly indicator: Indicator;
}

interface StakeColumn {
  readonly heading: string;
  readonly words: (stake: Stake) => string;
  /** Whether there is such a thing for this indicator at all. */
  readonly isKnown: (stake: Stake) => boolean;
}

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const UNKNOWN: Readonly<Record<NonNullable<NetworkNeeds['poundsUnknown']>, string>> = {
  'no-score': 'Not scored',
  'no-points': 'Points not verified',
  'no-point-value': 'Value of a point not verified',
  'no-list-size': 'List sizes not known',
  'no-prevalence': 'Prevalence not known',
};

const COLUMNS: readonly StakeColumn[] = [
  {
    heading: 'To lower threshold',
    words: ({ row, indicator }) => patients(row.toLower, indicator.lowerThreshold, indicator),
    isKnown: ({ indicator }) => indicator.lowerThreshold !== null,
  },
  {
    heading: 'To upper threshold',
    words: ({ row, indicator }) => patients(row.toUpper, indicator.upperThreshold, indicator),
    isKnown: ({ indicator }) => indicator.upperThreshold !== null,
  },
  {
    heading: 'To national median',
    words: ({ row, indicator }) => patients(row.toMedian, indicator.nationalMedian, indicator),
    isKnown: ({ indicator }) => indicator.nationalMedian !== null,
  },
  {
    heading: 'To most progressed fifth',
    words: ({ row, indicator }) => patients(row.toTopFifth, indicator.topFifth, indicator),
    isKnown: ({ indicator }) => indicator.topFifth !== null,
  },
  {
    heading: 'Points',
    words: ({ row, indicator }) => pointsWords(row, indicator),
    isKnown: ({ indicator }) => indicator.points !== null,
  },
  { heading: 'Pounds', words: ({ row }) => poundsWords(row), isKnown: ({ row }) => row.pounds !== null },
];

/** The columns that say something of any of these indicators. */
export function stakeColumns(stakes: readonly Stake[]): readonly StakeColumn[] {
  return COLUMNS.filter(({ isKnown }) => stakes.some(isKnown));
}

/** Why columns are left out: said once, and not in every cell; empty where none is. */
export function leftOutWords(stakes: readonly Stake[]): string {
  const [first] = stakes;
  if (first === undefined) return '';
  const hasThresholds = stakes.some(
    ({ indicator }) => indicator.lowerThreshold !== null || indicator.upperThreshold !== null,
  );
  const hasPoints = stakes.some(({ indicator }) => indicator.points !== null);
  const unverified = [...(hasThresholds ? [] : ['thresholds']), ...(hasPoints ? [] : ['points'])];
  if (unverified.length > 0)
    return `The ${unverified.join(' and ')} of this contract year are not verified and not shown.`;
  if (stakes.some(({ row }) => row.pounds !== null)) return '';
  return `Pounds are not shown: ${lowerFirst(poundsWords(first.row))}.`;
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function poundsWords({ pounds, poundsUnknown }: NetworkNeeds): string {
  if (pounds !== null) return POUNDS.format(pounds);
  return poundsUnknown === null ? 'Not known' : UNKNOWN[poundsUnknown];
}

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
  return points === null ? `Not scored, of ${atStake}` : `${decimalWords(points, 1)} of ${atStake}`;
}
