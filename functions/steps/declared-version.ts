/** What a file name says: which file it is, which version of it, and what kind. */
interface SpelledName {
  readonly stem: string;
  /** 1 where the name declares none. */
  readonly version: number;
  /** With its dot, in small letters; empty where the name has none. */
  readonly ending: string;
}

/** A space or a sign stands before it, or the digits of the year. */
const VERSION = /(?:[ _-]|(?<=\d))v(\d{1,3}(?:\.\d{1,3})?)$/i;
/** As telephony is re-issued: `March 2026_0526` in May 2026, `March 2026_14-05-26_0526` on a day of it. */
const REISSUED_IN = /(?<=[a-z] 20\d\d)(?:_([0-3]\d)-\d\d-\d\d)?_(0[1-9]|1[0-2])(\d\d)$/i;
/** What a browser puts after the name of a second download. */
const COPY = / ?\(\d{1,3}\)$/;

/**
 * Reads a published file's name: `NCDesMay24_v2.zip` is version 2 of `NCDesMay24`, `NCDesApril23 v3.0.zip` version 3 of
 * `NCDesApril23`, also where a browser numbered a second download (`_v2 (1).zip`) or the name was saved as an address
 * writes it (`%20v3.0.zip`). A month that it was re-issued in is a version too, after every number: 2026.05, or 2026.0514
 * with its day. The one rule for how a version is spelled.
 */
export function spelledName(name: string): SpelledName {
  const spaced = name.replaceAll('%20', ' ');
  const ending = /\.[a-z]+$/i.exec(spaced)?.[0] ?? '';
  const whole = spaced.slice(0, spaced.length - ending.length).replace(COPY, '');
  if (ending === '') return { stem: whole, version: 1, ending };
  const reissued = REISSUED_IN.exec(whole);
  const [, day = '', month, year] = reissued ?? [];
  const declared = reissued === null ? VERSION.exec(whole)?.[1] : `20${year}.${month}${day}`;
  return {
    stem: whole.replace(reissued === null ? VERSION : REISSUED_IN, ''),
    version: declared === undefined ? 1 : Number(declared),
    ending: ending.toLowerCase(),
  };
}

/** The version a publisher's file name declares; 1 where it declares none. */
export function declaredVersion(name: string): number {
  return spelledName(name).version;
}
