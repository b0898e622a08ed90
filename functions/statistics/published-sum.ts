/** A published sum: the count `total` is that of `parts` together. */
export interface PublishedSum {
  readonly total: string;
  readonly parts: readonly string[];
}
