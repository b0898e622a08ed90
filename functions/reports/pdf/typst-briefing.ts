import type { DrawChart } from '../charts/draw-chart.ts';
import type { Report } from '../content/report.ts';
import { reportTemplate } from './report-template.ts';
import type { TypstDocument } from './typesetter.ts';
import { typstBlock } from './typst-block.ts';
import { inOpenSans, pageSetup, typstDate } from './typst-report.ts';
import { typstString } from './typst-text.ts';

const CHART_WIDTH = 860;

/** Where the second page begins. */
const SECOND_PAGE = 'nearest';

/**
 * A network's briefing in Typst's language: two pages, small headings, no title page.
 *
 * @param scale size of all type, as a share of the report's
 */
export function typstBriefing(report: Report, draw: DrawChart, scale: number): TypstDocument {
  const { title, subtitle, status, chapters } = report;
  const pictures: Record<string, string> = {};
  const source = [
    `#set document(title: ${typstString(`${subtitle}: ${title}`)}, date: ${typstDate(report.publishedAt)})`,
    reportTemplate(13, scale),
    pageSetup(status.running, status.draft, 'x: 18mm, top: 21mm, bottom: 17mm'),
    `#text(size: ${20 * scale}pt, weight: "bold", ${typstString(title)})`,
    `#v(-0.8em)\n#text(size: ${12 * scale}pt, ${typstString(subtitle)})`,
    `#status(${typstString(status.line)}, ${status.draft})`,
    ...chapters.flatMap((chapter) => [
      ...(chapter.id === SECOND_PAGE ? ['#pagebreak(weak: true)'] : []),
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
