import type { Cell, Mark } from './report.ts';
import { type WrittenAs, writtenAs } from './sentence.ts';

/** A cell of text. */
export function textCell(value: string): Cell {
  return { value, as: 'text' };
}

/** A cell of a number; where there is none it says that it is not available, unless `mark` says why. */
export function numberCell(as: WrittenAs, value: number | null, mark?: Mark): Cell {
  const shown = mark ?? (value === null ? 'x' : undefined);
  return shown === undefined ? { value, as } : { value, as, mark: shown };
}

/** A cell as people read it, such as `0.47`, `0.47 [p]` or `[x]`. */
export function cellWords({ value, as, mark }: Cell): string {
  const shown = mark === undefined ? '' : `[${mark}]`;
  if (value === null) return shown;
  const words = typeof value === 'string' || as === 'text' ? String(value) : writtenAs(as, value);
  return shown === '' ? words : `${words} ${shown}`;
}
