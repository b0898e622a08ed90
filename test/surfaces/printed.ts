import { shareCoveredWords, valueWords } from '../../functions/sentences/figure-words.ts';
import type { Statement } from './statements.ts';

/** What every surface may call a fifth, 1 least to 5 most progressed; two names for one fifth are a contradiction too. */
const FIFTHS: readonly RegExp[] = [
  /least progressed fifth/iu,
  /(?:second|lower-middle) fifth/iu,
  /(?<!-)middle fifth/iu,
  /(?:fourth|upper-middle) fifth/iu,
  /most progressed fifth/iu,
];

/** The fifth that a text names, with the name it gives it; none where it names none. */
export function fifthIn(text: string): { readonly fifth: number; readonly name: string } | null {
  for (const [i, pattern] of FIFTHS.entries()) {
    const [name] = pattern.exec(text) ?? [];
    if (name !== undefined) return { fifth: i + 1, name: name.toLowerCase() };
  }
  return null;
}

const SURE = 'almost certainly|very likely|probably|about as likely as not';
/** A fifth by the figure; where none is said the likeliest one is it. Sure of two, or of none, nothing is said. */
const FIFTH_SAID = [
  /By its figure it is in the ([a-z -]+ fifth)/u,
  new RegExp(`It is (?:${SURE}) in the ([a-z-]+(?: progressed)? fifth) \\(`, 'u'),
];

/** The words of the fifth that a sentence puts a network in; none where it names none as its own. */
export function fifthSaid(text: string): string | null {
  return FIFTH_SAID.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])[0] ?? null;
}

/** What a figure is of and where it was read. */
export type Of = Omit<Statement, 'says' | 'text'>;
type Raw = string | number | bigint | boolean | null | undefined;

/** What a row with whole figures states, as pages print it; what a row does not have is not stated. */
export function statementsOfRow(of: Of, row: Readonly<Record<string, Raw>>): readonly Statement[] {
  const say = (says: string, text: string | null): readonly Statement[] =>
    text === null ? [] : [{ ...of, says, text }];
  return [
    ...say(
      'progress',
      printed(row['progress'], (value) => valueWords('score', value)),
    ),
    ...say('fifth', printed(row['fifth'], String)),
    ...say('place', printed(row['rank'], String)),
    ...say(
      'rate',
      printed(row['rate'], (value) => valueWords('share', value)),
    ),
    ...say(
      'patients',
      printed(row['patients'], (value) => value.toLocaleString('en-GB')),
    ),
    ...say('patients covered', printed(row['patients_covered'], shareCoveredWords)),
    ...say('status', typeof row['status'] === 'string' ? row['status'] : null),
  ];
}

function printed(raw: Raw, words: (value: number) => string): string | null {
  if (raw === null || raw === undefined || raw === '') return null;
  const value = Number(raw);
  if (!Number.isFinite(value)) throw new RangeError(`no figure: ${String(raw)}`);
  return words(value);
}
