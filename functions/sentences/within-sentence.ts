/** Words as they begin a sentence: `about 17%` as `About 17%`. */
export function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A title within a sentence: `Clinical directors` as `clinical directors`, `GPs` as it is. */
export function withinSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}
