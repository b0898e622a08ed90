import { answerParent } from './apart.ts';
import { type ApartAnswer, ApartTask } from './check-apart.ts';
import { checkFile } from './check-file.ts';
import { failureCode, isMachineFailure } from './machine-failure.ts';

answerParent(async (task): Promise<ApartAnswer> => {
  const { file, workspace } = ApartTask.parse(task);
  try {
    return { kind: 'result', result: await checkFile(file, workspace) };
  } catch (error) {
    if (!isMachineFailure(error)) throw error;
    return { kind: 'machine-failure', code: failureCode(error) };
  }
});
