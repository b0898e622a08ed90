/**
 * Whether ten digits are a valid NHS number: the last is the check digit, by modulus 11 with weights 10 to 2.
 * Source: NHS Data Model and Dictionary, NHS NUMBER.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += (10 - i) * (digits.charCodeAt(i) - 48);
  // 10 is no digit, so such a number is never issued; 11 is written 0.
  const check = (11 - (sum % 11)) % 11;
  return check === digits.charCodeAt(9) - 48 && !/^(\d)\1{9}$/.test(digits);
}

/** Ten digits that stand by themselves in a text, as they may be an NHS number. */
export interface TenDigits {
  readonly digits: string;
  /** The text is nothing but these: a value of a column. */
  readonly alone: boolean;
}

/** Signs that people put between the groups 3-3-4, spaces of every width and hyphens of every kind among them. */
const BETWEEN = '[\\s\\u00a0\\u2000-\\u200b\\u202f\\u2060\\u3000._\\u2010-\\u2015\\u2212-]{1,3}';
/**
 * Not part of a longer number, of a decimal fraction or of a code; `.0` and `E9` are what spreadsheets make of a number.
 * Groups after further groups are a row of numbers or a telephone number.
 */
const TEN = new RegExp(
  `(?<![0-9A-Za-z]|[0-9]?\\.|[0-9],[0-9]{0,2})(?<!\\d${BETWEEN})(?:(\\d{10})|(\\d{3})${BETWEEN}(\\d{3})${BETWEEN}(\\d{4}))(?:\\.0*)?(?![0-9A-Za-z]|\\.\\d)`,
  'gu',
);
/** The number after what names it, without a space: `NHS9434765919`, `no9434765919`. */
const NAMED = /(?:nhs|nhs[ _-]?no|number|num|no|nr|id)[:#]?(\d{10})(?![0-9A-Za-z])/giu;
const FLOAT = /(?<![0-9A-Za-z.,])(\d)\.(\d{9})0*E\+?0?9(?![0-9A-Za-z])/giu;

/** Every run of ten digits of a text that could be an NHS number by its form; whether it is valid is another question. */
export function tenDigitsIn(text: string): readonly TenDigits[] {
  const bare = text.replace(/^[\s'"=`’‘]+|[\s'"]+$/gu, '');
  const found: TenDigits[] = [];
  for (const [whole, run, a = '', b = '', c = ''] of bare.matchAll(TEN)) {
    found.push({ digits: run ?? a + b + c, alone: run !== undefined && whole.length === bare.length });
  }
  for (const [, run = ''] of bare.matchAll(NAMED)) found.push({ digits: run, alone: false });
  for (const [whole, first = '', rest = ''] of bare.matchAll(FLOAT)) {
    found.push({ digits: first + rest, alone: whole.length === bare.length });
  }
  return found;
}
