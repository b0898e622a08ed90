import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { newestOf } from '../../functions/contracts/month.ts';
import { makeBriefing, makeNationalReport } from '../../functions/reports/make-report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks, SIXTY_MONTHS } from '../fixtures/releases/sixty-networks.ts';
import { readAnswers } from './read-answers.ts';
import { pdfFaults } from './read-pdf.ts';
import { type ReadFiles, readReport } from './read-report.ts';
import { contradictions, type Statement, statedTwice } from './statements.ts';

const store = memoryObjectStore();
const said: Statement[] = [];
let files: ReadFiles = { statements: [], faults: [] };

beforeAll(async () => {
  const release = await publishSixtyNetworks(store);
  const month = newestOf(SIXTY_MONTHS);
  const app = createApp({ reader: createReleaseReader(store), log: () => {} });
  const codes = ['U20001', 'U20005', 'U20006', 'U20021', 'U20034', 'U20042', 'U20060'];
  const made = await makeNationalReport(store, release, { month, embargo: null, foreword: null });
  const briefings = await Promise.all(
    codes.map((code) => makeBriefing(store, release, { month, embargo: null, code })),
  );
  const { headlines } = MonthsAnswer.parse(await (await app.request('/v1/months')).json());
  const all = [...made, ...briefings.flat()];
  const read = await readReport(all, month, headlines?.[month]);
  files = { ...read, faults: [...read.faults, ...(await pdfFaults(all))] };
  said.push(...(await readAnswers(app, month)), ...files.statements);
}, 240_000);

describe('whoever reads every answer, file, picture, briefing and workbook of a release', () => {
  test('finds each statement printed the same wherever it stands', () => {
    expect(contradictions(said)).toEqual([]);
  });

  test('finds most statements in more than one place, so that they could differ', () => {
    const surfaces = new Set(said.map(({ surface }) => surface.replace(/U\d{5}/u, 'CODE')));
    expect([...surfaces]).toEqual(
      expect.arrayContaining([
        'areas.json',
        'areas.csv',
        'area.json',
        'ranks.csv',
        'similar-networks.json',
        'data/areas.csv',
        'data/areas.parquet',
        'networks/CODE.html',
      ]),
    );
    expect(statedTwice(said)).toBeGreaterThan(500);
  });

  test('meets nothing that a program prints where it has nothing, no empty figure, no loose number in a title, and every sentence in the PDF too', () => {
    expect(files.faults).toEqual([]);
  });
});
