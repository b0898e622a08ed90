import { generateEngland } from '../synthetic/generate-england.ts';
import { exitCode } from './exit-code.ts';
import { progressLine } from './progress-line.ts';

export interface GenerateOptions {
  readonly out: string;
  readonly months: number;
  readonly seed: number;
  readonly shape: '2026-27' | '2023-24';
}

/** Writes a synthetic England into a folder. */
export async function generateCommand(options: GenerateOptions): Promise<number> {
  const show = progressLine(process.stderr);
  const { files } = await generateEngland({
    ...options,
    onFile: (name, done, total) => show({ step: 'generate', what: name, done, total }),
  });
  process.stderr.write(
    `Synthetic data: ${files.length} files of invented practices and networks in ${options.out}\n`,
  );
  return exitCode.done;
}
