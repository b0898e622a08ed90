import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Month } from '../contracts/codes.ts';
import { monthNumber } from './calendar-month.ts';
import { extractFiles } from './extract-files.ts';
import { indicators2023 } from './indicators-2023-24.ts';
import { INDICATORS_2026_27 } from './indicators-2026-27.ts';
import { planEngland } from './plan-england.ts';
import { referenceFiles } from './reference-files.ts';

interface GenerateOptions {
  /** Folder to write into; made where it does not exist. */
  readonly out: string;
  /** How many months of the extract, the last one `lastMonth`; 1 or more. */
  readonly months: number;
  /** Whole number; the same seed writes the same bytes. */
  readonly seed: number;
  /** Which year's set of indicators every month has. */
  readonly shape: '2026-27' | '2023-24';
  /** `YYYY-MM`; by default July 2026, or March 2024 for the 2023-24 shape. */
  readonly lastMonth?: Month;
  /** Told of each file written. */
  readonly onFile?: (name: string, done: number, total: number) => void;
  /** Fraction of England's size, above 0 and at most 1. */
  readonly scale?: number;
}

/** The Network Contract DES began on its first day. */
const FIRST_MONTH = monthNumber('2019-07');

/**
 * Writes an invented England in the publishers' own formats: every practice, network and person is synthetic and says so.
 *
 * @returns names of the files written, in order
 * @throws RangeError when an option is out of bounds
 */
export async function generateEngland(options: GenerateOptions): Promise<{ files: string[] }> {
  const { out, months, seed, shape, scale = 1 } = options;
  if (!Number.isInteger(months) || months < 1) {
    throw new RangeError('Ask for one month or more, as a whole number');
  }
  const last = monthNumber(options.lastMonth ?? (shape === '2026-27' ? '2026-07' : '2024-03'));
  const first = last - months + 1;
  if (first < FIRST_MONTH) {
    throw new RangeError(
      `There are no networks before July 2019: ask for ${last - FIRST_MONTH + 1} months at most`,
    );
  }
  const plan = planEngland(seed, scale);
  const models = shape === '2026-27' ? INDICATORS_2026_27 : indicators2023();
  const references = referenceFiles(plan, first, last, new Set(models.map(({ code }) => code)));
  const extracts = extractFiles(plan, models, first, last);
  const readme = readmeText({ seed, scale, shape, months, reissued: extracts.reissued });

  await mkdir(out, { recursive: true });
  const files: string[] = [];
  const total = 1 + references.length + extracts.count;
  const write = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(out, name), bytes);
    files.push(name);
    options.onFile?.(name, files.length, total);
  };
  await write('README.txt', Buffer.from(readme, 'utf8'));
  for (const { name, make } of references) await write(name, await make());
  for (const { name, bytes } of extracts.made()) await write(name, bytes);
  return { files };
}

interface ReadmeFacts {
  readonly seed: number;
  readonly scale: number;
  readonly shape: string;
  readonly months: number;
  /** Stem of the month issued twice, or `null`. */
  readonly reissued: string | null;
}

/** What the folder's README.txt says: that nothing in it is real, and how to write it again. */
function readmeText({ seed, scale, shape, months, reissued }: ReadmeFacts): string {
  const fault =
    reissued === null
      ? ''
      : `
${reissued} was issued twice. In the first edition the learning disability health checks of TPP practices are
under-counted, as in a real month; ${reissued}_v2.zip puts them right.
`;
  return `Synthetic data: invented practices and networks

Nothing in this folder is about a real practice, network, board, region or person. Every name says
"Synthetic"; practice codes begin with X, which no English practice code does; network codes come from runs
of numbers no network has; ONS codes from the 999 block; postcodes from ZX, which is no postcode area.

The files have the forms of the publications they imitate, so that the product can be tried on them:
headers, encodings, line ends, dates and file names are the publishers' own. Sizes, spreads and national
totals are near England's of July 2026. Differences between networks were planted and are known.
${fault}
Written with: seed ${seed}, shape ${shape}, ${months} month${months === 1 ? '' : 's'}, ${scale} of England's size.
The same seed writes the same bytes.
`;
}
