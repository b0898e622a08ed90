/** What was asked for does not exist in this release, or there is no release yet. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  readonly kind: 'not-found' | 'no-release';

  constructor(message: string, kind: NotFoundError['kind'] = 'not-found', options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
