import { createHash } from 'node:crypto';
import type { DrawChart } from '../charts/draw-chart.ts';
import type { Report } from '../content/report.ts';
import { escapeHtml } from './escape-html.ts';
import { renderBlock } from './render-block.ts';
import { REPORT_STYLE } from './report-style.ts';

/** The policy a report is read under: its one style, known by its hash, and nothing else. */
export const REPORT_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(REPORT_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A report as one HTML document that needs nothing else: no script, no font, no file, no request. */
export function renderHtml(report: Report, draw: DrawChart): string {
  const { title, subtitle, status, chapters } = report;
  const contents = chapters.map(
    (chapter) => `<li><a href="#${chapter.id}">${escapeHtml(chapter.title)}</a></li>`,
  );
  return [
    '<!doctype html>',
    `<html lang="en-GB"${status.draft ? ' class="draft"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(REPORT_POLICY)}">`,
    `<title>${escapeHtml(`${title}: ${subtitle}`)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the report</a>',
    `<header><h1>${escapeHtml(title)}</h1><p class="subtitle">${escapeHtml(subtitle)}</p>`,
    `<p class="status">${escapeHtml(status.line)}</p></header>`,
    `<nav class="contents" aria-label="Contents"><h2>Contents</h2><ol>${contents.join('')}</ol></nav>`,
    '<main id="main">',
    ...chapters.flatMap((chapter) => [
      `<section aria-labelledby="${chapter.id}"><h2 id="${chapter.id}">${escapeHtml(chapter.title)}</h2>`,
      ...chapter.blocks.map((block) => renderBlock(block, draw)),
      '</section>',
    ]),
    '</main>',
    `<footer><p class="note">${escapeHtml(status.running)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
