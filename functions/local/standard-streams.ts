import { exitCode } from './exit-code.ts';
import { failureWords } from './failure-words.ts';

/**
 * Says what becomes of a program whose output nobody can take any more: a reader that has seen enough (`| head`) ends it
 * quietly, a full disk ends it with a sentence; where only messages are not read, the work goes on.
 */
export function mindStandardStreams(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done);
    for (const line of failureWords(error)) process.stderr.write(`${line}\n`);
    process.exit(exitCode.failed);
  });
}
