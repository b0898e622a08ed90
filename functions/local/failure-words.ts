/** What to do about a failure of the machine, by the operating system's code. */
const WHAT_TO_DO: Readonly<Record<string, string>> = {
  ENOSPC:
    'The disk is full. Nothing is lost: make room and run the same command again, it goes on where it stopped.',
  EDQUOT: 'Your share of the disk is full. Nothing is lost: make room and run the same command again.',
  EACCES:
    'You have no right to that file or folder. Give yourself the right, or take it out of the folder, and run again.',
  EPERM:
    'You have no right to do that there. Give yourself the right, or choose another folder, and run again.',
  ENOENT: 'There is no such file or folder. Check how its name is written and run again.',
  EROFS: 'That disk can only be read. Choose another folder and run again.',
  ENOTDIR: 'There is a file where a folder should be. Give a folder and run again.',
  EMFILE:
    'Too many files are open at once. Close other programs, or raise the limit (ulimit -n), and run again.',
  EIO: 'The disk or the network drive failed. Copy the files to a disk of this machine and run again.',
};

/**
 * What went wrong, its cause, and what to do where the operating system says what it is; one line each.
 */
export function failureWords(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return ['Something failed'];
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const code = codeOf(error) ?? (cause === undefined ? undefined : codeOf(cause));
  const advice = Object.entries(WHAT_TO_DO).find(([known]) => known === code)?.[1];
  return [
    `${error.name}: ${error.message}`,
    ...(cause === undefined ? [] : [`  because: ${cause.message}`]),
    ...(advice === undefined ? [] : [`  ${advice}`]),
  ];
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
