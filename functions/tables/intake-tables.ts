import type { Intake } from '../contracts/api/intake-answer.ts';
import { heldTable } from './held-table.ts';
import { viewTable } from './table.ts';

const FILE = ['file', 'string', 'name it arrived under', ({ name }: { name: string }) => name] as const;
const SHA256 = ['sha256', 'string', 'of its bytes', ({ sha256 }: { sha256: string }) => sha256] as const;

/** What arrived until now as flat tables: of no release, so that no row names one. */
export const intakeTables = {
  datasets: viewTable({
    name: 'intake-datasets',
    title: 'The checklist: each dataset, its newest file and the file that counts',
    rows: ({ datasets }: Intake) => datasets,
    columns: [
      ['dataset', 'string', 'kind of file', ({ dataset }) => dataset],
      ['state', 'string', 'result of its newest file, held, or not-arrived', ({ state }) => state],
      ['files', 'integer', 'files that arrived', ({ files }) => files],
      ['newest', 'string', 'sha256 of its newest file; empty where none arrived', ({ newest }) => newest],
      [
        'in_use',
        'string',
        'sha256 of the newest file that the release uses; empty for none',
        ({ inUse }) => inUse,
      ],
      ['what_to_do', 'string', 'in plain English', ({ whatToDo }) => whatToDo],
    ],
  }),
  files: viewTable({
    name: 'intake-files',
    title: 'Every file that arrived: its result, what is made from it, and what to do',
    rows: ({ files }: Intake) => files,
    columns: [
      FILE,
      SHA256,
      ['dataset', 'string', 'kind of file; empty where it was not recognised', ({ dataset }) => dataset],
      [
        'state',
        'string',
        'waiting, accepted, accepted-with-warnings, rejected, not-recognised or withdrawn',
        ({ state }) => state,
      ],
      [
        'needs_you',
        'boolean',
        'rejected, and no later file of its name was accepted',
        ({ needsYou }) => needsYou,
      ],
      ['arrived_at', 'string', 'ISO 8601, UTC', ({ arrivedAt }) => arrivedAt],
      ['version', 'number', 'that its name declares, else 1', ({ version }) => version],
      ['bytes', 'integer', 'size', ({ bytes }) => bytes],
      ['rows', 'integer', 'data rows; empty where it could not be read as rows', ({ rows }) => rows],
      [
        'about_from',
        'date',
        'first date that its rows are about; empty where none count',
        ({ about }) => about?.from ?? null,
      ],
      [
        'about_to',
        'date',
        'last date that its rows are about; empty where none count',
        ({ about }) => about?.to ?? null,
      ],
      [
        'used_in',
        'string',
        'months of the newest release that are made from it',
        ({ usedIn }) => usedIn.join(' '),
      ],
      ['problems', 'integer', 'problems found', ({ problemCount }) => problemCount],
      ['what_to_do', 'string', 'in plain English', ({ whatToDo }) => whatToDo],
    ],
  }),
  problems: viewTable({
    name: 'intake-problems',
    title: 'The first 10 problems of each file, and what to do',
    rows: ({ files }: Intake) =>
      files.flatMap(({ name, sha256, problems }) =>
        problems.map((problem) => ({ name, sha256, ...problem })),
      ),
    columns: [
      FILE,
      SHA256,
      ['line', 'integer', '1 is the header; empty where the whole file is meant', ({ line }) => line],
      [
        'column',
        'string',
        'by its published name; empty where no single one is meant',
        ({ column }) => column,
      ],
      ['rule', 'string', 'stable name of the rule', ({ rule }) => rule],
      ['severity', 'string', 'refused (nothing was taken) or flagged', ({ severity }) => severity],
      ['message', 'string', 'what is wrong and what to do', ({ message }) => message],
    ],
  }),
  held: heldTable<Intake>('intake-held'),
} as const;
