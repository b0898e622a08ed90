import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { openSans, REPORT_FONT } from '../open-sans.ts';

/** Twice the size on the page: sharp on paper and on the screens of phones. */
const SCALE = 2;

/** Paints a chart that stands alone as PNG; the same chart gives the same bytes. */
export type PaintChart = (svg: string) => Uint8Array;

let started: Promise<readonly Uint8Array[]> | undefined;

/** A painter with the report's fonts and no other; the drawing engine is started once a process and refuses a second time. */
export async function chartPainter(): Promise<PaintChart> {
  started ??= start();
  const fontBuffers = [...(await started)];
  return (svg) => {
    const drawing = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: REPORT_FONT, sansSerifFamily: REPORT_FONT },
      fitTo: { mode: 'zoom', value: SCALE },
      background: '#FFFFFF',
    });
    try {
      return drawing.render().asPng();
    } finally {
      drawing.free();
    }
  };
}

async function start(): Promise<readonly Uint8Array[]> {
  const require = createRequire(import.meta.url);
  await initWasm(readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return openSans();
}
