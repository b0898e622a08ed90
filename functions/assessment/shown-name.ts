/** Joining words, which are small unless they come first. */
const SMALL = new Set('AND AT BY CUM DE EN FOR IN LE NEXT OF ON THE TO UNDER UPON WITH'.split(' '));

/** Short forms that are written as words; any other word without a vowel is taken for initials and kept. */
const SHORTENED = new Set('CTR DR DRS HLTH LTD MR MRS MS MT NR RD SQ ST STS'.split(' '));

/** Initials with a vowel in them, by which networks, practices and their forms of business go. */
const INITIALS = new Set(
  'ABC ACF AIC APL ARA CIC CIO FABB GP GPS HIPC HOSMS ICB ICP ICS IGPC IW KIWY LLP MPA NE NEL PCCO SE SEL UK UOS'.split(
    ' ',
  ),
);

const ROMAN = /^[IVX]{2,}$/;

/**
 * A name as a reader is shown it: `FLEET AND ST JOHN'S PCN` is `Fleet and St John's PCN`. The publisher writes names
 * in capitals; one that has a small letter already is left as it is.
 */
export function shownName(published: string): string {
  if (/\p{Ll}/u.test(published)) return published;
  let first = true;
  return published.replaceAll(/[\p{L}\p{N}'’]+/gu, (word) => {
    const shown = shownWord(word, first);
    first = false;
    return shown;
  });
}

function shownWord(word: string, isFirst: boolean): string {
  if (/^\d+(ST|ND|RD|TH)$/.test(word)) return word.toLowerCase();
  if (/\d/.test(word) || ROMAN.test(word) || INITIALS.has(word)) return word;
  if (SMALL.has(word)) return isFirst ? capitalised(word) : word.toLowerCase();
  if (!/[AEIOUY]/.test(word) && !SHORTENED.has(word)) return word;
  const [, before, name] = /^([OD]['’]|MC)(\p{L}{3,})$/u.exec(word) ?? [];
  if (before === undefined || name === undefined) return capitalised(word);
  return capitalised(before) + capitalised(name);
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
