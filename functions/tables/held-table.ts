import type { HeldMonth } from '../contracts/held-month.ts';
import { viewTable } from './table.ts';

/** Months that are held back as a flat table, a row a figure: of what arrived until now, and of a release. */
export function heldTable<View extends { readonly held?: readonly HeldMonth[] | undefined }>(name: string) {
  return viewTable({
    name,
    title: 'Months that are held back, why, and the figures side by side',
    rows: ({ held = [] }: View) =>
      held.flatMap(({ month, hold, state, meanwhile, reasons }) =>
        reasons.flatMap(({ gate, sentence, figures }) =>
          (figures.length === 0 ? [null] : figures).map((figure) => ({
            month,
            hold,
            state,
            meanwhile,
            gate,
            sentence,
            figure,
          })),
        ),
      ),
    columns: [
      ['month', 'yearmonth', 'calendar month', ({ month }) => month],
      ['hold', 'string', 'what an answer names', ({ hold }) => hold],
      ['state', 'string', 'waiting for an answer, or rejected', ({ state }) => state],
      ['meanwhile', 'string', 'as-published-before or not-published', ({ meanwhile }) => meanwhile],
      ['gate', 'string', 'stable name of what it did not pass', ({ gate }) => gate],
      ['sentence', 'string', 'why, in plain English', ({ sentence }) => sentence],
      ['figure', 'string', 'what is compared; empty for none', ({ figure }) => figure?.what ?? null],
      [
        'against',
        'string',
        'what it is compared with; empty for none',
        ({ figure }) => figure?.against ?? null,
      ],
      [
        'expected',
        'number',
        'the other figure; empty where not known',
        ({ figure }) => figure?.expected ?? null,
      ],
      [
        'found',
        'number',
        'the figure of the file; empty where not known',
        ({ figure }) => figure?.found ?? null,
      ],
    ],
  });
}
