import type { MembershipBasis, Month } from '../../functions/contracts/codes.ts';
import type { GapMeasure } from '../../functions/questions/gap/question.ts';
import { monthWords } from '../../functions/sentences/figure-words.ts';
import { AddressSelect } from './address-select.tsx';

/** Which month to show, newest first. */
export function MonthSelect({
  address,
  months,
  month,
}: {
  address: URL;
  months: readonly Month[];
  month: Month;
}) {
  const options = months.toReversed().map((value) => ({ value, text: monthWords(value) }));
  return (
    <AddressSelect
      address={address}
      id="month"
      label="Month"
      parameter="month"
      value={month}
      options={options}
    />
  );
}

/** What to measure the gap on; what has no figure in the month is named so and cannot be chosen. */
export function MeasureSelect({
  address,
  measures,
  measure,
  assessed,
}: {
  address: URL;
  measures: readonly GapMeasure[];
  measure: string;
  /** Measures that have a gap in the month; null while that is not known. */
  assessed: ReadonlySet<string> | null;
}) {
  const options = measures.map(({ measure: value, label, unit }) => {
    const text = unit === 'score' ? label : `${value}: ${label}`;
    const isAbsent = assessed !== null && !assessed.has(value);
    return { value, text: isAbsent ? `${text} (no figure this month)` : text, disabled: isAbsent };
  });
  return (
    <AddressSelect
      address={address}
      id="measure"
      label="Measure"
      parameter="measure"
      value={measure}
      options={options}
    />
  );
}

/** Whether practices count for the network they were in that month, or the one they are in today. */
export function BasisSelect({ address, basis }: { address: URL; basis: MembershipBasis }) {
  const options = [
    { value: 'as-was', text: 'As they were that month' },
    { value: 'as-is', text: 'As they are today' },
  ];
  return (
    <AddressSelect
      address={address}
      id="basis"
      label="Practices in each network"
      parameter="basis"
      value={basis}
      options={options}
    />
  );
}
