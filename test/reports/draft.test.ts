import { describe, expect, test } from 'vitest';
import { chartDrawer } from '../../functions/reports/charts/draw-chart.ts';
import { renderHtml } from '../../functions/reports/html/render-html.ts';
import { nationalReport } from '../../functions/reports/national-report.ts';
import { typstReport } from '../../functions/reports/pdf/typst-report.ts';
import { readReportViews } from '../../functions/reports/report-views.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishTenNetworks } from './ten-networks.ts';

const store = memoryObjectStore();
const views = await readReportViews(store, await publishTenNetworks(store), '2026-07');
const draw = chartDrawer();
const draft = nationalReport(views, { foreword: null, embargo: '2026-09-03T08:30:00.000Z' });
const released = nationalReport(views, { foreword: null, embargo: null });

/** The word across the page, which only a draft's root element asks for. */
const onScreen = (html: string) => /<html lang="en-GB" class="draft">/.test(html);
const onPaper = (source: string) => source.includes('"DRAFT"');

describe('a report before its embargo ends', () => {
  test('has the word DRAFT across its pages, on a screen and on paper', () => {
    const html = renderHtml(draft, draw);

    expect(onScreen(html)).toBe(true);
    expect(html).toContain('.draft body::before { content: "DRAFT"');
    expect(onPaper(typstReport(draft, draw).source)).toBe(true);
  });

  test('says until when on every page of the paper and beside the title', () => {
    const until = '3 September 2026, 9:30am';

    expect(typstReport(draft, draw).source).toContain(`Draft until ${until}`);
    expect(renderHtml(draft, draw)).toContain(`not to be passed on before ${until}.`);
  });

  test('differs from what follows it in its status and in nothing else', () => {
    const { status: _draft, ...rest } = draft;
    const { status: _released, ...followed } = released;

    expect(rest).toEqual(followed);
    expect(onScreen(renderHtml(released, draw))).toBe(false);
    expect(onPaper(typstReport(released, draw).source)).toBe(false);
  });
});
