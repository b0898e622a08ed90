import { z } from 'zod';
import { answerParent } from '../datasets/apart.ts';
import { failureCode, isMachineFailure } from '../datasets/machine-failure.ts';
import { type LookAnswer, lookHere } from './look-for-people.ts';

const Task = z.strictObject({ path: z.string(), name: z.string() });

answerParent(async (task): Promise<z.infer<typeof LookAnswer>> => {
  const { path, name } = Task.parse(task);
  try {
    return await lookHere(path, name);
  } catch (error) {
    if (!isMachineFailure(error)) throw error;
    return { kind: 'machine-failure', code: failureCode(error) };
  }
});
