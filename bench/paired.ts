import type { Measured } from './measured-process.ts';
import { type Part, type Spread, spreadOf } from './part.ts';

type Start = (turn: number) => Promise<Measured>;

/** Runs ours and the reference in turns, so that a slow moment of the machine falls on both. */
export async function paired(
  runs: number,
  start: { readonly ours: Start; readonly reference: Start },
): Promise<Pick<Part, 'runs' | 'seconds' | 'cpuSeconds' | 'peakMebibytes' | 'ratio'>> {
  const ours: Measured[] = [];
  const reference: Measured[] = [];
  for (let turn = 0; turn < runs; turn++) {
    ours.push(await start.ours(turn));
    reference.push(await start.reference(turn));
  }
  const of = (figure: keyof Measured) => ({
    ours: spreadOf(ours.map((run) => run[figure])),
    reference: spreadOf(reference.map((run) => run[figure])),
  });
  const cpuSeconds = of('cpuSeconds');
  const peakMebibytes = of('peakMebibytes');
  return {
    runs,
    seconds: of('seconds'),
    cpuSeconds,
    peakMebibytes,
    ratio: { time: ratioOf(cpuSeconds), memory: ratioOf(peakMebibytes) },
  };
}

function ratioOf({ ours, reference }: { readonly ours: Spread; readonly reference: Spread }): number {
  return Number((ours.median / reference.median).toFixed(2));
}
