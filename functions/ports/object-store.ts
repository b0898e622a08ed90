/** What happened to a create-only write. */
export type PutOutcome = 'created' | 'already-there';

/**
 * Where every byte of the product is kept: a folder on a laptop, S3 when deployed.
 * Keys are slash-separated segments of `[A-Za-z0-9._=-]`, made by us, never from a user's text.
 * Nothing is overwritten and nothing is deleted, so there is no method for either; what is damaged is set aside, and kept.
 */
export interface ObjectStore {
  /**
   * Stores bytes under a new key. The same bytes again are `already-there`.
   *
   * @throws ObjectConflictError when other bytes are already under the key
   */
  put(key: string, bytes: Uint8Array): Promise<PutOutcome>;

  /** As `put`, from a file on this machine, which may be larger than memory. */
  putFile(key: string, path: string): Promise<PutOutcome>;

  /** The bytes under a key, or `undefined` where there are none. */
  get(key: string): Promise<Uint8Array | undefined>;

  /** So many bytes from `offset` on, fewer where the object ends before; `undefined` where there is no object. */
  getPart(key: string, offset: number, bytes: number): Promise<Uint8Array | undefined>;

  /**
   * A path on this machine where the object's bytes can be read; callers never write there.
   *
   * @throws ObjectMissingError when nothing is under the key
   */
  localFile(key: string): Promise<string>;

  /** Lower-case hexadecimal sha256 of the bytes as they lie there now, keeping none of them; `undefined` where there are none. */
  sha256(key: string): Promise<string | undefined>;

  /** Every key that starts with `prefix`, in ascending order. */
  list(prefix: string): Promise<readonly string[]>;

  /**
   * Takes a damaged object from under its key, so that it can be made again, and keeps it where no key leads. Nothing
   * under the key is nothing to do.
   *
   * @throws ObjectKeptError where the store lets nobody take anything away
   */
  setAside(key: string): Promise<void>;
}

/** The store lets nobody take an object away, damaged or not. */
export class ObjectKeptError extends Error {
  override readonly name = 'ObjectKeptError';

  constructor(key: string) {
    super(
      `${key} is damaged, and this store lets nobody take it away; two people restore its first version, as the runbook says under "Restore"`,
    );
  }
}

/** A key already holds other bytes: two different things were given one identity. */
export class ObjectConflictError extends Error {
  override readonly name = 'ObjectConflictError';

  constructor(key: string, options?: ErrorOptions) {
    super(`other bytes are already stored under ${key}; nothing was overwritten`, options);
  }
}

/** A key that should hold an object holds none. */
export class ObjectMissingError extends Error {
  override readonly name = 'ObjectMissingError';

  constructor(key: string, options?: ErrorOptions) {
    super(`nothing is stored under ${key}; "pcn verify" says what heals the store`, options);
  }
}

/** What is stored is not what was stored: cut short, or changed from outside. */
export class ObjectDamagedError extends Error {
  override readonly name = 'ObjectDamagedError';

  constructor(key: string, options?: ErrorOptions) {
    super(`${key} is not as it was stored; "pcn verify" says what heals it`, options);
  }
}

/** The store refused, could not be reached or gave broken bytes, after every try it was worth. */
export class ObjectUnavailableError extends Error {
  override readonly name = 'ObjectUnavailableError';

  constructor(key: string, options?: ErrorOptions) {
    super(
      `the object store neither gave nor took ${key}; its own answer is the cause of this error`,
      options,
    );
  }
}
