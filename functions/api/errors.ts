import type { Problem } from '../contracts/api/problem.ts';

export { NotFoundError } from '../contracts/api/not-found-error.ts';

/** The caller's parameters do not parse; `errors` says which, in words for the caller. */
export class RequestInvalidError extends Error {
  override readonly name = 'RequestInvalidError';
  readonly errors: NonNullable<Problem['errors']>;

  constructor(errors: NonNullable<Problem['errors']>, options?: ErrorOptions) {
    super('the request has parameters that are not valid', options);
    this.errors = errors;
  }
}

/** The caller is known and may not be shown this; which area it is of is not repeated. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';

  constructor(options?: ErrorOptions) {
    super(
      'practices’ own figures are shown to their own network only, and your token names another or none',
      options,
    );
  }
}

/** The caller accepts no form that this answer has. */
export class NotAcceptableError extends Error {
  override readonly name = 'NotAcceptableError';

  constructor(offered: readonly string[], options?: ErrorOptions) {
    super(`this address answers with ${offered.join(' or ')}; ask for one of these`, options);
  }
}

/** The API only reads. */
export class MethodNotAllowedError extends Error {
  override readonly name = 'MethodNotAllowedError';

  constructor(options?: ErrorOptions) {
    super('this API only reads; use GET or HEAD', options);
  }
}
