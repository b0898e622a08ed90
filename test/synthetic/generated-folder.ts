import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { generateEngland } from '../../functions/synthetic/generate-england.ts';

type Options = Omit<Parameters<typeof generateEngland>[0], 'out'>;

/** An England written into a folder of its own, and how to read it. */
export interface GeneratedFolder {
  readonly out: string;
  readonly files: readonly string[];
  /** Bytes of a file, or of the only CSV in a ZIP. */
  bytes(file: string): Promise<Buffer>;
  /** Rows of that CSV by column name. */
  rows(file: string): Promise<Record<string, string>[]>;
  /** sha256 of every file by name. */
  hashes(): Promise<Record<string, string>>;
  remove(): Promise<void>;
}

export async function generatedFolder(options: Options): Promise<GeneratedFolder> {
  const out = await mkdtemp(join(tmpdir(), 'synthetic-england-'));
  const { files } = await generateEngland({ out, ...options });
  const bytes = async (file: string) => {
    const whole = await readFile(join(out, file));
    return file.endsWith('.zip') ? onlyCsv(file, whole).bytes : whole;
  };
  return {
    out,
    files,
    bytes,
    rows: async (file) => parse(await bytes(file), { columns: true, bom: true }),
    hashes: async () => {
      const entries = files.map(async (file) => {
        const digest = createHash('sha256').update(await readFile(join(out, file)));
        return [file, digest.digest('hex')] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    },
    remove: () => rm(out, { recursive: true }),
  };
}

/** Name and bytes of the one CSV in a ZIP; fails where there is none or more than one. */
export function onlyCsv(file: string, zip: Uint8Array): { name: string; bytes: Buffer } {
  const [entry, ...others] = Object.entries(unzipSync(zip)).filter(([name]) => name.endsWith('.csv'));
  if (entry === undefined || others.length > 0) throw new Error(`${file} should hold exactly one CSV`);
  return { name: entry[0], bytes: Buffer.from(entry[1]) };
}
