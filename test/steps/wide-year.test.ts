import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import type { Release } from '../../functions/contracts/release.ts';
import { everyTables } from '../../functions/questions/all-questions.ts';
import { keyIn } from '../../functions/questions/question.ts';
import { nationalReport } from '../../functions/reports/national-report.ts';
import { readReportViews } from '../../functions/reports/report-views.ts';
import { viewNames } from '../../functions/runtime/packed-views.ts';
import { readStoredView } from '../../functions/runtime/read-stored-view.ts';
import { type GeneratedFolder, generatedFolder } from '../synthetic/generated-folder.ts';
import { runOver } from './pipeline-harness.ts';

// A contract year of some 330 rows a practice: indicators with ages in their names, and one that counts appointments.
let england: GeneratedFolder;
let folder: string;
let store: FolderObjectStore;
let release: Release;

beforeAll(async () => {
  england = await generatedFolder({ months: 2, seed: 4, shape: '2023-24', scale: 0.02 });
  folder = await mkdtemp(join(tmpdir(), 'wide-year-'));
  store = new FolderObjectStore(folder);
  const paths = england.files.map((file) => join(england.out, file));
  const run = await runOver(folder, paths, undefined, '2024-09-28T09:30:00.000Z');
  if (run.release === undefined) throw new Error('the wide year should be published');
  release = run.release;
});

afterAll(async () => {
  await england.remove();
  await rm(folder, { recursive: true });
});

describe('a wide contract year', () => {
  test('is published with every view as its own question reads it', async () => {
    const questions = (await everyTables()).map(({ question }) => question);
    const unread = await Promise.all(
      (await viewNames(store, release)).map(async (name) => {
        const question = questions.find((one) => one.heldBy === null && keyIn(one, name) !== null);
        if (question === undefined) return [];
        return readStoredView(store, release, name, question.view).then(
          () => [],
          () => [name],
        );
      }),
    );
    expect(unread.flat()).toEqual([]);
  });

  test('has a report for each month, though the names of its indicators have numbers', async () => {
    expect(release.months).toEqual(['2024-02', '2024-03']);
    for (const month of release.months) {
      const views = await readReportViews(store, release, month);
      const report = nationalReport(views, { foreword: null, embargo: null });
      expect(report.chapters.length).toBeGreaterThan(8);
    }
  });
});
