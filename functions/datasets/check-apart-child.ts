import { type ApartAnswer, ApartTask } from './check-apart.ts';
import { checkFile } from './check-file.ts';
import { failureCode, isMachineFailure } from './machine-failure.ts';

// Whoever asked has gone: nobody needs the answer.
process.once('disconnect', () => process.exit());
// What fails here ends this process, which is an answer too.
process.once('message', (message) => void answer(message));

async function answer(message: unknown): Promise<void> {
  const { file, workspace } = ApartTask.parse(message);
  process.send?.(await answerTo(file, workspace));
}

async function answerTo(...task: Parameters<typeof checkFile>): Promise<ApartAnswer> {
  try {
    return { kind: 'result', result: await checkFile(...task) };
  } catch (error) {
    if (!isMachineFailure(error)) throw error;
    return { kind: 'machine-failure', code: failureCode(error) };
  }
}
