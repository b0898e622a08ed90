import { JSDOM } from 'jsdom';
import type { ChartFrame } from '../../charts/chart-frame.ts';
import { distributionChart } from '../../charts/distribution-chart.ts';
import { dotRowsChart } from '../../charts/dot-rows-chart.ts';
import { monthLineChart } from '../../charts/month-line-chart.ts';
import type { ChartSpec } from '../content/report.ts';

/** Draws a chart as SVG text with the functions that the pages draw with. */
export type DrawChart = (chart: ChartSpec, width: number) => string;

/** A drawer outside a browser; one serves any number of charts. */
export function chartDrawer(): DrawChart {
  const { document } = new JSDOM('').window;
  return (chart, width) => {
    const drawn = drawnIn({ document, width }, chart);
    drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    return drawn.outerHTML;
  };
}

function drawnIn(frame: ChartFrame, chart: ChartSpec): Element {
  if (chart.kind === 'month-line') return monthLineChart(chart.data, frame);
  if (chart.kind === 'dot-rows') return dotRowsChart(chart.data, frame);
  return distributionChart(chart.data, frame);
}
