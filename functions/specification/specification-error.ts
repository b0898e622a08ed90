/** The specification cannot be used; the message says in which file, where, and what to change. */
export class SpecificationError extends Error {
  override readonly name = 'SpecificationError';
}
