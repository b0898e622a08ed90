import { cellWords } from '../content/cells.ts';
import type { Block, Figure, Inline, ReportTable } from '../content/report.ts';
import { typstString } from './typst-text.ts';

/** Gives a chart a place among the document's pictures and says its path. */
export type PlacePicture = (figure: Figure) => string;

/** One block of a chapter in Typst's language. Words are string literals, so that nothing in them is markup. */
export function typstBlock(block: Block, place: PlacePicture): string {
  if (block.kind === 'paragraph') {
    return `#par(${typstString(block.sentences.map(({ text }) => text).join(' '))})`;
  }
  if (block.kind === 'list') return list(block.items.map(({ text }) => `text(${typstString(text)})`));
  if (block.kind === 'heading') return `#heading(level: 2, ${typstString(block.text)})`;
  if (block.kind === 'table') return typstTable(block.table);
  if (block.kind === 'figure') return chart(block.figure, place);
  if (block.kind === 'prose') return `#par(${inlines(block.inlines)})`;
  return list(block.items.map(inlines));
}

function list(items: readonly string[]): string {
  return `#list(${items.join(', ')})`;
}

function chart(figure: Figure, place: PlacePicture): string {
  const { title, subtitle, notes, chart: spec } = figure;
  const words = [title, subtitle, place(figure), spec.data.description, notes].map(typstString);
  return `#chart(${words.join(', ')})`;
}

function typstTable({ caption, columns, rows, note }: ReportTable): string {
  const widths = columnWidths({ columns, rows });
  const aligns = columns.map(({ numeric }) => (numeric ? 'right' : 'left'));
  const head = columns.map(({ heading }) => typstString(heading));
  const cells = rows.flatMap((row) => row.map((cell) => typstString(cellWords(cell))));
  const tuple = (items: readonly string[]) => `(${items.map((item) => `${item},`).join(' ')})`;
  const remark = note === undefined ? 'none' : typstString(note);
  return `#data-table(${typstString(caption)}, ${tuple(widths)}, ${tuple(aligns)}, ${tuple(head)}, ${tuple(cells)}, ${remark})`;
}

/** Between the margins of A4, in points; and about what a letter takes of it in a cell and in a heading. */
const PAGE_WIDTH = 481;
const LETTER = 4.7;
const HEAD_LETTER = 5.4;
const INSETS = 11;
/** Of names, and of cells of so many letters or more, which are sentences. */
const WIDEST_NAME = 200;
const WIDEST_SENTENCE = 300;
const SENTENCE = 80;

/**
 * Widths by what each column holds. Numbers are never broken and no heading runs into the next, so their columns keep
 * what they need; text takes what is left, and breaks between words, of which the longest still has its room.
 */
function columnWidths({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): readonly string[] {
  const wanted = columns.map(({ heading, numeric }, i) => {
    const cells = rows.map((row) => (row[i] === undefined ? '' : cellWords(row[i])));
    const longest = Math.max(0, ...cells.map(({ length }) => length));
    const needed = Math.max(longestWord([heading]) * HEAD_LETTER, longest * LETTER) + INSETS;
    const unbroken = longestWord(cells) * LETTER + INSETS;
    const widest = longest < SENTENCE ? WIDEST_NAME : WIDEST_SENTENCE;
    const text = Math.max(Math.min(widest, needed), Math.min(unbroken, PAGE_WIDTH));
    return { numeric, width: Math.round(numeric ? needed : text) };
  });
  const fits = wanted.reduce((sum, { width }) => sum + width, 0) <= PAGE_WIDTH;
  return wanted.map(({ numeric, width }) => (fits || !numeric ? `${width}fr` : `${width}pt`));
}

/** Letters of the longest word, since a word is not broken. */
function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s/)).map(({ length }) => length));
}

function inlines(pieces: readonly Inline[]): string {
  return `{ ${pieces.map(inline).join('; ')} }`;
}

function inline({ kind, ...piece }: Inline): string {
  const text = typstString(piece.text);
  if (kind === 'strong') return `strong(${text})`;
  if (kind === 'emphasis') return `emph(${text})`;
  return 'href' in piece ? `link(${typstString(piece.href)}, ${text})` : `text(${text})`;
}
