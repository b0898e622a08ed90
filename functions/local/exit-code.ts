/** What the command's exit code says; documented in the README and in `--help`. */
export const exitCode = {
  /** Everything asked for was done. */
  done: 0,
  /** Something failed that should not have; the message says what. */
  failed: 1,
  /** The command line was not understood, or a folder it names is not there. */
  usage: 2,
  /** The release was published, and some files were refused, or were meant for a dataset of which there is nothing. */
  someRefused: 3,
  /** No file holds results of any month, so nothing was published. */
  nothingToPublish: 4,
  /** A month is held back as implausible and waits for an answer; the rest is published. */
  monthHeld: 5,
} as const;
