import { z } from 'zod';
import { csvField } from '../contracts/csv-text.ts';
import { type MonthNumber, twoDigits, yearOf } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import { drawBinomial } from './draw-variates.ts';
import measuresJson from './own-measures.json' with { type: 'json' };
import type { EnglandPlan } from './plan-england.ts';
import type { NetworkPlan } from './plan-networks.ts';
import { randomStream } from './random-stream.ts';

const HEADER = 'INDICATOR,TITLE,DEFINITION,SOURCE,DIRECTION,ORG_TYPE,ORG_CODE,MONTH,NUMERATOR,DENOMINATOR';
const SOURCE = 'Synthetic: invented agreements of invented networks';
/** The months that networks would send: half a year shows whether a figure moves. */
const MONTHS = 6;
const BETWEEN_NETWORKS = 0.25;

const Share = z.number().gt(0).lt(1);
const OwnMeasure = z.strictObject({
  code: z.string(),
  title: z.string(),
  definition: z.string(),
  direction: z.enum(['up', 'down']),
  /** Counted over, in a network of 10,000 patients. */
  per10000: z.number().positive(),
  typical: Share,
  /** Change a month, in log odds. */
  drift: z.number(),
  /** Share of networks that count it. */
  networks: Share,
});
type OwnMeasure = z.infer<typeof OwnMeasure>;

/**
 * `own-indicators.csv` in the form of our own template: what some open networks count for themselves beside the
 * contract, for up to half a year (LF line ends).
 */
export function ownIndicatorsCsv(plan: EnglandPlan, first: MonthNumber, last: MonthNumber): Uint8Array {
  const from = Math.max(first, last - MONTHS + 1);
  const months = Array.from({ length: last - from + 1 }, (_, i) => from + i);
  const rows = z
    .array(OwnMeasure)
    .parse(measuresJson)
    .flatMap((measure, which) =>
      plan.networks.flatMap((network, index) => rowsOf(measure, network, months, [plan.seed, which, index])),
    );
  return csvBytes(HEADER, rows, { lineEnd: '\n' });
}

function rowsOf(
  measure: OwnMeasure,
  network: NetworkPlan,
  months: readonly MonthNumber[],
  [seed, which, index]: readonly [seed: number, which: number, index: number],
): string[] {
  const stream = randomStream(seed, 0x0a11, which, index);
  if (network.practices === 0 || stream.fraction() >= measure.networks) return [];
  const people = Math.round((network.patients / 10_000) * measure.per10000);
  const standing = Math.log(measure.typical / (1 - measure.typical)) + BETWEEN_NETWORKS * stream.normal();
  const { code, title, definition, direction } = measure;
  return months.map((month, passed) => {
    const odds = Math.exp(standing + measure.drift * passed);
    const counted = drawBinomial(stream, people, odds / (1 + odds));
    const words = [code, title, definition, SOURCE, direction, 'PCN', network.code].map(csvField);
    return [...words, `${yearOf(month)}-${twoDigits((month % 12) + 1)}`, counted, people].join(',');
  });
}
