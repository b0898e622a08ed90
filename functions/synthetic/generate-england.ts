import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monthNumber } from './calendar-month.ts';
import { extractFiles } from './extract-files.ts';
import { indicators2023 } from './indicators-2023-24.ts';
import { INDICATORS_2026_27 } from './indicators-2026-27.ts';
import { planEngland } from './plan-england.ts';
import { readmeText } from './readme-text.ts';
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
  readonly lastMonth?: string;
  /** Told of each file written. */
  readonly onFile?: (name: string, done: number, total: number) => void;
  /** Fraction of England's size, above 0 and at most 1. */
  readonly scale?: number;
}

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
  for (const { name, make } of references) await write(name, make());
  for (const { name, bytes } of extracts.made()) await write(name, bytes);
  return { files };
}
