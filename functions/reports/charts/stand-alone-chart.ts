import { momentWords } from '../../sentences/figure-words.ts';
import type { Figure, Report } from '../content/report.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { DrawChart } from './draw-chart.ts';

const WIDTH = 720;
const MARGIN = 16;

/** Words of one size: how wide they may run, in letters, and how far below each other their lines stand, in pixels. */
const TITLE = { size: 18, weight: 'bold', letters: 66, leading: 23 } as const;
const SUBTITLE = { size: 13, weight: 'normal', letters: 100, leading: 18 } as const;
const NOTE = { size: 12, weight: 'normal', letters: 114, leading: 17 } as const;
type Manner = typeof TITLE | typeof SUBTITLE | typeof NOTE;

/** A chart as a file of its own: its finding, how to read it, its source and its date are inside the picture. */
export function standAloneChart(
  { title, subtitle, chart, notes }: Figure,
  { status, publishedAt, source: results }: Pick<Report, 'status' | 'publishedAt' | 'source'>,
  draw: DrawChart,
): string {
  const source = `Source: ${results}. ${status.running} · ${momentWords(publishedAt)}`;
  const drawn = draw(chart, WIDTH - 2 * MARGIN);
  const height = Number(/ height="(\d+)"/.exec(drawn)?.[1]);
  const head = [...lines(title, TITLE), ...lines(subtitle, SUBTITLE)];
  const foot = [...lines(notes, NOTE), ...lines(source, NOTE)];
  const top = MARGIN + heightOf(head) + 8;
  const bottom = top + height + 8;
  const whole = bottom + heightOf(foot) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${whole}" width="${WIDTH}" height="${whole}"`,
    ` font-family="Arial, sans-serif" fill="#212B32"><title>${escapeHtml(title)}</title>`,
    `<rect width="${WIDTH}" height="${whole}" fill="#FFFFFF"/>`,
    below(MARGIN, head),
    drawn.replace('<svg ', `<svg x="${MARGIN}" y="${top}" `),
    below(bottom, foot),
    '</svg>\n',
  ].join('');
}

interface Line {
  readonly words: string;
  readonly manner: Manner;
}

/** Breaks a text between words; SVG has no line breaks of its own. */
function lines(text: string, manner: Manner): readonly Line[] {
  const broken: string[] = [];
  for (const word of text.split(' ')) {
    const last = broken.at(-1);
    if (last === undefined || last.length + 1 + word.length > manner.letters) broken.push(word);
    else broken[broken.length - 1] = `${last} ${word}`;
  }
  return broken.map((words) => ({ words, manner }));
}

function heightOf(all: readonly Line[]): number {
  return all.reduce((sum, { manner }) => sum + manner.leading, 0);
}

function below(from: number, all: readonly Line[]): string {
  return all
    .map(({ words, manner: { size, weight } }, i) => {
      const y = from + heightOf(all.slice(0, i + 1)) - 4;
      return `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}">${escapeHtml(words)}</text>`;
    })
    .join('');
}
