import { useEffect, useRef, useState } from 'preact/hooks';
import type { DrawChart } from '../../functions/charts/chart-frame.ts';

/** Of the place around a chart, in CSS pixels: as in site.css. */
const PADDING = 8;

/** Draws a chart at the width of its place, and again when that changes. Its code is fetched when it is needed. */
export function Chart<Data>({
  load,
  data,
  height,
}: {
  /** Must be the same function each time, so that it is called once. */
  load: () => Promise<DrawChart<Data>>;
  data: Data;
  /** Height of the drawn chart in CSS pixels: kept free until it is there. */
  height: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [state, setState] = useState<{ draw?: DrawChart<Data>; failed?: true }>({});

  useEffect(() => {
    load().then(
      (draw) => setState({ draw }),
      () => setState({ failed: true }),
    );
  }, [load]);

  useEffect(() => {
    const { draw } = state;
    if (draw === undefined || width === null) return undefined;
    // Each chart in a task of its own: a reader who presses a key need not wait for all of them.
    const task = setTimeout(() => {
      place.current?.replaceChildren(draw(data, { document, width: Math.max(280, width) }));
    });
    return () => clearTimeout(task);
  }, [state.draw, data, width]);

  return (
    <>
      {state.failed && <p>The chart could not be loaded. The table below holds the same figures.</p>}
      <div class="chart-place" style={{ minHeight: `${height + 2 * PADDING}px` }} ref={place} />
    </>
  );
}

function useWidth(place: { readonly current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
