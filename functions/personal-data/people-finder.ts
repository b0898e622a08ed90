import { z } from 'zod';
import { isNhsNumber, tenDigitsIn } from './nhs-number.ts';
import {
  hasPostcode,
  isCommonName,
  isNameOf,
  isPersonsName,
  looksLikeDate,
  type PersonLabel,
  personLabel,
  signsInText,
  yearOfDate,
} from './person-signs.ts';

/** What of a person was found; never a value. */
export const PersonalData = z.enum(['nhs-number', 'date-of-birth', 'name', 'name-and-postcode']);
export type PersonalData = z.infer<typeof PersonalData>;

/** From so many ten-digit values of one column on, the share of valid ones says what they are. */
const MANY = 20;
/** Of other numbers one in eleven passes the check by chance. */
const BEYOND_CHANCE = 0.25;
/** Nobody older lives. */
const FIRST_YEAR = 1900;
/** A later date beside a name in running text may be that of a meeting. */
const LAST_YEAR_IN_TEXT = 2015;

/** `DOB 1/1/1950` has twelve characters; a postcode, a code or a date alone says nothing of anybody. */
const SHORTEST_SENTENCE = 11;
/** A practice's or a network's code: what stands beside it is an organisation's, and public. */
const ORGANISATION = /^[A-Z]\d{5}$/;
/** Columns of a header beyond this row are a document's. */
const HEADER_WITHIN = 60;

/** Reads rows of cells one after the other and notes what in them is of a person. */
export class PeopleFinder {
  readonly #found = new Set<PersonalData>();
  readonly #numbers = new Map<string, { readonly all: Set<string>; readonly valid: Set<string> }>();
  #labels: readonly (PersonLabel | null)[] = [];
  #rows = 0;

  /** @param of the table that the row is in: columns of different tables are different */
  row(cells: readonly string[], of = ''): void {
    this.#rows += 1;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell.length >= 10) this.#cell(cell, `${of}:${column}`);
    }
    const labels = this.#rows <= HEADER_WITHIN ? cells.map(personLabel) : [];
    if (labels.some((label) => label !== null)) this.#labels = labels.some(isOfAPerson) ? labels : [];
    else if (this.#labels.length > 0) this.#underLabels(cells);
    this.#besideEachOther(cells);
  }

  /** A header that begins anew: the next sheet or member. */
  newTable(): void {
    this.#labels = [];
    this.#rows = 0;
  }

  /** A value that names what it is: a key and its value in JSON. */
  labelled(names: readonly string[], values: readonly string[]): void {
    const before = this.#labels;
    this.#labels = names.map(personLabel);
    this.#underLabels(values);
    this.#labels = before;
  }

  /** Text that belongs to no row: a name of a file, a comment. */
  text(text: string): void {
    for (const { digits } of tenDigitsIn(text)) if (isNhsNumber(digits)) this.#found.add('nhs-number');
    for (const sign of signsInText(text)) this.#found.add(sign);
  }

  found(): ReadonlySet<PersonalData> {
    for (const { all, valid } of this.#numbers.values()) {
      const isChance = all.size >= MANY && valid.size < all.size * BEYOND_CHANCE;
      if (valid.size > 0 && !isChance) this.#found.add('nhs-number');
    }
    return this.#found;
  }

  #cell(cell: string, column: string): void {
    for (const { digits, alone } of hasTenDigits(cell) ? tenDigitsIn(cell) : []) {
      const isValid = isNhsNumber(digits);
      if (alone) this.#tally(column, digits, isValid);
      else if (isValid) this.#found.add('nhs-number');
    }
    if (cell.length >= SHORTEST_SENTENCE && /[A-Za-z]/.test(cell) && /\d/.test(cell)) {
      for (const sign of signsInText(cell)) this.#found.add(sign);
    }
  }

  #tally(column: string, digits: string, isValid: boolean): void {
    const tally = this.#numbers.get(column) ?? { all: new Set(), valid: new Set() };
    this.#numbers.set(column, tally);
    // Enough to tell chance from meaning; a national file has millions.
    if (tally.all.size < 10_000) {
      tally.all.add(digits);
      if (isValid) tally.valid.add(digits);
    }
  }

  #underLabels(cells: readonly string[]): void {
    const filled = new Set<PersonLabel>();
    for (const [column, label] of this.#labels.entries()) {
      const cell = cells[column]?.trim() ?? '';
      if (label === null || cell === '') continue;
      if (label === 'nhs-number') {
        if (cell.replace(/\D/g, '').length >= 9) this.#found.add('nhs-number');
      } else if (label === 'birth') {
        if (looksLikeDate(cell)) this.#found.add('date-of-birth');
      } else if (/\p{L}/u.test(cell)) {
        filled.add(label);
      }
    }
    const whole = filled.has('person') || (filled.has('forename') && filled.has('surname'));
    const part = filled.has('forename') || filled.has('surname');
    const place = filled.has('postcode') || filled.has('address');
    if (place && (whole || part)) this.#found.add('name-and-postcode');
    else if (whole) this.#found.add('name');
  }

  /** Values that tell it where no header does: somebody's name, and a postcode or a date of a life, in one row. */
  #besideEachOther(cells: readonly string[]): void {
    if (cells.length < 2) return;
    const trimmed = cells.map((cell) => cell.trim());
    const ofOrganisation = trimmed.some((cell) => ORGANISATION.test(cell));
    const named = trimmed.some((cell, i) => {
      const next = trimmed[i + 1] ?? '';
      // No practice is called by a given name in one column and a surname in the next, both of them common.
      if (ofOrganisation) return isCommonName(cell, next) || isCommonName(next, cell);
      return isNameOf(cell, next) || isNameOf(next, cell) || isPersonsName(cell);
    });
    if (!named) return;
    if (trimmed.some(hasPostcode)) this.#found.add('name-and-postcode');
    const years = trimmed.map(yearOfDate).filter((year) => year !== null);
    if (years.some((year) => year >= FIRST_YEAR && year <= LAST_YEAR_IN_TEXT))
      this.#found.add('date-of-birth');
  }
}

/** Whether a text that is kept or shown, such as a reason, tells of a person. */
export function tellsOfSomebody(text: string): boolean {
  const finder = new PeopleFinder();
  finder.text(text);
  return finder.found().size > 0;
}

/** Addresses alone are organisations' as a rule. */
function isOfAPerson(label: PersonLabel | null): boolean {
  return label !== null && label !== 'postcode' && label !== 'address';
}

/** Ten digits, or the nine and an exponent that a spreadsheet makes of them. */
function hasTenDigits(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits >= 10;
}
