import type { WriteStream } from 'node:tty';
import type { StepProgress } from '../steps/run-pipeline.ts';

const WIDTH = 24;

/** Shows progress on a stream: one bar that moves on a terminal, one plain line a step's end elsewhere. */
export function progressLine(
  stream: Pick<WriteStream, 'write' | 'isTTY'>,
): (progress: Omit<StepProgress, 'step'> & { readonly step: string }) => void {
  let begun = performance.now();
  return ({ step, what, done, total }) => {
    if (stream.isTTY)
      stream.write(`\r\u001b[K${step.padEnd(8)} ${bar(done, total)} ${done}/${total} ${what}`);
    if (done < total) return;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const line = `${step.padEnd(8)} ${total} ${total === 1 ? 'item' : 'items'} in ${seconds} s`;
    stream.write(stream.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
    begun = performance.now();
  };
}

function bar(done: number, total: number): string {
  const filled = Math.round((WIDTH * done) / total);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
}
