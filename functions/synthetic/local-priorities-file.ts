import { csvField } from '../contracts/csv-text.ts';
import { firstDay, lastDay, type MonthNumber } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import { drawBinomial, shuffled } from './draw-variates.ts';
import { type LocalChoice, localChoices } from './local-choices.ts';
import type { EnglandPlan } from './plan-england.ts';
import type { NetworkPlan } from './plan-networks.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

const HEADER =
  'AS_AT,PCN_CODE,PRIORITY,THEME,REASON,MEASURE,INDICATOR,NUMERATOR,DENOMINATOR,VALUE,UNIT,DIRECTION,TARGET,WEIGHT,STARTED,REVIEW_BY,CONTEXT';

const CHOOSING = 1 / 3;
const WEIGHING = 0.4;
const WITHOUT_FIGURE = 0.12;
const WITHOUT_TARGET = 0.06;

type Measure = LocalChoice['measures'][number];
type Columns = Readonly<
  Record<'measure' | 'indicator' | 'figures' | 'unit' | 'direction' | 'target', string>
>;

/**
 * `local-priorities.csv` in the form of our own template: about a third of the open networks chose one to three
 * priorities, as they stood on the last day of a month (LF line ends).
 *
 * @param indicators codes that the month's extract has; of others nothing is followed
 */
export function localPrioritiesCsv(
  plan: EnglandPlan,
  month: MonthNumber,
  indicators: ReadonlySet<string>,
): Uint8Array {
  const choices = localChoices();
  const rows = plan.networks.flatMap((network, index) => {
    const stream = randomStream(plan.seed, 0x10ca1, index);
    if (network.practices === 0 || stream.fraction() >= CHOOSING) return [];
    const chosen = shuffled(stream, choices).slice(0, 1 + stream.below(3));
    const weighs = stream.fraction() < WEIGHING;
    return chosen.flatMap((choice) => rowsOf(stream, network, choice, { month, indicators, weighs }));
  });
  return csvBytes(HEADER, rows, { lineEnd: '\n' });
}

interface Drawn {
  readonly month: MonthNumber;
  readonly indicators: ReadonlySet<string>;
  readonly weighs: boolean;
}

/** One row a measure; what is said of the priority itself is the same in each. */
function rowsOf(stream: RandomStream, network: NetworkPlan, choice: LocalChoice, drawn: Drawn): string[] {
  const { month, indicators, weighs } = drawn;
  const started = month - 1 - stream.below(15);
  const review = month + 2 + stream.below(8);
  const context = [...(choice.note === null ? [] : [choice.note]), 'Synthetic: an invented network.'];
  return choice.measures.flatMap((measure) => {
    const columns = columnsOf(stream, network, measure, indicators);
    if (columns === null) return [];
    return [
      [
        isoDay(lastDay(month)),
        network.code,
        ...[choice.priority, choice.theme, choice.reason, columns.measure].map(csvField),
        columns.indicator,
        columns.figures,
        columns.unit,
        columns.direction,
        stream.fraction() < WITHOUT_TARGET ? '' : columns.target,
        weighs ? String(1 + stream.below(3)) : '',
        isoDay(firstDay(started)),
        isoDay(lastDay(review)),
        csvField(context.join(' ')),
      ].join(','),
    ];
  });
}

/** `null` for an indicator that the year does not have. */
function columnsOf(
  stream: RandomStream,
  network: NetworkPlan,
  measure: Measure,
  indicators: ReadonlySet<string>,
): Columns | null {
  const own = { measure: '', indicator: '', figures: ',,', unit: '', direction: 'up' };
  if ('indicators' in measure) {
    const followed = measure.indicators.find((code) => indicators.has(code));
    return followed === undefined ? null : { ...own, indicator: followed, target: String(measure.target) };
  }
  const hasFigure = stream.fraction() >= WITHOUT_FIGURE;
  if ('unit' in measure) {
    const value = Math.max(1, Math.round(measure.typical * Math.exp(0.3 * stream.normal())));
    const figures = hasFigure ? `,,${value}` : ',,';
    const { measure: words, unit, target } = measure;
    return { ...own, measure: words, figures, unit, direction: 'down', target: String(target) };
  }
  const people = Math.max(12, Math.round((network.patients / 10_000) * measure.per10000));
  const odds = (measure.typical / (1 - measure.typical)) * Math.exp(0.5 * stream.normal());
  const counted = drawBinomial(stream, people, odds / (1 + odds));
  const target = String(measure.target);
  const figures = hasFigure ? `${counted},${people},` : ',,';
  return { ...own, measure: measure.measure, figures, direction: measure.direction, target };
}

function isoDay(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}
