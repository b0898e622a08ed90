import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { definition, runMachine, tasks } from './local-machine.ts';
import { call, type Handlers } from './real-handlers.ts';

/** Functions that do nothing but answer in the right shape: here only the paths between them count. */
const answers: Handlers = {
  receive: async () => ({ sha256: 'a', name: 'a.csv' }),
  check: async () => ({ name: 'a.csv', outcome: 'taken', refusals: 0, report: 'checks/a.json' }),
  plan: async () => ({ state: 'build', snapshot: 's', after: 0, months: ['2026-07'], bases: ['as-was'] }),
  build: async () => ({ month: '2026-07' }),
  hold: async () => ({ snapshot: 's', state: 'publish', waiting: 0, subject: '', message: '' }),
  assess: async () => ({ views: 'work/views/v.json' }),
  publish: async () => ({ release: 1, isNew: true }),
  report: async () => ({ isNew: false, files: 15, subject: 'July 2026', message: 'The gap.' }),
  sweep: async () => ({ files: [{ kind: 'receipt', sha256: 'a' }], takeOver: true }),
  collect: async () => ({
    files: [{ kind: 'receipt', sha256: 'a' }],
    late: [{ source: 'ncdes', month: '2026-06' }],
    unreadable: [],
    takeOver: false,
  }),
};

const delivery = { files: [{ kind: 'delivery', key: 'incoming/a.csv' }], takeOver: false };
/** An input that leads to each task. */
const leadsTo: Record<string, unknown> = {
  Sweep: {},
  Collect: { collect: [{}] },
  TellOfLateMonth: { collect: [{}] },
  NoteLateMonth: { collect: [{}] },
};

const calling = tasks.filter(({ resource }) => resource.includes(':function:'));
const passing = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
  'Sandbox.Timedout',
  'ObjectUnavailableError',
  'QueryError',
];

function failing(name: string, error: string, times: number): Handlers {
  let left = times;
  // The same function collects and notes what was announced: only the call of the named state fails.
  const keys: Record<string, string> = { NoteLateMonth: 'collect', HoldBack: 'hold' };
  const key = keys[name] ?? name.toLowerCase();
  const isMeant = (input: unknown) =>
    key !== 'collect' || JSON.stringify(input).includes('"announced"') === (name === 'NoteLateMonth');
  return {
    ...answers,
    [key]: async (input: unknown) => {
      if (left > 0 && isMeant(input)) {
        left -= 1;
        throw Object.assign(new Error('as planned'), { name: error });
      }
      return call(answers, key, input);
    },
  };
}

const everyPassing = calling.flatMap(({ state }) => passing.map((error) => ({ state, error })));

describe('a failure that passes', () => {
  test.each(everyPassing)('$state tries $error again, four times', async ({ state, error }) => {
    const input = leadsTo[state] ?? delivery;

    const passed = await runMachine(input, failing(state, error, 4));

    expect(passed.failure).toBeUndefined();
    expect(passed.calls[state]).toBe(5);
  });

  test('an event that is here before its object is waited for', async () => {
    const { failure, told, calls } = await runMachine(
      delivery,
      failing('Receive', 'DeliveryMissingError', 5),
    );

    expect([failure, told, calls['Receive']]).toEqual([undefined, [], 6]);
  });
});

describe('a failure that stays', () => {
  test.each(['Receive', 'Check'])(
    'in %s is told of, and the execution fails after the rest is published',
    async (state) => {
      const run = await runMachine(delivery, failing(state, 'DeliveryRefusedError', 99));

      expect(run.calls[state]).toBe(1);
      expect(run.told.map(({ Message }) => Message)).toEqual([
        'A file could not be taken in: DeliveryRefusedError in execution execution-1. See file-failed in the runbook.',
      ]);
      expect(run.states).toContain('Publish');
      expect(run.failure).toContain('At least one file has no outcome');
    },
  );

  test.each(['Sweep', 'Collect', 'Plan', 'Build', 'Assess', 'Publish'])(
    'in %s ends the execution, and nothing is published',
    async (state) => {
      const run = await runMachine(leadsTo[state] ?? delivery, failing(state, 'StoredShapeError', 99));

      expect(run.failure).toContain('as planned');
      expect(run.calls[state]).toBe(1);
    },
  );

  test('one that passes too late is a failure that stays', async () => {
    const run = await runMachine(delivery, failing('Build', 'QueryError', 99));

    expect(run.calls['Build']).toBe(5);
    expect(run.failure).toContain('as planned');
  });
});

