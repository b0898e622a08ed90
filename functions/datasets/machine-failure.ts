/**
 * Whether an error is the machine's and not the file's: no space, no right, a disk that fails. A file must never be
 * refused for it, because a refusal is kept for good.
 */
export function isMachineFailure(error: unknown): boolean {
  // Node's own errors of the operating system name the call that failed; zlib's and the zip reader's do not.
  return error instanceof Error && 'syscall' in error;
}
