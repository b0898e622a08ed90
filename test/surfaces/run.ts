import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { newestOf } from '../../functions/contracts/month.ts';
import { makeBriefing, makeNationalReport } from '../../functions/reports/make-report.ts';
import { createStore } from '../../functions/runtime/create-store.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { readAnswers } from './read-answers.ts';
import { pdfFaults } from './read-pdf.ts';
import { readReport } from './read-report.ts';
import { contradictions, type Statement, statedTwice } from './statements.ts';

const SHOWN = 5;
const [folder, ...codes] = process.argv.slice(2);
const print = (line: string) => process.stdout.write(`${line}\n`);

if (folder === undefined) {
  process.stderr.write('Give the folder of a store, and codes of networks to read the briefings of.\n');
  process.exitCode = 2;
} else {
  process.exitCode = await readStore(folder, codes);
}

/** Reads the newest month of a store on every surface but pages, and prints what it says twice and differently. */
async function readStore(from: string, networks: readonly string[]): Promise<number> {
  const store = await createStore({ kind: 'folder', folder: from });
  const release = await newestRelease(store);
  if (release === undefined) throw new Error('no release has been published');
  const month = newestOf(release.months);
  const app = createApp({ reader: createReleaseReader(store), log: () => {} });
  const { headlines } = MonthsAnswer.parse(await (await app.request('/v1/months')).json());
  const files = [...(await makeNationalReport(store, release, { month, embargo: null, foreword: null }))];
  for (const code of networks)
    files.push(...(await makeBriefing(store, release, { month, embargo: null, code })));
  const read = await readReport(files, month, headlines?.[month]);
  const said: readonly Statement[] = [...(await readAnswers(app, month)), ...read.statements];
  const found = contradictions(said);
  const faults = [...read.faults, ...(await pdfFaults(files))];
  const surfaces = new Set(said.map(({ surface }) => surface.replace(/U\d{5}/u, 'CODE')));
  print(
    `${said.length} statements on ${surfaces.size} surfaces, ${statedTwice(said)} of them on two or more`,
  );
  const kinds = Map.groupBy(found, (one) => one.replace(/ ?\bU\d{5}\b.*$/u, '').replace(/:.*$/u, ''));
  for (const [kind, all] of kinds)
    print([`${kind}: ${all.length} contradict`, ...all.slice(0, SHOWN)].join('\n  '));
  for (const fault of faults.slice(0, 10 * SHOWN)) print(`fault: ${fault.slice(0, 300)}`);
  print(`${found.length} contradictions of ${kinds.size} kinds, ${faults.length} faults`);
  return found.length + faults.length === 0 ? 0 : 1;
}
