import type { DrawChart } from '../charts/draw-chart.ts';
import type { Report } from '../content/report.ts';
import type { Typeset } from './typesetter.ts';
import { typstBriefing } from './typst-briefing.ts';

const PAGES = 2;

/** Sizes of type to try, as a share of the report's; most briefings take the first. */
const SCALES = [0.95, 0.85, 0.75, 0.65];

/** Sets a briefing on two pages, in the largest type that it fits them in. */
export async function setBriefing(briefing: Report, draw: DrawChart, typeset: Typeset): Promise<Uint8Array> {
  let pdf: Uint8Array = new Uint8Array();
  for (const scale of SCALES) {
    pdf = await typeset(typstBriefing(briefing, draw, scale));
    if (pagesOf(pdf) <= PAGES) return pdf;
  }
  return pdf;
}

/** Pages of a PDF of Typst's, which writes its page tree unpacked. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\n/g)?.length ?? 0
  );
}
