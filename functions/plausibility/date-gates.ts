import type { Edition } from '../catalogue/catalogue.ts';
import { Month } from '../contracts/codes.ts';
import type { Implausible } from '../contracts/held-month.ts';
import { monthOf } from '../contracts/month.ts';
import { beside, monthName, monthsBetween } from './finding.ts';
import { BOUNDS } from './thresholds.ts';

const NAMED =
  /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?[ _-]*(?:20)?(\d{2})(?!\d)/gi;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month that stands alone, or another than the name of its file says: a year, or a month, mistyped. */
export function dateGates(
  month: Month,
  others: readonly Month[],
  extracts: readonly Edition[],
): readonly Implausible[] {
  const found: Implausible[] = [];
  const nearest = others.toSorted((a, b) => monthsBetween(a, month) - monthsBetween(b, month))[0];
  if (
    nearest !== undefined &&
    others.length >= BOUNDS.otherMonths &&
    monthsBetween(nearest, month) > BOUNDS.monthsApart
  ) {
    found.push({
      gate: 'month-alone',
      about: null,
      sentence: `${monthName(month)} is ${monthsBetween(nearest, month)} months from the nearest other month, ${monthName(nearest)}. Was the year mistyped?`,
      figures: [beside('Months to the nearest other', monthName(nearest), 1, monthsBetween(nearest, month))],
    });
  }
  const names = extracts.flatMap(({ submission }) => {
    const months = monthsNamed(submission.receipt.name);
    const own = submission.record.parts.map(({ date }) => monthOf(date));
    const [named] = months;
    return named === undefined || months.length > 1 || own.some((one) => one === named) ? [] : [named];
  });
  for (const named of new Set(names)) {
    found.push({
      gate: 'named-otherwise',
      about: null,
      sentence: `The file's name says ${monthName(named)} and its rows say ${monthName(month)}. Correct the one that is wrong.`,
      figures: [beside('Months between the two', null, 0, monthsBetween(named, month))],
    });
  }
  return found;
}

/** The months that a file's name names, such as `2026-07` of `NCDesJuly26.zip`. */
function monthsNamed(name: string): readonly Month[] {
  const named = [...name.matchAll(NAMED)].map(([, month = '', year = '']) => {
    return Month.parse(`20${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`);
  });
  return [...new Set(named)];
}
