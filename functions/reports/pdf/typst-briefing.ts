import type { DrawChart } from '../charts/draw-chart.ts';
import type { Report } from '../content/report.ts';
import { reportTemplate } from './report-template.ts';
import type { TypstDocument } from './typesetter.ts';
import { typstBlock } from './typst-block.ts';
import { inOpenSans, pageSetup, typstDate } from './typst-report.ts';
import { typstString } from './typst-text.ts';

const CHART_WIDTH = 860;

/** A network's briefing in Typst's language: two pages, small headings, no title page. */
export function typstBriefing(report: Report, draw: DrawChart): TypstDocument {
  const { title, subtitle, status, chapters } = report;
  const pictures: Record<string, string> = {};
  const source = [
    `#set document(title: ${typstString(`${subtitle}: ${title}`)}, date: ${typstDate(report.publishedAt)})`,
    reportTemplate(13),
    pageSetup(status.running, status.draft),
    '#set text(size: 9.5pt)',
    `#text(size: 20pt, weight: "bold", ${typstString(title)})`,
    `#v(-0.8em)\n#text(size: 12pt, ${typstString(subtitle)})`,
    `#status(${typstString(status.line)}, ${status.draft})`,
    ...chapters.flatMap((chapter) => [
      `#heading(level: 1, ${typstString(chapter.title)})`,
      ...chapter.blocks.map((block) =>
        typstBlock(block, ({ chart }) => {
          const path = `/chart-${Object.keys(pictures).length + 1}.svg`;
          pictures[path] = inOpenSans(draw(chart, CHART_WIDTH));
          return path;
        }),
      ),
    ]),
  ].join('\n\n');
  return { source, pictures };
}