describe('an alert', () => {
  const refused = {
    ...answers,
    check: async () => ({ name: 'a', outcome: 'quarantined', refusals: 2, report: 'r' }),
  };

  test('that does not get through is sent again', async () => {
    let left = 4;
    const topic = async () => {
      left -= 1;
      if (left >= 0) throw new Error('throttled');
    };

    const run = await runMachine(delivery, refused, { topic });

    expect(run.failure).toBeUndefined();
    expect(run.told).toHaveLength(1);
  });

  test('of a file that never gets through makes the execution fail, so that the alarm rings instead', async () => {
    const topic = () => Promise.reject(new Error('no such topic'));

    const ofRefusal = await runMachine(delivery, refused, { topic });
    const ofFailure = await runMachine(delivery, failing('Check', 'Error', 99), { topic });

    expect(ofRefusal.failure).toContain('At least one file has no outcome');
    expect(ofFailure.failure).toContain('At least one file has no outcome');
  });

  test('of a late month that never gets through keeps no file waiting, and is not noted as told', async () => {
    const run = await runMachine({ collect: [{}] }, answers, {
      topic: () => Promise.reject(new Error('no such topic')),
    });

    expect(run.failure).toBeUndefined();
    expect(run.states).toContain('Publish');
    expect(run.calls['NoteLateMonth']).toBeUndefined();
  });

  test('of a late month is noted once it was sent', async () => {
    const asked: unknown[] = [];
    const collect = async (input: unknown) => {
      asked.push(input);
      return call(answers, 'collect', input);
    };

    await runMachine({ collect: [{}] }, { ...answers, collect });

    expect(asked).toEqual([
      expect.objectContaining({ collect: [{}] }),
      { announced: { source: 'ncdes', month: '2026-06' } },
    ]);
  });

  test('of a late month names the source and the month, and the files are still taken in', async () => {
    const run = await runMachine({ collect: [{}] }, answers);

    expect(run.told.map(({ Message }) => Message)).toEqual([
      'No file of 2026-06 has come from ncdes. See month-late in the runbook.',
    ]);
    expect(run.states).toContain('Publish');
  });
});

describe('an implausible month', () => {
  const waits = async () => ({ snapshot: 's', state: 'publish', waiting: 1, subject: 'S', message: 'Held.' });
  const held = { ...answers, hold: waits };
  const told = [{ Subject: 'S', Message: 'Held. See month-held in the runbook.' }];

  test('is told of, and the months that are plausible are published', async () => {
    const run = await runMachine(delivery, held);

    expect([run.failure, run.told]).toEqual([undefined, told]);
    expect(run.states).toContain('Publish');
  });

  test('that is all there is new publishes nothing, and makes no report', async () => {
    const run = await runMachine(delivery, {
      ...answers,
      hold: async () => ({ ...(await waits()), state: 'nothing' }),
    });

    expect([run.failure, run.told]).toEqual([undefined, told]);
    expect(run.states).not.toContain('AssessBases');
    expect(run.states).not.toContain('Report');
  });

  test('whose notice is lost stays held, and what is plausible is published all the same', async () => {
    const run = await runMachine(delivery, held, { topic: () => Promise.reject(new Error('no such topic')) });

    expect(run.failure).toBeUndefined();
    expect(run.states).toContain('Publish');
  });
});

describe('the report of a release', () => {
  const isNew = { ...answers, report: async () => ({ isNew: true, files: 15, subject: 'S', message: 'M' }) };

  test('that was made now is told of once, in the words that the report gives', async () => {
    const run = await runMachine(delivery, isNew);

    expect([run.failure, run.told]).toEqual([undefined, [{ Subject: 'S', Message: 'M' }]]);
  });

  test('that was there already is not told of again', async () => {
    expect((await runMachine(delivery, answers)).told).toEqual([]);
  });

  test.each(['TypesettingError', 'QueryError', 'Lambda.Unknown', 'Sandbox.Timedout'])(
    'that fails with %s is told of, and undoes and holds up nothing',
    async (error) => {
      const run = await runMachine(delivery, failing('Report', error, 99));

      expect(run.failure).toBeUndefined();
      expect(run.states).toContain('Publish');
      expect(run.told).toEqual([
        {
          Subject: 'PCN progress: a report could not be made',
          Message: `Release 1 is published. Its report could not be made: ${error} in execution execution-1. See report-failed in the runbook.`,
        },
      ]);
    },
  );

  test('that failed is made by the next sweep, which finds the release published', async () => {
    const published = { ...isNew, plan: async () => ({ state: 'published', release: 7 }) };
    const asked: unknown[] = [];
    const report = async (input: unknown) => {
      asked.push(input);
      return call(isNew, 'report', input);
    };
    const run = await runMachine({}, { ...published, report });

    expect(asked).toEqual([{ release: 7 }]);
    expect([run.failure, run.calls['Publish'], run.told.length]).toEqual([undefined, undefined, 1]);
  });

  test('is not asked for where nothing was published', async () => {
    for (const state of ['nothing', 'claimed']) {
      const run = await runMachine(delivery, { ...answers, plan: async () => ({ state }) });
      expect(run.calls['Report']).toBeUndefined();
    }
  });

  test('is told of in vain: the release is published all the same, and the run has not failed', async () => {
    const run = await runMachine(delivery, isNew, {
      topic: () => Promise.reject(new Error('no such topic')),
    });

    expect(run.failure).toBeUndefined();
    expect(run.states).toContain('Publish');
  });
});

test('a release that was overtaken is planned again', async () => {
  const run = await runMachine(delivery, failing('Publish', 'ReleaseOvertakenError', 2));

  expect(run.failure).toBeUndefined();
  expect(run.calls['Plan']).toBe(3);
});

test('no retry and no catch is left out above', () => {
  const named = JSON.stringify(definition).matchAll(/"ErrorEquals":(\[[^\]]*\])/g);
  const errors = [...named].flatMap(([, list = '[]']) => z.array(z.string()).parse(JSON.parse(list)));

  expect([...new Set(errors)].sort()).toEqual(
    [...passing, 'DeliveryMissingError', 'ReleaseOvertakenError', 'States.ALL'].sort(),
  );
});
