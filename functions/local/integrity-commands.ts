import type { Command } from 'commander';
import { adviceOn } from '../integrity/advice.ts';
import { repair } from '../integrity/repair.ts';
import { type Verified, verify } from '../integrity/verify.ts';
import { createStore } from '../runtime/create-store.ts';
import { createLocalServices } from '../runtime/services.ts';
import { sourceVersion } from '../runtime/source-version.ts';
import { exitCode } from './exit-code.ts';
import { publishedStore } from './published-store.ts';

type Finish = <T>(command: (options: T) => Promise<number>) => (options: T) => Promise<void>;
interface Place {
  readonly store: string;
}

/** The commands that hold a store against what it should be. */
export function addIntegrityCommands(program: Command, finish: Finish): void {
  program
    .command('verify')
    .description(
      'read every object of a store against its sha256, and name what heals those that are not whole',
    )
    .requiredOption('--store <place>', 'folder that a run has published to, or s3://BUCKET')
    .action(finish(verifyCommand));

  program
    .command('repair')
    .description('make again what can be made from the bytes that were received, and say what cannot')
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .action(finish(repairCommand));
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function verifyCommand({ store: place }: Place): Promise<number> {
  const bucket = /^s3:\/\/([^/]+)\/?$/.exec(place)?.[1];
  const store =
    bucket === undefined ? await publishedStore(place) : await createStore({ kind: 's3', bucket });
  const found = await verify(store);
  for (const finding of found.findings) {
    print(`${finding.fault}  ${finding.key}`);
    print(`         ${await adviceOn(store, finding, { place })}`);
  }
  return sumUp(found);
}

async function repairCommand({ store: place }: Place): Promise<number> {
  await publishedStore(place);
  const services = await createLocalServices(place);
  try {
    const { before, after } = await repair(services, {
      basis: 'as-was',
      codeVersion: await sourceVersion(),
    });
    const left = new Set(after.findings.map(({ key }) => key));
    for (const { key } of before.findings) if (!left.has(key)) print(`healed   ${key}`);
    for (const finding of after.findings) {
      print(`${finding.fault}  ${finding.key}`);
      print(`         ${await adviceOn(services.store, finding, { place, isRepaired: true })}`);
    }
    if (before.findings.length > 0) {
      print(`What was damaged is kept below ~damaged. To publish what counts now: pcn run --store ${place}`);
    }
    return sumUp(after);
  } finally {
    await services.close();
  }
}

function sumUp({ read, unsealed, findings }: Verified): number {
  const count = (fault: string) => findings.filter((finding) => finding.fault === fault).length;
  print(
    findings.length === 0
      ? `${read} objects read; all are as they were stored.`
      : `${read} objects read; damaged: ${count('damaged')}, missing: ${count('missing')}.`,
  );
  if (unsealed > 0) {
    print(
      `${unsealed} of them were written by a version before 0.2, which sealed nothing: only their shape was checked.`,
    );
  }
  return findings.length === 0 ? exitCode.done : exitCode.failed;
}
