import { RULES } from './rules.ts';

const COUNTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const SPELT = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** A fraction that a rule fixes, as `90%` or `99.8%`: as many decimals as it has, and no more. */
export function percentOf(share: number): string {
  return `${Number((100 * share).toFixed(6))}%`;
}

/** A chance in the plainest words: 0.9 is `9 in 10`, 0.025 is `1 in 40`, 0.85 is `85 in 100`. */
export function chanceOf(chance: number): string {
  const [part = 0, of = 1] = partOf(chance);
  return `${COUNTS.format(part)} in ${COUNTS.format(of)}`;
}

/** A whole number spelt out up to twenty, and in digits beyond. */
export function spelt(count: number): string {
  return SPELT[count] ?? COUNTS.format(count);
}

function partOf(chance: number): readonly number[] {
  const within = [10, 100, 1_000].find((of) => isWhole(of * chance)) ?? 10_000;
  const oneIn = 1 / chance;
  return isWhole(oneIn) ? [1, Math.round(oneIn)] : [Math.round(within * chance), within];
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

/** Share of the outcomes beyond each end of an interval: 0.025. Rounded, since (1 − 0.95)/2 is a hair more. */
export const INTERVAL_TAIL = Number(((1 - RULES.confidence.value) / 2).toFixed(6));

/** The chance up to which a network is called unlikely to pass: 0.1. */
export const UNLIKELY = Number((1 - RULES.likely.value).toFixed(6));

/** The confidence level as `95%`. */
export const CONFIDENCE = percentOf(RULES.confidence.value);

/** What the ends of an estimate are called: `95% interval`. */
export const INTERVAL = `${CONFIDENCE} interval`;

/** What the confidence level adds to the name of a column: `95`, or `99_9` for 99.9%. */
export const CONFIDENCE_IN_NAMES = CONFIDENCE.replace('%', '').replace('.', '_');

/** The least coverage as `90%`. */
export const LEAST_COVERAGE = percentOf(RULES.leastCoverage.value);

/** The fewest networks for fifths, as `20`. */
export const FEWEST_FOR_FIFTHS = String(RULES.fewestForFifths.value);

/** A centile of a benchmark as `10th`. */
export function centileOf(share: number): string {
  const centile = Number((100 * share).toFixed(6));
  const teen = Math.floor(centile) % 100 >= 11 && Math.floor(centile) % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][centile % 10] ?? 'th');
  return `${centile}${ending}`;
}

const years = RULES.comparedYears.value;

/** How far back a month is compared: `a year`, or `two years`. */
export const YEARS_COMPARED = years === 1 ? 'a year' : `${spelt(years)} years`;

/** The month compared with, seen from now: `a year ago`. */
export const YEAR_AGO = `${YEARS_COMPARED} ago`;

/** The month compared with, seen from another month: `a year before`. */
export const YEAR_BEFORE = `${YEARS_COMPARED} before`;

/** The year compared with, as it follows `the same month of`: `last year`. */
export const LAST_YEAR = years === 1 ? 'last year' : YEAR_AGO;

/** The month compared with, as the heading of a column: `A year ago`. */
export const YEAR_AGO_HEADING = `${YEAR_AGO.charAt(0).toUpperCase()}${YEAR_AGO.slice(1)}`;
