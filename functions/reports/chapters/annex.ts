import type { Chapter } from '../content/report.ts';
import { say } from '../content/sentence.ts';

/** The figures behind each chart of the chapters before, as tables. */
export function annex(chapters: readonly Chapter[]): Chapter {
  const figures = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
  );
  const lead =
    figures.length === 0
      ? say`This report has no charts.`
      : say`The figures of each chart. The files beside this report hold them unrounded.`;
  return {
    id: 'annex',
    title: 'Annex: the charts’ figures',
    blocks: [
      { kind: 'paragraph', sentences: [lead] },
      ...figures.map(({ table }) => ({ kind: 'table', table }) as const),
    ],
  };
}
