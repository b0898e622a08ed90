/** Least, middle and greatest of several runs. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
}

/** One thing measured: ours and a reference, in the same run on the same machine. */
export interface Part {
  readonly what: string;
  readonly reference: string;
  readonly input: string;
  readonly runs: number;
  readonly seconds: { readonly ours: Spread; readonly reference: Spread };
  /** Of the processor, which other work on the machine does not lengthen; where a part measures it. */
  readonly cpuSeconds?: { readonly ours: Spread; readonly reference: Spread };
  readonly peakMebibytes: { readonly ours: Spread; readonly reference: Spread };
  /** Medians, ours over the reference’s; of processor time where that is measured. */
  readonly ratio: { readonly time: number; readonly memory: number };
  readonly aim: string;
}

export function spreadOf(values: readonly number[]): Spread {
  const ordered = values.toSorted((a, b) => a - b);
  const at = (place: number) => round(ordered[place] ?? Number.NaN);
  return { least: at(0), median: at(Math.floor(ordered.length / 2)), greatest: at(ordered.length - 1) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
