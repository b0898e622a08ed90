import { latestDefinitions, shortName } from '../../../functions/assessment/latest-definitions.ts';
import type { ScaledMonth } from '../../../functions/assessment/one-scale.ts';
import type { CompareLinesData } from '../../../functions/charts/compare-lines-chart.ts';
import type { DotRowsData } from '../../../functions/charts/dot-rows-data.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import type { ComparedMeasure } from '../../../functions/sentences/comparison-sentences.ts';
import { monthWords, shareCoveredWords, valueWords } from '../../../functions/sentences/figure-words.ts';

type Networks = readonly AreaAnswer['data'][];

/** One indicator with each network's result; null where it has none. */
export interface ComparedIndicator {
  readonly code: string;
  readonly name: string;
  readonly rates: readonly (number | null)[];
  readonly intervals: readonly ({ readonly lower: number; readonly upper: number } | null)[];
}

/** Every indicator with a rate of any of the networks in a month, in order of code. */
export function comparedIndicators(
  networks: Networks,
  month: Month,
  indicators: IndicatorsAnswer['data'],
): readonly ComparedIndicator[] {
  const definitions = latestDefinitions(indicators);
  const ofMonth = networks.map(({ results }) => results.filter((result) => result.month === month));
  const codes = new Set(
    ofMonth.flatMap((results) =>
      results.flatMap(({ indicator, rate }) => (rate === null ? [] : [indicator])),
    ),
  );
  return [...codes].sort().map((code) => {
    const results = ofMonth.map((all) => all.find(({ indicator }) => indicator === code));
    return {
      code,
      name: shortName(definitions.get(code), code),
      rates: results.map((result) => result?.rate ?? null),
      intervals: results.map((result) => result?.interval ?? null),
    };
  });
}

/** The indicators as the title reads them. */
export function asMeasures(indicators: readonly ComparedIndicator[]): readonly ComparedMeasure[] {
  return indicators.map(({ code, rates }) => ({ name: code, unit: 'share', values: rates }));
}

/** How much of each network the figures of a month cover. */
export function coverageOfEach(networks: Networks, month: Month): string {
  const each = networks.map(({ area, months }) => {
    const covered = months.find((row) => row.month === month)?.coverage.patients ?? null;
    return `${area.name} ${covered === null ? 'not known' : shareCoveredWords(covered)}`;
  });
  return `Patients covered in ${monthWords(month)}: ${each.join(', ')}.`;
}

/** A row an indicator, a mark a network, joined so that their distance is read. */
export function dumbbellData(
  indicators: readonly ComparedIndicator[],
  names: readonly string[],
): DotRowsData {
  const worded = names.length <= 2;
  const says = indicators.map(
    ({ code, rates }) =>
      `${code} ${rates.map((rate, i) => `${names[i] ?? ''} ${rate === null ? 'no figure' : valueWords('share', rate)}`).join(', ')}`,
  );
  return {
    unit: 'share',
    label: 'Achieved',
    series: names.map((name) => ({ name })),
    domain: [0, Math.max(1, ...indicators.flatMap(({ rates }) => rates.filter((rate) => rate !== null)))],
    joined: true,
    rows: indicators.map(({ code, name, rates }) => ({
      label: `${code} ${name}`,
      marks: rates.flatMap((value, series) =>
        value === null ? [] : [{ series, value, ...(worded && { words: valueWords('share', value) }) }],
      ),
    })),
    description: `Networks compared on each indicator: ${says.join('; ')}.`,
  };
}

/** A network's months on the scale of the month shown. */
export interface ScaledNetwork extends Pick<AreaAnswer['data'], 'area' | 'months'> {
  readonly scaled: readonly ScaledMonth[];
}

/** Progress by month, a line a network, every month scored as the month shown is. */
export function progressLines(networks: readonly ScaledNetwork[]): CompareLinesData {
  const words = networks.map(({ area, scaled }) => {
    const last = scaled.findLast(({ progress }) => progress !== null);
    return last === undefined || last.progress === null
      ? `${area.name} no figure`
      : `${area.name} ${valueWords('score', last.progress)} in ${monthWords(last.month)}`;
  });
  return {
    unit: 'score',
    label: 'Progress',
    lines: networks.map(({ area, months, scaled }) => ({
      name: area.name,
      points: scaled.map(({ month, progress }) => ({
        month,
        value: progress,
        provisional: months.some((row) => row.month === month && row.status === 'provisional'),
      })),
    })),
    description: `Line chart of balanced progress by month: ${words.join(', ')}.`,
  };
}
