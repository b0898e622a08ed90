import type { Command } from 'commander';
import { DecisionError, readDecisions } from '../audit/audit-log.ts';
import { withdraw } from '../audit/withdraw.ts';
import { readCatalogue } from '../catalogue/catalogue.ts';
import { DecidedBy, Reason } from '../contracts/audit-entry.ts';
import { answerHold } from '../plausibility/answer-hold.ts';
import { decisionWords, heldLines } from '../plausibility/held-lines.ts';
import { readHeld } from '../plausibility/held-record.ts';
import { systemClock } from '../runtime/services.ts';
import { CHECK_VERSION } from '../steps/check.ts';
import { rollBack } from '../steps/roll-back.ts';
import { steadyClock } from '../steps/steady-clock.ts';
import { exitCode } from './exit-code.ts';
import { parsedBy, wholeNumber } from './option-values.ts';
import { publishedStore } from './published-store.ts';

interface Decided {
  readonly store: string;
  readonly reason: string;
  readonly by: string;
}

type Finish = <T>(command: (options: T) => Promise<number>) => (options: T) => Promise<void>;

/** The commands by which somebody takes something back: each needs a reason and a name, which the audit log keeps. */
export function addDecisionCommands(program: Command, finish: Finish): void {
  decided(program.command('withdraw'))
    .description('take a file out that should not have been sent; the next run publishes without it')
    .requiredOption(
      '--file <sha256>',
      'its sha256, or the first 8 or more digits, as "pcn status" shows them',
    )
    .action(finish(withdrawCommand));

  decided(program.command('rollback'))
    .description('publish a new release that is equal to an old one; it stands until other files count')
    .requiredOption('--release <number>', 'the release to go back to', wholeNumber(1, 999_999))
    .action(finish(rollbackCommand));

  const review = program
    .command('review')
    .description('say which months are held back as implausible and why; approve or reject them')
    .option('--store <folder>', 'folder that a run has published to')
    .action(finish(listCommand));
  for (const kind of ['approve', 'reject'] as const) {
    decided(review.command(kind))
      .description(
        kind === 'approve'
          ? 'let what is held count: the next run publishes it'
          : 'let it not count until another file comes',
      )
      .requiredOption('--hold <id>', 'what "pcn review" calls it')
      .action(finish((options: Decided & { hold: string }) => answerCommand(kind, options)));
  }
}

/** A command that decides: it names a store, and says why and who. */
function decided(command: Command): Command {
  return command
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .requiredOption('--reason <text>', 'why, for those who read the audit log', parsedBy(Reason))
    .requiredOption('--by <name>', 'who decides', parsedBy(DecidedBy));
}

async function withdrawCommand({
  store: folder,
  file,
  reason,
  by,
}: Decided & { file: string }): Promise<number> {
  const store = await publishedStore(folder);
  return answering(async () => {
    const clock = await steadyClock(store, systemClock);
    const { entry, receipt } = await withdraw({ store, clock }, { file, reason, by });
    return [
      `${receipt.name} is withdrawn (entry ${entry.number} of the audit log). Nothing was deleted.`,
      `Publish without it: pcn run --store ${folder}`,
      'To have it count again, send it under a name that ends in a higher version, such as _v2.',
    ];
  });
}

async function rollbackCommand(options: Decided & { release: number }): Promise<number> {
  const store = await publishedStore(options.store);
  return answering(async () => {
    const clock = await steadyClock(store, systemClock);
    const catalogue = await readCatalogue(store, CHECK_VERSION);
    const { release } = await rollBack({ store, clock }, catalogue, options);
    return [
      `Release ${release} is published, equal to release ${options.release}.`,
      'It stands until another file comes or one is withdrawn; a run over the same files leaves it.',
    ];
  });
}

async function listCommand({ store: folder }: { readonly store?: string }): Promise<number> {
  if (folder === undefined) {
    process.stderr.write('Give the store: pcn review --store FOLDER\n');
    return exitCode.usage;
  }
  const store = await publishedStore(folder);
  const held = await readHeld(store, await readCatalogue(store, CHECK_VERSION));
  const lines = held.length === 0 ? ['No month is held back.'] : heldLines(held);
  for (const line of lines) process.stdout.write(`${line}\n`);
  for (const { number, at, by, reason, decision } of await readDecisions(store)) {
    process.stdout.write(`audit ${number}  ${at}  ${by}  ${decisionWords(decision)}: ${reason}\n`);
  }
  return exitCode.done;
}

async function answerCommand(
  kind: 'approve' | 'reject',
  { store: folder, hold, reason, by }: Decided & { readonly hold: string },
): Promise<number> {
  const store = await publishedStore(folder);
  return answering(async () => {
    const clock = await steadyClock(store, systemClock);
    const catalogue = await readCatalogue(store, CHECK_VERSION);
    const entry = await answerHold({ store, clock }, catalogue, { kind, hold, reason, by });
    return [
      `${decisionWords(entry.decision)} (entry ${entry.number} of the audit log).`,
      `${kind === 'approve' ? 'Publish it' : 'Publish without it'}: pcn run --store ${folder}`,
    ];
  });
}

/** Prints what was decided, or why it cannot be. */
async function answering(decide: () => Promise<readonly string[]>): Promise<number> {
  try {
    for (const line of await decide()) process.stdout.write(`${line}\n`);
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exitCode.usage;
  }
}
