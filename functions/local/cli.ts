import { Command, CommanderError, Option } from 'commander';
import { AreaCode, Month } from '../contracts/codes.ts';
import { Moment } from '../contracts/moment.ts';
import { codeVersion } from '../runtime/code-version.ts';
import { DataFolderError } from './data-files.ts';
import { addDecisionCommands } from './decision-commands.ts';
import type { DownloadsOptions } from './downloads-command.ts';
import { exitCode } from './exit-code.ts';
import { explainCommand } from './explain-command.ts';
import { failureWords } from './failure-words.ts';
import type { GenerateOptions } from './generate-command.ts';
import { addIntegrityCommands } from './integrity-commands.ts';
import { parsedBy, wholeNumber } from './option-values.ts';
import { StoreFolderError } from './published-store.ts';
import type { ReconcileOptions } from './reconcile-command.ts';
import type { ReportOptions } from './report-command.ts';
import type { RunOptions } from './run-command.ts';
import type { ServeOptions } from './serve-command.ts';
import type { StatusOptions } from './status-command.ts';

const EXIT_CODES = `
Exit codes:
  0  done
  1  something failed that should not have, or "verify" or "repair" found what is not whole
  2  the command line was not understood, or a folder it names is not there
  3  published, and some files were refused, or were meant for a dataset of which there is nothing; other files are named
  4  no file holds results of any month, so nothing was published
  5  a month is held back as implausible and waits for an answer; the rest is published`;

/**
 * Runs one command line, without the program's name.
 *
 * @returns the exit code; messages for people go to stderr
 */
export async function runCli(args: readonly string[]): Promise<number> {
  let code: number = exitCode.done;
  const finish = <T>(command: (options: T) => Promise<number>) => {
    return async (options: T) => {
      code = await command(options);
    };
  };
  const program = new Command('pcn')
    // What stands after a command is its own: `review` and `review approve` both name a store.
    .enablePositionalOptions()
    .description('How far each primary care network has progressed, and how wide the gap is.')
    .version(codeVersion)
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .showHelpAfterError();

  program
    .command('run')
    .description('take a folder of files in, compute and publish the next release')
    .option(
      '--data <folder>',
      'folder with the extracts and reference files, as published; without it, what the store holds is published',
    )
    .requiredOption('--store <folder>', 'folder that keeps everything; made where it does not exist')
    .addOption(membershipOption())
    .option('--json', 'print one JSON object on standard output')
    .option(
      '--embargo <time>',
      'the report is a draft until then, such as 2026-08-28T09:30+01:00',
      parsedBy(Moment),
    )
    .option('--no-report', 'publish without a report; it is then made when it is asked for')
    .option('--no-downloads', 'publish without files; "pcn downloads" writes them')
    .addHelpText('after', EXIT_CODES)
    .action(finish(async (options: RunOptions) => (await import('./run-command.ts')).runCommand(options)));

  program
    .command('serve')
    .description('serve the API and the dashboards of a store')
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .option('--port <number>', 'port to listen on', wholeNumber(0, 65_535), 4000)
    .option('--host <address>', 'address to listen on; others may then read what is served', '127.0.0.1')
    .option(
      '--incoming <folder>',
      'let the page on this month’s data send files to this folder, and take them in',
    )
    .option('--name <name...>', 'names by which others may ask for it, such as pcn.example.nhs.uk')
    .action(
      finish(async (options: ServeOptions) => (await import('./serve-command.ts')).serveCommand(options)),
    );

  program
    .command('explain')
    .description('show what one figure is made of: practices, definition, files and caveats')
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .requiredOption('--area <code>', 'a network, sub-ICB, ICB or region, or ENG', parsedBy(AreaCode))
    .requiredOption('--indicator <code>', 'such as CAN04, or ACC-08 of the policy papers')
    .requiredOption('--month <month>', 'such as 2026-07', parsedBy(Month))
    .option('--release <number>', 'an earlier release, as it was published', wholeNumber(1, 999_999))
    .addOption(membershipOption())
    .option('--json', 'print one JSON object on standard output')
    .action(finish(explainCommand));

  program
    .command('reconcile')
    .description('set figures as CQRS shows them beside ours, and say of each difference why')
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .requiredOption('--file <file>', 'CSV of the template docs/examples/cqrs-figures.csv')
    .option('--out <file>', 'write the table as CSV too')
    .option('--release <number>', 'an earlier release, as it was published', wholeNumber(1, 999_999))
    .addOption(membershipOption())
    .action(
      finish(async (options: ReconcileOptions) =>
        (await import('./reconcile-command.ts')).reconcileCommand(options),
      ),
    );

  program
    .command('generate')
    .description('write a synthetic England: invented practices and networks in the real file formats')
    .requiredOption('--out <folder>', 'folder to write into; made where it does not exist')
    .requiredOption('--months <number>', 'how many monthly extracts', wholeNumber(1, 84))
    .requiredOption(
      '--seed <number>',
      'any whole number; the same seed gives the same bytes',
      wholeNumber(0, 2 ** 32 - 1),
    )
    .addOption(
      new Option('--shape <year>', 'indicators of which contract year: 30 or about 330 rows a practice')
        .choices(['2026-27', '2023-24'])
        .default('2026-27'),
    )
    .action(
      finish(async (options: GenerateOptions) =>
        (await import('./generate-command.ts')).generateCommand(options),
      ),
    );

  program
    .command('report')
    .description('make the monthly report, or the briefings of networks, from the newest release')
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .requiredOption('--out <folder>', 'folder to write into; made where it does not exist')
    .option('--month <month>', 'month to report on, such as 2026-07; the newest where it is left out')
    .addOption(
      new Option('--network <code>', 'the briefing of one network, such as U12345').conflicts('allNetworks'),
    )
    .option('--all-networks', 'the briefing of every network')
    .option('--foreword <file>', 'Markdown to open the report with')
    .option('--embargo <time>', 'a draft until then, such as 2026-08-28T09:30+01:00', parsedBy(Moment))
    .action(
      finish(async (options: ReportOptions) => (await import('./report-command.ts')).reportCommand(options)),
    );

  program
    .command('downloads')
    .description('write every table of the newest release as CSV and Parquet, with a data dictionary')
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .option('--out <folder>', 'folder to copy the files into; made where it does not exist')
    .action(
      finish(async (options: DownloadsOptions) =>
        (await import('./downloads-command.ts')).downloadsCommand(options),
      ),
    );

  program
    .command('status')
    .description('say what a store holds')
    .requiredOption('--store <folder>', 'folder that a run has published to')
    .option('--json', 'print what arrived and what to do as one JSON object, as /v1/intake has it')
    .action(
      finish(async (options: StatusOptions) => (await import('./status-command.ts')).statusCommand(options)),
    );

  addDecisionCommands(program, finish);
  addIntegrityCommands(program, finish);

  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOfError(error);
  }
}

function membershipOption(): Option {
  return new Option('--membership <basis>', 'membership of the month, or of today')
    .choices(['as-was', 'as-is'])
    .default('as-was');
}

function exitCodeOfError(error: unknown): number {
  // Commander has printed its own message; asking for help is no mistake.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  const isUsage = error instanceof DataFolderError || error instanceof StoreFolderError;
  const lines = failureWords(error);
  for (const line of isUsage ? lines.slice(0, 1) : lines) process.stderr.write(`${line}\n`);
  return isUsage ? exitCode.usage : exitCode.failed;
}
