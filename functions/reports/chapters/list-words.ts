const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words in a row, such as `one, two and three`. */
export function listWords(words: readonly string[]): string {
  return LIST.format(words);
}
