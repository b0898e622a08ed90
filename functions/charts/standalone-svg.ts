import { PALETTE } from './palette.ts';

/** What a picture must say of itself once it has left its page. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Source, release and date. */
  readonly source: string;
  /** How to read it, where the chart needs it. */
  readonly notes?: string | undefined;
}

const SVG = 'http://www.w3.org/2000/svg';
const HEAD = 56;
const FOOT = 28;
const CHARACTER_WIDTH = 7.5;
const NOTE_LINE = 16;
const NOTE_CHARACTER_WIDTH = 6.5;

/**
 * The SVG text of a drawn chart with its title, subtitle, notes and source inside the picture, on white.
 *
 * @param chart as `finishChart` leaves it; it is not changed
 */
export function standaloneSvg(chart: Element, { title, subtitle, source, notes = '' }: PictureWords): string {
  const document = chart.ownerDocument;
  const longest = Math.max(title.length * 1.2, subtitle.length, source.length * 0.85);
  const width = Math.max(Number(chart.getAttribute('width')), Math.ceil(longest * CHARACTER_WIDTH) + 24);
  const noteLines = linesOf(notes, Math.floor((width - 24) / NOTE_CHARACTER_WIDTH));
  const foot = Number(chart.getAttribute('height')) + HEAD;
  const height = foot + noteLines.length * NOTE_LINE + FOOT;
  const picture = document.createElementNS(SVG, 'svg');
  set(picture, {
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'Arial, sans-serif',
  });
  const words = (text: string, y: number, size: number, weight = 'normal') => {
    const element = document.createElementNS(SVG, 'text');
    set(element, { x: 12, y, 'font-size': size, 'font-weight': weight, fill: PALETTE.text });
    element.textContent = text;
    return element;
  };
  const paper = document.createElementNS(SVG, 'rect');
  set(paper, { width, height, fill: PALETTE.paper });
  const drawn = document.importNode(chart, true);
  set(drawn, { y: HEAD });
  picture.append(paper, words(title, 24, 18, 'bold'), words(subtitle, 44, 14), drawn);
  picture.append(...noteLines.map((line, i) => words(line, foot + (i + 1) * NOTE_LINE - 4, 12)));
  picture.append(words(source, height - 10, 12));
  // HTML writes this one entity by a name that XML does not know.
  return picture.outerHTML.replaceAll('&nbsp;', '&#160;');
}

/** A text in lines of at most so many characters, broken between words. */
function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
