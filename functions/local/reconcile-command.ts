import { readFile, writeFile } from 'node:fs/promises';
import { createReleaseReader } from '../api/release-reader.ts';
import { MembershipBasis } from '../contracts/codes.ts';
import { toCsv } from '../contracts/csv-text.ts';
import { compareWithStore } from '../reconciliation/compare-with-store.ts';
import { CqrsFileError, readCqrsFigures } from '../reconciliation/cqrs-figures.ts';
import {
  reasonWords,
  reconciliationSentence,
  reconciliationTable,
} from '../reconciliation/reconciliation-table.ts';
import { exitCode } from './exit-code.ts';
import { publishedStore } from './published-store.ts';

export interface ReconcileOptions {
  readonly store: string;
  readonly file: string;
  readonly out?: string;
  readonly release?: number;
  readonly membership: string;
}

/** Releases before the one asked for that are looked through for a figure that was revised. */
const MOST_EARLIER = 12;
const MOST_FILE_BYTES = 10_000_000;

/** Sets figures as CQRS shows them beside ours, and says of each difference why, or that it is not explained. */
export async function reconcileCommand(options: ReconcileOptions): Promise<number> {
  const store = await publishedStore(options.store);
  const reader = createReleaseReader(store);
  const release = await reader.release(options.release);
  const numbers = (await reader.numbers()).filter((number) => number < release.release);
  const earlier = await Promise.all(numbers.slice(-MOST_EARLIER).map((number) => reader.release(number)));
  const basis = MembershipBasis.parse(options.membership);
  try {
    const figures = readCqrsFigures(await textOf(options.file));
    const compared = await compareWithStore(figures, { store, release, earlier, basis });
    print(reconciliationSentence(compared));
    for (const one of compared.filter(({ outcome }) => outcome !== 'agrees')) {
      const { line, network, practice, indicator, month, numerator, denominator } = one.theirs;
      const ours =
        one.ours === null ? 'none' : `${one.ours.numerator ?? '*'} of ${one.ours.denominator ?? '*'}`;
      print('');
      print(`line ${line}: ${practice ?? network}, ${indicator}, ${month}`);
      print(`  CQRS ${numerator} of ${denominator}, ours ${ours}`);
      print(`  ${reasonWords(one)}`);
    }
    if (options.out !== undefined) await writeFile(options.out, toCsv(reconciliationTable(compared)));
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof CqrsFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    for (const { line, why } of error.lines) process.stderr.write(`  line ${line} ${why}\n`);
    return exitCode.usage;
  }
}

/** @throws CqrsFileError where there is no such file, or it cannot be what was meant */
async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'EISDIR')
      throw new CqrsFileError(
        [],
        'The file was not compared: there is no such file. Check its name and folder.',
      );
    throw cause;
  });
  if (bytes.byteLength > MOST_FILE_BYTES)
    throw new CqrsFileError(
      [],
      'The file was not compared: it is larger than 10 MB. Send one month of it, or fewer networks.',
    );
  return bytes.toString('utf8');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
