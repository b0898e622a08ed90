/**
 * Text as a Typst string literal: nothing in it is markup, and nothing ends the string.
 *
 * Signs that the report's font has no shape for (emoji, scripts other than Latin) are written as `?`, since a
 * tagged PDF must not hold a shape that stands for nothing.
 */
export function typstString(text: string): string {
  const shown = text
    .normalize('NFC')
    .replace(NOT_IN_FONT, '?')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  return `"${shown.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Latin with its extensions, punctuation, and the few signs that reports use; a run of others is one sign. */
const NOT_IN_FONT =
  /[^\s\u0020-\u007E\u00A0-\u024F\u1E00-\u1EFF\u2010-\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u20AC\u2122\u2212\u2260\u2264\u2265]+/gu;
