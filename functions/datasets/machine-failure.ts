/**
 * Whether an error is the machine's and not the file's: no space, no right, a disk that fails. A file must never be
 * refused for good because of it, since a refusal is kept.
 */
export function isMachineFailure(error: unknown): error is Error {
  // Node's own errors of the operating system name the call that failed; zlib's and the zip reader's do not.
  return error instanceof Error && ('syscall' in error || /^IO Error|No space left/.test(error.message));
}

/** The operating system's code of a machine's failure, such as `ENOSPC`; `EIO` where the database failed to read or write. */
export function failureCode(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.message.includes('No space left') ? 'ENOSPC' : 'EIO';
}

/** This machine failed at a file: nothing is wrong with the file, and it is tried again. */
export class MachineFailureError extends Error {
  override readonly name = 'MachineFailureError';
  readonly code: string;
  /** Named as Node names it, so that it is known for a machine's failure wherever one is looked for. */
  readonly syscall = 'check';

  constructor(code: string, options?: ErrorOptions) {
    super(`${code} while a file was checked`, options);
    this.code = code;
  }
}
