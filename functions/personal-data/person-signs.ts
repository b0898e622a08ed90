import { GIVEN_NAMES, NO_SURNAMES, SURNAMES } from './given-names.ts';

/** What a column of a person's record is called, by meaning. */
export type PersonLabel = 'nhs-number' | 'birth' | 'forename' | 'surname' | 'person' | 'postcode' | 'address';

const LABELS: readonly (readonly [PersonLabel, RegExp])[] = [
  [
    'nhs-number',
    /^(.* )?(nhs|chi|hcn|h ?c|health ?care) ?(no|nos|num|nums|number|numbers|nbr|nr|id|identifier)( .*)?$/,
  ],
  ['birth', /(^| )(d ?o ?b|(date|dt|day) ?of ?birth|birth ?(date|dt|day)|born( on)?)( |$)/],
  ['forename', /(^| )(fore ?names?|first ?names?|given ?names?|christian ?names?|f ?name)( |$)/],
  ['surname', /(^| )(sur ?names?|last ?names?|family ?names?|l ?name)( |$)/],
  [
    'person',
    /^((patient|person|client|resident|carer|citizen|service ?user|user)s?( s)? ?(full ?)?names?|full ?names?|name of (the )?(patient|person))$/,
  ],
  ['postcode', /(^| )(post ?codes?|postal ?codes?|zip ?codes?)( |$)/],
  ['address', /(^| )(home ?)?addr(ess)?( |$)/],
];

/** What a column's name means, or a key's; `null` for every name that is no person's. */
export function personLabel(name: string): PersonLabel | null {
  if (name.length < 3 || name.length > 60) return null;
  const words = name
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (words.split(' ').length > 7) return null;
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?[\\s/.-]{0,2}(?:\\d{1,2}|${MONTH})[\\s/.,-]{0,2}\\d{2,4}|(?:19|20)\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|(?:19|20)\\d{6}|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d)`;
const DATE_ALONE = new RegExp(
  `^['\\s]*(?:${DATE}|\\d{5}(?:\\.\\d+)?|(?:19|20)\\d\\d)(?:[T\\s]\\d{1,2}:\\d\\d.*)?\\s*$`,
  'iu',
);
const FULL_DATE =
  /^['\s]*(?:\d{1,2}[/.-](?:\d{1,2}|[A-Za-z]{3,9})[/.-]((?:19|20)\d\d)|((?:19|20)\d\d)[/.-]\d{1,2}[/.-]\d{1,2})(?:[T ].*)?$/u;
const BORN = new RegExp(
  `(?<![a-z])(?:d[\\s._]?o[\\s._]?b\\.?|date\\s+of\\s+birth|birth\\s*date|born(?:\\s+on|\\s+in)?)[\\s:=(_\\u2013-]{0,6}(?:is\\s+|was\\s+)?(?:${DATE}|19\\d\\d)`,
  'iu',
);
const NHS_NAMED = /(?<![a-z])nhs[\s._-]*(?:no|num|number|id)[\s.:=#_-]{0,6}(?:\d[\s._-]{0,2}){9}\d(?!\d)/iu;
const POSTCODE =
  /(?<![A-Za-z0-9])(?:[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}|[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2})(?![A-Za-z0-9])/u;
/** A doctor's title is none of these: practices are called after their doctors. */
const TITLED = /(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Master|MR|MRS|MISS|MASTER)\.?\s+[A-Z][A-Za-z'’-]+/u;
const TITLE = /^(?:mr|mrs|ms|miss|mx|master|dr|prof|sir|dame|lady|rev)\.?$/iu;
const WORD = /^\p{L}[\p{L}'’-]*\.?$/u;

/** Whether a value can be a date of birth: a date in any layout, the number that Excel keeps for one, or a year. */
export function looksLikeDate(value: string): boolean {
  return DATE_ALONE.test(value);
}

/** The year of a value that is a whole date, or `null`. */
export function yearOfDate(value: string): number | null {
  const [, after, before] = FULL_DATE.exec(value) ?? [];
  const year = after ?? before;
  return year === undefined ? null : Number(year);
}

/** Whether a text has a full postcode anywhere. */
export function hasPostcode(text: string): boolean {
  return POSTCODE.test(text);
}

/** Whether two words are a given name and a surname that are both known. */
export function isCommonName(given: string, surname: string): boolean {
  return GIVEN_NAMES.has(given.toLowerCase()) && SURNAMES.has(surname.toLowerCase());
}

/** Whether two words are somebody's name: a given name that is known with a surname that may be one, or the reverse. */
export function isNameOf(given: string, surname: string): boolean {
  if (!maybeSurname(surname) || !WORD.test(given)) return false;
  return GIVEN_NAMES.has(given.toLowerCase()) || (maybeSurname(given) && SURNAMES.has(surname.toLowerCase()));
}

/** A word that may be a surname: letters, and no word of streets, buildings or organisations. */
function maybeSurname(word: string): boolean {
  return word.length > 1 && WORD.test(word) && !NO_SURNAMES.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Whether a cell is a person's name and nothing else: `Jane Smith`, `Mrs J. A. Smith`, `SMITH, Jane`. */
export function isPersonsName(cell: string): boolean {
  if (cell.length > 50 || !/[\s,]/.test(cell)) return false;
  const turned = /^([^,]+),([^,]+)$/.exec(cell);
  const words = (turned === null ? cell : `${turned[2]} ${turned[1]}`).trim().split(/\s+/);
  const titled = TITLE.test(words[0] ?? '');
  const [given = '', ...rest] = titled ? words.slice(1) : words;
  if (rest.length > 3 || ![given, ...rest].every((word) => WORD.test(word))) return false;
  if (titled && !/^dr/i.test(words[0] ?? '')) return [given, ...rest].every(maybeSurname);
  return !titled && rest.every(maybeSurname) && isNameOf(given, rest.at(-1) ?? '');
}

/** What a running text tells of a person by itself: a labelled number or date of birth, or a name with a postcode. */
export function signsInText(text: string): readonly ('nhs-number' | 'date-of-birth' | 'name-and-postcode')[] {
  const signs: ('nhs-number' | 'date-of-birth' | 'name-and-postcode')[] = [];
  if (NHS_NAMED.test(text)) signs.push('nhs-number');
  if (BORN.test(text)) signs.push('date-of-birth');
  if (hasPostcode(text) && namesSomebody(text)) signs.push('name-and-postcode');
  return signs;
}

function namesSomebody(text: string): boolean {
  if (TITLED.test(text)) return true;
  const words = text.split(/[^\p{L}'’-]+/u).filter((word) => word !== '');
  return words.some((word, i) => {
    const next = words[i + 1] ?? '';
    const isDoctor = /^dr$/i.test(words[i - 1] ?? '') || /^dr$/i.test(word);
    return !isDoctor && /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(next) && isNameOf(word, next);
  });
}
