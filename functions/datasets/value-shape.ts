const SHAPES: readonly (readonly [RegExp, (value: string) => string])[] = [
  [/^\d+$/, (value) => `a whole number of ${count(value.length, 'digit')}`],
  [/^-\d+$/, () => 'a negative whole number'],
  [/^-?\d*\.\d+$/, () => 'a decimal number'],
  [/^\d{1,3}(,\d{3})+$/, () => 'a number with commas between its thousands'],
  [/^\d{1,2}\/\d{1,2}\/\d{2,4}$/, () => 'numbers with slashes, like a date'],
  [/^\d{2,4}-\d{1,2}-\d{1,2}$/, () => 'numbers with hyphens, like a date'],
  [
    /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}$/i,
    () => 'a month and two digits, as Excel shortens a date',
  ],
  [/^[=+@-]/, () => 'text that a spreadsheet would run as a formula'],
  [/^[A-Za-z]+$/, (value) => count(value.length, 'letter')],
  [/^[A-Za-z0-9]+$/, (value) => `${value.length} letters and digits`],
];

/** Describes a value without quoting it: "a decimal number", "7 letters", "blank". */
export function valueShape(value: string | null): string {
  if (value === null || value === '') return 'blank';
  if (value.trim() === '') return 'only spaces';
  if (value.trim() !== value) return `${valueShape(value.trim())}, with spaces around it`;
  const shape = SHAPES.find(([pattern]) => pattern.test(value));
  return shape === undefined ? count(Array.from(value).length, 'character') : shape[1](value);
}

function count(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
