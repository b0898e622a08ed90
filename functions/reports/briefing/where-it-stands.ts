import { monthWords, valueWords } from '../../sentences/figure-words.ts';
import { groupWords, networkSentence } from '../../sentences/network-sentences.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, Figure } from '../content/report.ts';
import { type Citation, type Sentence, say, TOP_OF_SCALE } from '../content/sentence.ts';
import { cite, quote } from '../trace/cite.ts';
import { besideOthers } from './beside-others.ts';
import type { NetworkViews } from './network-views.ts';

/** The network's progress and group, and how it got there month by month. */
export function whereItStands(views: NetworkViews): Chapter {
  const figure = progressFigure(views);
  const blocks: readonly Block[] = [
    { kind: 'paragraph', sentences: [standing(views), ...besideOthers(views), place(views)] },
    ...(figure === null ? [] : [{ kind: 'figure', figure } as const]),
  ];
  return { id: 'where-it-stands', title: 'Your network’s progress', blocks };
}

function standing({ area, month }: NetworkViews): Sentence {
  const at = `months[month=${month}]`;
  const found = area.view.months.find((held) => held.month === month);
  const citations: readonly Citation[] = [
    quote(area, 'area.name'),
    ...(found === undefined || found.progress === null || found.status === 'no-data'
      ? []
      : [
          cite(area, `${at}.progress`, 'score'),
          TOP_OF_SCALE,
          cite(area, `${at}.progressIndicators`, 'count'),
        ]),
    ...(found?.status === 'provisional' && found.progress !== null && found.coverage.patients !== null
      ? [cite(area, `${at}.coverage.patients`, 'covered-share')]
      : []),
  ];
  return { text: networkSentence(area.view, month), citations };
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

function progressFigure({ area, month }: NetworkViews): Figure | null {
  const months = area.view.months.filter((held) => held.month <= month);
  if (months.filter(({ progress }) => progress !== null).length < 2) return null;
  const words = months.map(
    (held) =>
      `${monthWords(held.month)} ${held.progress === null ? 'no score' : valueWords('score', held.progress)}`,
  );
  return {
    title: 'Progress, month by month',
    subtitle: 'Progress out of 100 (100: every upper threshold reached)',
    chart: {
      kind: 'month-line',
      data: {
        unit: 'score',
        label: 'Progress',
        month,
        points: months.map((held) => ({
          month: held.month,
          value: held.progress,
          interval: null,
          provisional: held.status === 'provisional',
        })),
        description: `Line chart of progress by month: ${words.join(', ')}.`,
      },
    },
    notes: 'Hollow points are provisional. Counts start again every April (dotted line).',
    citations: [],
    table: {
      id: 'progress-by-month',
      caption: 'Progress by month',
      columns: [
        { heading: 'Month', numeric: false },
        { heading: 'Progress', numeric: true },
        { heading: 'Group', numeric: false },
      ],
      rows: months.map((held) => [
        textCell(monthWords(held.month)),
        numberCell('score', held.progress, held.status === 'provisional' ? 'p' : undefined),
        textCell(groupWords(held)),
      ]),
      source: area.name,
    },
  };
}
