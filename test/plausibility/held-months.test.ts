import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { readDecisions } from '../../functions/audit/audit-log.ts';
import { readCatalogue } from '../../functions/catalogue/catalogue.ts';
import { exitCodeOf } from '../../functions/local/run-command.ts';
import { runReport } from '../../functions/local/run-report.ts';
import { answerHold } from '../../functions/plausibility/answer-hold.ts';
import { CHECK_VERSION } from '../../functions/steps/check.ts';
import type { PipelineResult } from '../../functions/steps/run-pipeline.ts';
import { extractCsv, mapCsv, type SmallPractice, twentyFiveNetworks } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from '../steps/pipeline-harness.ts';

/** Twenty-five networks with 20 to 44 of 100 patients each, and what is changed of them. */
function practices(change: (practice: SmallPractice, place: number) => SmallPractice = (one) => one) {
  return twentyFiveNetworks.map((one, place) => change({ ...one, numerator: 20 + place }, place));
}

const more = (by: number) => practices((one) => ({ ...one, numerator: one.numerator + by }));

async function setUp() {
  const [data, folder] = [await temporaryFolder(), await temporaryFolder()];
  let minute = 10;
  const now = () => `2026-08-28T09:${String(minute++).padStart(2, '0')}:00.000Z`;
  const paths: string[] = [];
  const store = new FolderObjectStore(folder);
  return {
    store,
    /** Adds a file to the folder and runs over all of it. */
    send: async (files: Readonly<Record<string, string>>): Promise<PipelineResult> => {
      for (const [name, text] of Object.entries(files)) {
        await writeFile(join(data, name), text);
        paths.push(join(data, name));
      }
      return runOver(folder, paths, (inner) => inner, now());
    },
    again: async () => runOver(folder, paths, (inner) => inner, now()),
    answer: async (kind: 'approve' | 'reject', hold: string) => {
      const catalogue = await readCatalogue(store, CHECK_VERSION);
      const answer = { kind, hold, reason: 'asked the publisher', by: 'A. Person' };
      return answerHold({ store, clock: { now } }, catalogue, answer);
    },
  };
}

/** A map, and June as it should be. */
async function withJune() {
  const england = await setUp();
  const files = { 'map.csv': mapCsv(practices()), 'june.csv': extractCsv('30/06/2026', practices()) };
  const june = await england.send(files);
  return { ...england, june };
}

const july = (of: readonly SmallPractice[]) => extractCsv('31/07/2026', of);
const tenTimes = july(practices((one) => ({ ...one, numerator: 10 * one.numerator })));

describe('a month that is implausible', () => {
  test('is not published: the release before stays, and the run says what is held, why and by which figures', async () => {
    const { store, june, send } = await withJune();
    const result = await send({ 'july.csv': tenTimes });

    expect(result.release).toEqual(june.release);
    expect(await store.list('releases/')).toHaveLength(1);
    expect(result.held).toMatchObject([
      {
        month: '2026-07',
        meanwhile: 'not-published',
        state: 'waiting',
        files: [{ name: 'july.csv' }],
        reasons: expect.arrayContaining([
          expect.objectContaining({
            gate: 'jump-up',
            about: 'HI03',
            sentence: expect.stringContaining('10 times'),
          }),
        ]),
      },
    ]);
    const [reason] = result.held[0]?.reasons.filter(({ gate }) => gate === 'jump-up') ?? [];
    // 20 + 21 + ... + 44 = 800 in June, and ten times that.
    expect(reason?.figures).toMatchObject([{ against: 'June 2026', expected: 800, found: 8000 }]);
    const report = await runReport(store, result, 'as-was', { report: null, notice: null });
    expect(exitCodeOf(report)).toBe(5);
  });

  test('is said again by the next run, which publishes nothing', async () => {
    const { send, again, june } = await withJune();
    const first = await send({ 'july.csv': tenTimes });
    const second = await again();
    expect(second.held).toEqual(first.held);
    expect(second.release).toEqual(june.release);
  });

  test('is released by the next good file, without anybody deciding', async () => {
    const { store, send } = await withJune();
    await send({ 'july.csv': tenTimes });
    const result = await send({ 'july_v2.csv': july(more(5)) });
    expect(result.held).toEqual([]);
    expect(result.release?.months).toEqual(['2026-06', '2026-07']);
    expect(await store.list('audit/')).toEqual([]);
  });

  test('is published when somebody approves it, which the log keeps with reason and name', async () => {
    const { store, send, again, answer } = await withJune();
    const { held } = await send({ 'july.csv': tenTimes });
    await answer('approve', held[0]?.hold ?? '');
    const result = await again();
    expect(result.held).toEqual([]);
    expect(result.release?.months).toEqual(['2026-06', '2026-07']);
    expect(await readDecisions(store)).toMatchObject([
      { by: 'A. Person', reason: 'asked the publisher', decision: { kind: 'approve', months: ['2026-07'] } },
    ]);
  });

  test('stays out when it is rejected, and waits no more', async () => {
    const { store, send, again, answer, june } = await withJune();
    const { held } = await send({ 'july.csv': tenTimes });
    await answer('reject', held[0]?.hold ?? '');
    const result = await again();
    expect(result.held).toMatchObject([{ month: '2026-07', state: 'rejected' }]);
    expect(result.release?.months).toEqual(june.release?.months);
    const report = await runReport(store, result, 'as-was', { report: null, notice: null });
    expect(exitCodeOf(report)).toBe(0);
  });

  test('does not keep a good month that comes with it from being published', async () => {
    const { send } = await withJune();
    await send({ 'july.csv': tenTimes });
    const result = await send({
      'may.csv': extractCsv(
        '31/05/2026',
        practices((one) => ({ ...one, numerator: one.numerator - 4 })),
      ),
    });
    expect(result.release?.months).toEqual(['2026-05', '2026-06']);
    expect(result.held).toMatchObject([{ month: '2026-07' }]);
  });

  test('that was published before stays as it was published', async () => {
    const { send, june } = await withJune();
    const result = await send({
      'june_v2.csv': extractCsv(
        '30/06/2026',
        practices((one) => ({ ...one, numerator: 3 })),
      ),
    });
    expect(result.held).toMatchObject([{ month: '2026-06', meanwhile: 'as-published-before' }]);
    expect(result.release).toEqual(june.release);
  });
});

describe('a good month', () => {
  test('is published without a question: the first, the next, and one with a correction', async () => {
    const { june, send } = await withJune();
    expect(june.held).toEqual([]);
    expect((await send({ 'july.csv': july(more(5)) })).held).toEqual([]);
    const corrected = practices((one, place) => ({ ...one, numerator: one.numerator + (place < 3 ? 9 : 5) }));
    expect((await send({ 'july_v2.csv': july(corrected) })).held).toEqual([]);
  });
});
