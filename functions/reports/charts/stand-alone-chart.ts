import type { Figure } from '../content/report.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { DrawChart } from './draw-chart.ts';

const WIDTH = 720;
const HEAD = 64;
const FOOT = 36;
const MARGIN = 16;

/** A chart as a file of its own: its finding, its subtitle and its source are inside the picture. */
export function standAloneChart({ title, subtitle, chart }: Figure, source: string, draw: DrawChart): string {
  const drawn = draw(chart, WIDTH - 2 * MARGIN);
  const height = Number(/ height="(\d+)"/.exec(drawn)?.[1]);
  const text = (y: number, size: number, weight: string, words: string) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}">${escapeHtml(words)}</text>`;
  const whole = HEAD + height + FOOT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${whole}" width="${WIDTH}" height="${whole}"`,
    ` font-family="Arial, sans-serif" fill="#212B32"><title>${escapeHtml(title)}</title>`,
    `<rect width="${WIDTH}" height="${whole}" fill="#FFFFFF"/>`,
    text(28, 18, 'bold', title),
    text(50, 13, 'normal', subtitle),
    drawn.replace('<svg ', `<svg x="${MARGIN}" y="${HEAD}" `),
    text(whole - 12, 12, 'normal', source),
    '</svg>\n',
  ].join('');
}
