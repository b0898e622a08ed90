import { describe, expect, test } from 'vitest';
import { recordDecision } from '../../functions/audit/audit-log.ts';
import { Intake } from '../../functions/contracts/api/intake-answer.ts';
import { WITHHELD_NAME } from '../../functions/contracts/receipt.ts';
import { intakeReader, readIntake } from '../../functions/intake/read-intake.ts';
import { intakeLede, intakeTitle } from '../../functions/sentences/intake-sentences.ts';
import { arrive, hold, refusedLine, sha256Named } from '../fixtures/arrivals.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishExample } from '../fixtures/releases/publish-example.ts';

const inputOf = (name: string) => ({
  sha256: sha256Named(name),
  name,
  dataset: 'ncdes' as const,
  receivedAt: '2026-08-28T09:30:00.000Z',
  version: 1,
});

describe('what arrived', () => {
  test('before anything did is a checklist of what to send', async () => {
    const intake = await readIntake(memoryObjectStore());

    expect(Intake.parse(intake)).toEqual(intake);
    expect(intake.release).toBeNull();
    expect(intake.datasets.find(({ dataset }) => dataset === 'ncdes')).toMatchObject({
      state: 'not-arrived',
      whatToDo: 'Send it.',
    });
    expect(intake.datasets.find(({ dataset }) => dataset === 'own-indicators')?.whatToDo).toContain(
      'optional',
    );
    expect(intakeTitle(intake)).toBe('Nothing has arrived yet');
  });

  test('and is in use says in which months; a later version of the same month counts too', async () => {
    const store = memoryObjectStore();
    const june = {
      part: ['staged_achievement', '2026-06-30'],
      receivedAt: '2026-07-28T09:30:00.000Z',
    } as const;
    await arrive(store, { name: 'NCDesJune26.csv', ...june });
    await arrive(store, { name: 'NCDesJuly26.csv' });
    await arrive(store, { name: 'NCDesJuly26_v2.csv', receivedAt: '2026-09-10T09:30:00.000Z' });
    await publishExample(
      store,
      {
        release: 1,
        months: ['2026-06', '2026-07'],
        inputs: ['NCDesJune26.csv', 'NCDesJuly26.csv'].map(inputOf),
      },
      {},
    );

    const { files, datasets } = await readIntake(store);

    expect(files.map(({ name, usedIn }) => [name, usedIn])).toEqual([
      ['NCDesJuly26_v2.csv', []],
      ['NCDesJuly26.csv', ['2026-07']],
      ['NCDesJune26.csv', ['2026-06']],
    ]);
    expect(datasets.find(({ dataset }) => dataset === 'ncdes')).toMatchObject({
      state: 'accepted',
      newest: sha256Named('NCDesJuly26_v2.csv'),
      inUse: sha256Named('NCDesJuly26.csv'),
    });
  });

  test('and was refused needs somebody, stands first, and says what to do', async () => {
    const store = memoryObjectStore();
    await arrive(store, { name: 'NCDesJuly26.csv' });
    await arrive(store, {
      name: 'NCDesAugust26.csv',
      outcome: 'quarantined',
      problems: Array.from({ length: 12 }, (_, i) => refusedLine(i + 2)),
    });
    await arrive(store, { name: 'notes.docx', outcome: 'not-recognised', rows: null });
    await publishExample(
      store,
      { release: 1, months: ['2026-07'], inputs: [inputOf('NCDesJuly26.csv')] },
      {},
    );

    const intake = await readIntake(store);
    const [first] = intake.files;

    expect(first).toMatchObject({
      name: 'NCDesAugust26.csv',
      state: 'rejected',
      needsYou: true,
      problemCount: 12,
    });
    expect(first?.problems).toHaveLength(10);
    expect(first?.whatToDo).toBe('Correct it where the file was made. Send it again, under any name.');
    expect(intakeTitle(intake)).toBe('1 file needs you, and 1 can be ignored');
    expect(intakeLede(intake)).toBe(
      'No month is missing. Until you correct the file, we use the files that we accepted before.',
    );
  });

  test('and was refused needs nobody once a later file of its name was accepted', async () => {
    const store = memoryObjectStore();
    await arrive(store, { name: 'NCDesJuly26.csv', outcome: 'quarantined', problems: [refusedLine(2)] });
    await arrive(store, { name: 'NCDesJuly26_v2.csv', receivedAt: '2026-09-01T09:30:00.000Z' });

    const { files } = await readIntake(store);

    expect(files.map(({ name, needsYou }) => [name, needsYou])).toEqual([
      ['NCDesJuly26_v2.csv', false],
      ['NCDesJuly26.csv', false],
    ]);
  });

  test('and names people has no name, and is not mended by another such file', async () => {
    const store = memoryObjectStore();
    const people = { ...refusedLine(1), rule: 'names-people' };
    await arrive(store, { name: WITHHELD_NAME, outcome: 'quarantined', dataset: null, problems: [people] });

    const [file] = (await readIntake(store)).files;

    expect(file?.needsYou).toBe(true);
    expect(file?.whatToDo).toContain('Delete it where it is.');
  });

  test('and has no outcome yet is being checked', async () => {
    const store = memoryObjectStore();
    await arrive(store, { name: 'NCDesJuly26.csv', isWaiting: true });

    expect((await readIntake(store)).files).toMatchObject([
      { name: 'NCDesJuly26.csv', state: 'waiting', usedIn: [], about: null },
    ]);
  });

  test('and was withdrawn says so, and needs nobody', async () => {
    const store = memoryObjectStore();
    const file = await arrive(store, { name: 'NCDesJuly26.csv' });
    const clock = { now: () => '2026-09-01T09:30:00.000Z' };
    const decided = {
      decision: { kind: 'withdraw', file } as const,
      reason: 'the wrong month',
      by: 'A. Person',
    };
    await recordDecision({ store, clock }, decided);

    expect((await readIntake(store)).files).toMatchObject([{ state: 'withdrawn', needsYou: false }]);
  });

  test('and is held waits for an answer: the dataset says so, and the title', async () => {
    const store = memoryObjectStore();
    await arrive(store, { name: 'NCDesJuly26.csv' });
    const held = await hold(store, 'NCDesJuly26.csv', { meanwhile: 'not-published' });

    const intake = await readIntake(store);

    expect(intake.held).toEqual([held]);
    expect(intake.datasets.find(({ dataset }) => dataset === 'ncdes')).toMatchObject({
      state: 'held',
      whatToDo: 'Compare its numbers. Send a corrected file, or have the month approved.',
    });
    expect(intakeTitle(intake)).toBe('1 month needs you');
  });
});

describe('what arrived, asked again and again', () => {
  test('is read object by object once: after that only what is new is', async () => {
    const store = memoryObjectStore();
    await arrive(store, { name: 'NCDesJuly26.csv' });
    await arrive(store, { name: 'wrong.csv', outcome: 'quarantined', problems: [refusedLine(5)] });
    await hold(store, 'NCDesJuly26.csv');
    const asked: string[] = [];
    const get = (key: string) => {
      asked.push(key);
      return store.get(key);
    };
    const read = intakeReader({ ...store, get });

    const first = await read();
    expect(first).toEqual(await readIntake(store));
    asked.length = 0;
    expect(await read()).toEqual(first);
    expect(asked).toEqual([]);

    await arrive(store, { name: 'NCDesAugust26.csv', receivedAt: '2026-09-28T09:30:00.000Z' });
    expect((await read()).files.map(({ name }) => name)).toContain('NCDesAugust26.csv');
    const sha256 = sha256Named('NCDesAugust26.csv');
    expect(asked.filter((key) => !key.includes(sha256))).toEqual([]);
  });
});
