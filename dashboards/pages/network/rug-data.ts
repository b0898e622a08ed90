import { latestDefinitions } from '../../../functions/assessment/latest-definitions.ts';
import type { RugCell, RugData } from '../../../functions/charts/rug-chart.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { resultState } from '../../../functions/contracts/result-state.ts';
import type { AreaAnswer, IndicatorResult } from '../../../functions/questions/area/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import {
  absenceWords,
  countWords,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';

/** A rug whose rows are indicators. */
interface IndicatorRug extends RugData {
  readonly rows: readonly (RugData['rows'][number] & { readonly code: string })[];
}

/** A network's indicators by month: the bar of a cell is the score, the number the rate in per cent or the count. */
export function rugData(
  { area, months, results }: AreaAnswer['data'],
  indicators: IndicatorsAnswer['data'],
): IndicatorRug {
  const names = months.map(({ month }) => month);
  const provisional = new Set(
    months.filter(({ status }) => status === 'provisional').map(({ month }) => month),
  );
  const byCode = Map.groupBy(results, ({ indicator }) => indicator);
  const definitions = latestDefinitions(indicators);
  const rows = [...byCode].map(([code, ofCode]) => ({
    code,
    label: `${code} ${definitions.get(code)?.title ?? ''}`.trim(),
    cells: names.map((month) =>
      cellOf(
        month,
        ofCode.find((result) => result.month === month),
        provisional.has(month),
      ),
    ),
  }));
  return { months: names, rows, description: describe(area.name, names, rows) };
}

function cellOf(month: Month, result: IndicatorResult | undefined, provisional: boolean): RugCell {
  const absent = { month, level: 0, words: '', provisional: false };
  if (result === undefined) return { ...absent, state: 'not-reported' };
  const state = resultState(result);
  if (state !== 'value') return { ...absent, state };
  const { rate, count, score } = result;
  const words = rate === null ? (count === null ? '' : countWords(count)) : String(Math.round(rate * 100));
  if (score === null) return { ...absent, state: 'no-level', words };
  return { month, state: 'level', level: score, words, provisional };
}

/** The figure of a cell as the table has it: whole, and in words where there is none. */
export function cellWords(result: IndicatorResult | undefined): string {
  if (result === undefined) return absenceWords('not-reported');
  const state = resultState(result);
  if (state !== 'value') return absenceWords(state);
  if (result.rate === null)
    return result.count === null ? absenceWords('not-reported') : countWords(result.count);
  const score = result.score === null ? 'not scored' : `score ${valueWords('score', result.score)}`;
  return `${valueWords('share', result.rate)}, ${score}`;
}

function describe(name: string, months: readonly Month[], rows: IndicatorRug['rows']): string {
  const last = months.at(-1);
  if (last === undefined) return `No figures of ${name}.`;
  const scores = rows.flatMap(({ code, cells }) => {
    const cell = cells.at(-1);
    return cell === undefined || cell.state !== 'level' ? [] : [`${code} ${valueWords('score', cell.level)}`];
  });
  return `Grid of ${rows.length} indicators of ${name} by month. Scores in ${monthWords(last)}: ${scores.length === 0 ? 'none' : scores.join(', ')}.`;
}

/** How to read the rug: of its signs those alone that are in it. */
export function rugNotes({ rows }: Pick<RugData, 'rows'>): string {
  const cells = rows.flatMap((row) => row.cells);
  const has = (state: RugCell['state']) => cells.some((cell) => cell.state === state);
  return [
    'Each box is a month: the fuller it is, the higher the score. The number is the rate in per cent, or the count.',
    ...(has('no-level') ? ['A box with a number and no bar is not scored.'] : []),
    ...(has('not-reported') ? ['“–” is not reported.'] : []),
    ...(has('suppressed') ? ['“c” is suppressed by the publisher.'] : []),
    ...(has('no-denominator') ? ['“÷” has numerators and no published denominator.'] : []),
    ...(has('nobody-eligible') ? ['“none” is nobody eligible.'] : []),
    ...(cells.some(({ provisional }) => provisional)
      ? ['A white bar with a broken edge is provisional: too few patients are covered.']
      : []),
    'A narrow screen shows the last months; the table has every one.',
  ].join(' ');
}

/** What stands out in the rug, in ten words or fewer. */
export function rugTitle(results: readonly IndicatorResult[], month: Month): string {
  const scored = results
    .flatMap(({ indicator, score, month: of }) =>
      score === null || of !== month ? [] : [{ indicator, score }],
    )
    .toSorted((a, b) => b.score - a.score);
  const [first, last] = [scored.at(0), scored.at(-1)];
  if (first === undefined || last === undefined) return 'No indicator is scored this month';
  if (scored.length === 1 || first.score === last.score) return 'Each indicator, month by month';
  return `Highest score on ${first.indicator}, lowest on ${last.indicator}`;
}
