import { describe, expect, test } from 'vitest';
import { startToken } from '../../functions/adapters/athena-run.ts';
import { runOf } from '../../functions/workflow/task-handler.ts';
import { definition, runMachine } from '../lambda/local-machine.ts';

const sql = 'SELECT 1';
const tokenOf = (input: unknown) => startToken(runOf(input), sql, [], 0);
/** As the state machine names a try: execution, the time it entered the state, the retry. */
const tried = (execution: string, entered: string, retry: number) => ({
  month: '2026-07',
  run: `${execution}/${entered}/${retry}`,
});
const first = tried('a', '2026-08-28T09:30:00.000Z', 0);

describe('a query of a task', () => {
  test('that is delivered twice is one execution', () => {
    expect(tokenOf({ ...first })).toBe(tokenOf(first));
  });

  test.each([
    ['a retry', tried('a', '2026-08-28T09:30:00.000Z', 1)],
    ['a redrive, which enters the state again', tried('a', '2026-08-28T11:00:00.000Z', 0)],
    ['another execution', tried('b', '2026-08-28T09:30:00.000Z', 0)],
  ])('starts afresh in %s', (_which, other) => {
    expect(tokenOf(other)).not.toBe(tokenOf(first));
  });

  test('of a call that names no run is never taken for that of another', () => {
    expect(tokenOf({ month: '2026-07' })).not.toBe(tokenOf({ month: '2026-07' }));
  });

  test('is named by the state machine after the execution, the time of entry and the retry', async () => {
    const asked: unknown[] = [];
    await runMachine(
      { files: [], takeOver: false },
      {
        plan: async () => ({
          state: 'build',
          snapshot: 's',
          after: 0,
          months: ['2026-07'],
          bases: ['as-was'],
        }),
        build: async (input) => asked.push(input),
        assess: async () => ({ views: 'v' }),
        publish: async () => ({ release: 1, isNew: true }),
        report: async () => ({ isNew: false }),
      },
      { name: 'execution-7' },
    );

    expect(asked).toEqual([
      { snapshot: 's', month: '2026-07', run: 'execution-7/2026-08-28T09:30:00.000Z/0' },
    ]);
    expect(JSON.stringify(definition)).toContain('$$.State.RetryCount');
  });
});
