import { readCatalogue } from '../catalogue/catalogue.ts';
import { readIntake } from '../intake/read-intake.ts';
import { heldLines } from '../plausibility/held-lines.ts';
import { readHeld } from '../plausibility/held-record.ts';
import { CHECK_VERSION } from '../steps/check.ts';
import { newestRelease } from '../steps/publish.ts';
import { exitCode } from './exit-code.ts';
import { publishedStore } from './published-store.ts';

export interface StatusOptions {
  readonly store: string;
  readonly json?: boolean;
}

/** Says what a store holds: its newest release, its months, and the files it was given. */
export async function statusCommand({ store: folder, json = false }: StatusOptions): Promise<number> {
  const store = await publishedStore(folder);
  if (json) {
    process.stdout.write(`${JSON.stringify(await readIntake(store))}\n`);
    return exitCode.done;
  }
  const release = await newestRelease(store);
  const catalogue = await readCatalogue(store, CHECK_VERSION);
  const { submissions } = catalogue;
  const print = (line: string) => process.stdout.write(`${line}\n`);
  if (release === undefined) print('No release has been published.');
  else {
    print(
      `Release ${release.release}, published ${release.publishedAt}${release.synthetic ? ', synthetic data' : ''}`,
    );
    print(`Months: ${release.months.join(', ')}`);
  }
  for (const line of heldLines(await readHeld(store, catalogue))) print(line);
  for (const outcome of ['taken', 'quarantined', 'not-recognised'] as const) {
    const files = submissions.filter(({ record }) => record.outcome === outcome);
    print(`Files ${outcome.replace('-', ' ')}: ${files.length}`);
    for (const { receipt } of files) print(`  ${receipt.sha256.slice(0, 12)}  ${receipt.name}`);
  }
  return exitCode.done;
}
