import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { newestOf } from '../../functions/contracts/month.ts';
import type { Release } from '../../functions/contracts/release.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { readQuestion } from '../../functions/questions/read-question.ts';
import { makeBriefing, makeNationalReport } from '../../functions/reports/make-report.ts';
import { createStore } from '../../functions/runtime/create-store.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { generateEngland } from '../../functions/synthetic/generate-england.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from '../steps/pipeline-harness.ts';
import { DEGENERATE } from './degenerate-releases.ts';
import { readAnswers } from './read-answers.ts';
import { pdfFaults } from './read-pdf.ts';
import { readReport } from './read-report.ts';
import { contradictions } from './statements.ts';

/** What a release says twice differently, and what is wrong with its words, on every surface but pages. */
async function wrongIn(store: ObjectStore, release: Release, code: string): Promise<readonly string[]> {
  const month = newestOf(release.months);
  const app = createApp({ reader: createReleaseReader(store), log: () => {} });
  const files = [
    ...(await makeNationalReport(store, release, { month, embargo: null, foreword: null })),
    ...(await makeBriefing(store, release, { month, embargo: null, code })),
  ];
  const { headlines } = MonthsAnswer.parse(await (await app.request('/v1/months')).json());
  const read = await readReport(files, month, headlines?.[month]);
  const said = [...(await readAnswers(app, month)), ...read.statements];
  return [...contradictions(said), ...read.faults, ...(await pdfFaults(files))];
}

describe('a release that has next to nothing to tell says nothing twice differently, and nothing that is none', () => {
  test.each(DEGENERATE)(
    '%s',
    async (_what, otherwise) => {
      const store = memoryObjectStore();
      const release = await publishSixtyNetworks(store, 1, otherwise);
      expect(await wrongIn(store, release, 'U20001')).toEqual([]);
    },
    240_000,
  );

  test.each([
    ['no map of practices', (name: string) => name.includes('-map')],
    ['no register, and maps of two dates', (name: string) => name.startsWith('ePCN')],
  ])(
    '%s',
    async (_what, isLeftOut) => {
      const folder = await temporaryFolder();
      const [out, lake] = [join(folder, 'data'), join(folder, 'store')];
      const { files } = await generateEngland({
        out,
        months: 2,
        lastMonth: '2026-04',
        seed: 2026,
        shape: '2026-27',
        scale: 0.02,
      });
      const kept = files.filter((file) => !isLeftOut(file)).map((file) => join(out, file));
      await runOver(lake, kept, undefined, new Date().toISOString());
      const store = await createStore({ kind: 'folder', folder: lake });
      const release = await newestRelease(store);
      if (release === undefined) throw new Error('nothing was published');
      const { view } = await readQuestion(store, release, AreasQuestion, { month: newestOf(release.months) });
      const network = view.areas.find(({ kind }) => kind === 'pcn')?.code ?? '';
      expect(await wrongIn(store, release, network)).toEqual([]);
    },
    240_000,
  );
});
