import type { FileOfRun, Problem } from '../contracts/file-outcome.ts';
import { failureCode, isMachineFailure } from '../datasets/machine-failure.ts';
import { refused } from '../datasets/refusal.ts';
import { ObjectDamagedError, ObjectMissingError } from '../ports/object-store.ts';

/** What the operating system's code says of a file. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to read it',
  EDQUOT: 'your share of the disk is full',
  EIO: 'the disk or the network drive failed',
  ENOENT: 'it is there no more',
  ENOMEM: 'this machine has too little memory for it',
  ENOSPC: 'the disk is full',
  EPERM: 'you have no right to read it',
};

/** A file of which no bytes could be kept; the rest of the run goes on. */
export function notReceived(name: string, error: Error): FileOfRun {
  const { message } = error;
  return isMachineFailure(error)
    ? notTaken(name, null, error)
    : fileOfRun(name, null, refused('not-received', `${sentence(message)}.`));
}

/** A file at which this machine failed: it has no outcome yet, and the next run tries it again. */
export function notTaken(name: string, sha256: string | null, failure: Error): FileOfRun {
  if (isLost(failure)) {
    const lost =
      'Its bytes in the store are lost or damaged, so it could not be checked. Put the same file into the folder and run again, which keeps them anew.';
    return fileOfRun(name, sha256, refused('lost-in-store', lost));
  }
  const code = failureCode(failure);
  const reason = REASONS[code] ?? `the machine says ${code}`;
  const message = `The file could not be read or kept: ${reason}. Nothing of it was taken. Put that right and run again, which tries it again.`;
  return fileOfRun(name, sha256, refused('machine-failure', message));
}

/** The store holds the bytes of a file no more, or others. */
export function isLost(error: unknown): error is ObjectDamagedError | ObjectMissingError {
  return error instanceof ObjectDamagedError || error instanceof ObjectMissingError;
}

/** What lies in the folder and is no file that can be taken in. */
export function notAFile(name: string, rule: string, message: string): FileOfRun {
  return fileOfRun(name, null, refused(rule, message));
}

function fileOfRun(name: string, sha256: string | null, problem: Problem): FileOfRun {
  return { name, dataset: null, sha256, outcome: 'quarantined', rows: null, problems: [problem] };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
