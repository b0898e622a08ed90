import { JSDOM } from 'jsdom';
import { distributionChart } from '../../../dashboards/charts/distribution-chart.ts';
import { monthLineChart } from '../../../dashboards/charts/month-line-chart.ts';
import type { ChartSpec } from '../content/report.ts';

/** Draws a chart as SVG text with the functions that the pages draw with. */
export type DrawChart = (chart: ChartSpec, width: number) => string;

/** A drawer outside a browser; one serves any number of charts. */
export function chartDrawer(): DrawChart {
  const { document } = new JSDOM('').window;
  return (chart, width) => {
    const frame = { document, width };
    const drawn =
      chart.kind === 'month-line' ? monthLineChart(chart.data, frame) : distributionChart(chart.data, frame);
    drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    return drawn.outerHTML;
  };
}
