import { PALETTE } from './palette.ts';

/** Where a chart is drawn: the browser's document, or jsdom's for a report. */
export interface ChartFrame {
  readonly document: Document;
  /** Width in CSS pixels; 280 or more. */
  readonly width: number;
}

/** What every chart takes: its data and where to draw it. */
export type DrawChart<Data> = (data: Data, frame: ChartFrame) => Element;

/**
 * Makes a drawn plot fit for a page: one picture with one description, its look in attributes.
 *
 * Plot puts a style element into its SVG, which the content security policy refuses; what it says is set here.
 */
export function finishChart(plot: Element, description: string): Element {
  for (const style of plot.querySelectorAll('style')) style.remove();
  for (const labelled of plot.querySelectorAll('[aria-label],[aria-description]')) {
    labelled.removeAttribute('aria-label');
    labelled.removeAttribute('aria-description');
  }
  plot.setAttribute('class', 'chart');
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', description);
  plot.setAttribute('font-family', 'Arial, sans-serif');
  plot.setAttribute('font-size', '14');
  plot.setAttribute('fill', PALETTE.text);
  return plot;
}
