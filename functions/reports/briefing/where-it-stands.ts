import { progressOnScale } from '../../assessment/one-scale.ts';
import { FIFTH_NAMES } from '../../contracts/views/fifth-chances.ts';
import { BALANCED_PROGRESS, type GapMeasure } from '../../questions/gap/question.ts';
import { chanceWords, groupWords } from '../../sentences/fifth-words.ts';
import { monthWords, sentenceCase, valueWords, withinSentence } from '../../sentences/figure-words.ts';
import { oneScaleNote } from '../../sentences/gap-figure-words.ts';
import { networkSentence } from '../../sentences/network-sentences.ts';
import { largestRemainder } from '../../statistics/rounding.ts';
import { measureSpokenOf } from '../chapters/measured-gap.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, Figure, ReportTable } from '../content/report.ts';
import { type Citation, OF_A_HUNDRED, type Sentence, say, TOP_OF_SCALE } from '../content/sentence.ts';
import { cite, quote } from '../trace/cite.ts';
import { besideOthers } from './most-like-it.ts';
import type { NetworkViews } from './network-views.ts';

/** What the network reached and its fifth, and how it got there month by month. */
export function whereItStands(views: NetworkViews): Chapter {
  const figure = headlineFigure(views);
  const blocks: readonly Block[] = [
    { kind: 'paragraph', sentences: [standing(views), ...besideOthers(views), place(views)] },
    ...chanceTable(views),
    ...(figure === null ? [] : [{ kind: 'figure', figure } as const]),
  ];
  return { id: 'where-it-stands', title: 'Your network’s progress', blocks };
}

function standing(views: NetworkViews): Sentence {
  const { area, ranks, month } = views;
  const headline = measureSpokenOf(views);
  const found = area.view.months.find((held) => held.month === month);
  const isFound = found !== undefined && found.status !== 'no-data';
  const citations: readonly Citation[] = [
    quote(area, 'area.name'),
    ...(isFound ? reachedCitations(views, headline) : []),
    ...(found?.status === 'provisional' && found.coverage.patients !== null
      ? [cite(area, `months[month=${month}].coverage.patients`, 'covered-share')]
      : []),
    ...(found?.status === 'ranked' ? chanceCitations(views) : []),
  ];
  const text = networkSentence(area.view, month, { headline, ranks: ranks?.view ?? null });
  // A name, or a share that only some of its sentences write, is cited where it is written.
  return { text, citations: citations.filter(({ written }) => text.includes(written)) };
}

function reachedCitations({ area, gap, month }: NetworkViews, { measure, unit }: GapMeasure) {
  if (unit === 'score') {
    const at = `months[month=${month}]`;
    return [
      cite(area, `${at}.progress`, 'score'),
      TOP_OF_SCALE,
      cite(area, `${at}.progressIndicators`, 'count'),
    ];
  }
  return [
    cite(area, `results[month=${month},indicator=${measure}].rate`, 'share'),
    quote(gap, `measures[measure=${measure}].label`),
  ];
}

/** The one or two chances that the words on its fifth rest on. */
function chanceCitations({ area, ranks }: NetworkViews): readonly Citation[] {
  const own = ranks?.view.networks.find(({ code }) => code === area.view.area.code);
  if (ranks === null || own === undefined) return [];
  const reason = ranks.view.fifthChances?.reason ?? null;
  if (own.fifths === undefined) return reason === null ? [] : [quote(ranks, 'fifthChances.reason')];
  const at = `networks[code=${own.code}].fifths.chances`;
  return [cite(ranks, at, 'chance', 'likeliest'), cite(ranks, at, 'chance', 'likeliest-two'), OF_A_HUNDRED];
}

/** The ICB and region it lies in, as the month's map has them. */
function place({ area, areas }: NetworkViews): Sentence {
  const { icb, region } = area.view.area;
  const named = (code: string | null) =>
    code === null || areas.view.areas.every((known) => known.code !== code)
      ? null
      : quote(areas, `areas[code=${code}].name`);
  const [inIcb, inRegion] = [named(icb), named(region)];
  if (inIcb === null) return say`We do not know which ICB it is in.`;
  return inRegion === null ? say`It is in ${inIcb}.` : say`It is in ${inIcb}, ${inRegion}.`;
}

/** The headline month by month, a score on the scale of the month shown; null where fewer than two months have it. */
function headlineFigure(views: NetworkViews): Figure | null {
  const { area, month } = views;
  const { measure, label, unit } = measureSpokenOf(views);
  const rates = new Map(
    area.view.results.flatMap(({ month: of, indicator, rate }) =>
      indicator === measure ? [[of, rate]] : [],
    ),
  );
  const scaled = progressOnScale(area.view, views.scoreRanges?.view.indicators ?? null, month);
  const values = unit === 'score' ? new Map(scaled.map(({ month: of, progress }) => [of, progress])) : rates;
  const held = area.view.months.filter((one) => one.month <= month);
  const months = held.map((one) => ({ ...one, value: values.get(one.month) ?? null }));
  const scale = unit === 'score' ? ` ${oneScaleNote(month, held, scaled)}` : '';
  if (months.filter(({ value }) => value !== null).length < 2) return null;
  const name = unit === 'score' ? 'Progress' : label;
  const words = months.map(
    ({ month: of, value }) => `${monthWords(of)} ${value === null ? 'no figure' : valueWords(unit, value)}`,
  );
  return {
    title: unit === 'score' ? 'Progress, month by month' : 'Month by month',
    subtitle: unit === 'score' ? 'Progress out of 100 (100: every upper threshold reached)' : label,
    chart: {
      kind: 'month-line',
      data: {
        unit,
        label: name,
        month,
        points: months.map((held) => ({
          month: held.month,
          value: held.value,
          interval: null,
          provisional: held.status === 'provisional',
        })),
        description: `Line chart of ${withinSentence(name)} by month: ${words.join(', ')}.`,
      },
    },
    notes: `Hollow points are provisional. Counts start again every April (dotted line).${scale}`,
    citations: [],
    table: {
      id: 'progress-by-month',
      caption: `${name} by month`,
      columns: [
        { heading: 'Month', numeric: false },
        { heading: name, numeric: true },
        { heading: 'Fifth by the figure', numeric: false },
      ],
      rows: months.map((held) => [
        textCell(monthWords(held.month)),
        numberCell(unit, held.value, held.status === 'provisional' ? 'p' : undefined),
        textCell(
          (held.fifthOf ?? BALANCED_PROGRESS.measure) === measure ? groupWords(held) : 'by another measure',
        ),
      ]),
      source: area.name,
    },
  };
}

/** How sure its fifth is, as five chances of 100 that sum to it; nothing where they are not known. */
function chanceTable({ area, ranks }: NetworkViews): readonly Block[] {
  const fifths = ranks?.view.networks.find(({ code }) => code === area.view.area.code)?.fifths;
  if (ranks === null || fifths === undefined) return [];
  const table: ReportTable = {
    id: 'chance-of-each-fifth',
    caption: 'Chance of each fifth, of 100',
    columns: FIFTH_NAMES.map((name) => ({ heading: sentenceCase(name), numeric: true })),
    rows: [largestRemainder(fifths.chances).map((chance) => textCell(chanceWords(chance)))],
    source: ranks.name,
  };
  return [{ kind: 'table', table }];
}
