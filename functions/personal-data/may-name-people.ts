import { ByteAutomaton } from './byte-automaton.ts';
import { isNhsNumber } from './nhs-number.ts';

const TEN_DIGITS = ['##########', '###~~?~?###~~?~?####'];
/** What must be looked at closely where it is met: numbers in another form, names of columns, postcodes, dates of a life. */
const SIGNS = [
  '#.#########0?0?e',
  '|@@?#*? ?#@@|',
  'dob|',
  'd~o~b|',
  'birth',
  '|born',
  'sur~?name',
  'fore~?name',
  'first~?name',
  'given~?name',
  'last~?name',
  'family~?name',
  'full~?name',
  'patient~?s?~?name',
  'person~?name',
  'user~?name',
  'client~?name',
  'chi~?no',
  'chi~?num',
  'nhs~?~?no|',
  'nhs~?~?no~',
  'nhs~?~?num',
  'nhs~?~?id',
  '|#?#~#?#~19##',
  '|#?#~#?#~200#',
  '|#?#~#?#~201#',
  '|19##~##~##',
  '|200#~##~##',
  '|201#~##~##',
];

const BUFFER_BYTES = 1 << 20;

/** Fills the start of a buffer with the next bytes of a text and says how many; 0 at its end. */
export type ReadInto = (buffer: Buffer) => Promise<number>;

/**
 * Looks at bytes once, quickly, for anything that could be of a person: where this says no, nothing is. Yes means that the
 * rows must be read.
 */
export async function mayNamePeople(read: ReadInto): Promise<boolean> {
  const automaton = new ByteAutomaton([...TEN_DIGITS, ...SIGNS]);
  // Two bytes more than a pattern has, so that what stands before a text that crosses is seen too.
  const overlap = automaton.longest + 2;
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let kept = 0;
  for (let first = true; ; first = false) {
    const taken = await read(buffer.subarray(kept));
    if (taken === 0) return false;
    const bytes = buffer.subarray(0, kept + taken);
    // UTF-16, or no text: only its reader can tell.
    if (first && bytes.subarray(0, 400).includes(0)) return true;
    let found = false;
    automaton.read(bytes, (pattern, at) => {
      found = pattern >= TEN_DIGITS.length || mayBeNhsNumber(bytes, at);
      return found;
    });
    if (found) return true;
    kept = Math.min(overlap, bytes.length);
    bytes.copyWithin(0, bytes.length - kept);
  }
}

/** The ten digits that end before `at`; a longer run of digits is none, what ends the bytes may go on. */
function mayBeNhsNumber(bytes: Buffer, at: number): boolean {
  if (isDigitAt(bytes, at)) return false;
  let digits = '';
  let from = at;
  while (digits.length < 10 && from > 0) {
    from -= 1;
    if (isDigitAt(bytes, from)) digits = String.fromCharCode(bytes[from] ?? 0) + digits;
  }
  return !isDigitAt(bytes, from - 1) && isNhsNumber(digits);
}

function isDigitAt(bytes: Buffer, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return byte >= 0x30 && byte <= 0x39;
}
