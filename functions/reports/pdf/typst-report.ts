import type { DrawChart } from '../charts/draw-chart.ts';
import type { Report } from '../content/report.ts';
import { reportTemplate } from './report-template.ts';
import type { TypstDocument } from './typesetter.ts';
import { typstBlock } from './typst-block.ts';
import { typstString } from './typst-text.ts';

const CHART_WIDTH = 760;

/** Chapters that begin a page; the others follow on. */
const OWN_PAGE = new Set(['foreword', 'the-gap', 'annex', 'provenance']);

/** Chapters short enough to be kept on one page, so that no line of theirs is left alone on the next. */
const KEPT_WHOLE = new Set(['methods']);

/** A report in Typst's language: title page with contents, a chapter after another, a running head and page numbers. */
export function typstReport(report: Report, draw: DrawChart): TypstDocument {
  const { title, subtitle, status, chapters } = report;
  const pictures: Record<string, string> = {};
  const place = ({ chart }: { chart: Parameters<DrawChart>[0] }) => {
    const path = `/chart-${Object.keys(pictures).length + 1}.svg`;
    pictures[path] = inOpenSans(draw(chart, CHART_WIDTH));
    return path;
  };
  const source = [
    `#set document(title: ${typstString(`${title}: ${subtitle}`)}, date: ${typstDate(report.publishedAt)})`,
    reportTemplate(18, 1),
    pageSetup(status.running, status.draft, 'x: 20mm, top: 24mm, bottom: 20mm'),
    `#v(3cm)\n#text(size: 26pt, weight: "bold", ${typstString(title)})`,
    `#v(-0.6em)\n#text(size: 15pt, ${typstString(subtitle)})`,
    `#v(1em)\n#status(${typstString(status.line)}, ${status.draft})`,
    '#v(1em)\n#outline(title: "Contents", depth: 1, indent: 0pt)',
    ...chapters.flatMap((chapter) => [
      ...(OWN_PAGE.has(chapter.id) ? ['#pagebreak(weak: true)'] : []),
      ...(KEPT_WHOLE.has(chapter.id) ? ['#block(breakable: false, above: chapter-space)['] : []),
      `#heading(level: 1, ${typstString(chapter.title)})`,
      ...chapter.blocks.map((block) => typstBlock(block, place)),
      ...(KEPT_WHOLE.has(chapter.id) ? [']'] : []),
    ]),
  ].join('\n\n');
  return { source, pictures };
}

/**
 * A running head with the status, page numbers, and the word DRAFT across a draft's pages.
 *
 * @param margins in Typst's language
 */
export function pageSetup(running: string, draft: boolean, margins: string): string {
  return [
    `#set page(paper: "a4", margin: (${margins}), numbering: "1",`,
    `  header: text(size: 8pt, fill: quiet, ${typstString(running)}),`,
    '  footer: context text(size: 8pt, fill: quiet, "Page " + counter(page).display() + " of " + str(counter(page).final().first())),',
    draft
      ? '  background: rotate(-52deg, text(size: 110pt, weight: "bold", fill: rgb("#F1F3F4"), "DRAFT")))'
      : ')',
  ].join('\n');
}

/** The charts' font on paper is the report's: the only one that the typesetter has. */
export function inOpenSans(svg: string): string {
  return svg.replaceAll('Arial, sans-serif', 'Open Sans');
}

/** A date that PDF readers show as the document's, from the release's time in UTC. */
export function typstDate(iso: string): string {
  const [year, month, day, hour, minute, second] = iso.split(/\D/).map(Number);
  return `datetime(year: ${year}, month: ${month}, day: ${day}, hour: ${hour}, minute: ${minute}, second: ${second})`;
}
