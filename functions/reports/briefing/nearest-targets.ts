import type { NetworkNeeds, PatientsNeededView } from '../../questions/patients-needed/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { nearestTargetSentence } from '../../sentences/nearest-target-sentence.ts';
import { absent } from '../chapters/absent.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import { cite, quote } from '../trace/cite.ts';
import { ownNeeds } from './nearest-indicator.ts';
import type { NetworkViews } from './network-views.ts';
import { ownYearEnd } from './own-year-end.ts';

/** How far it is to each threshold, where the year is heading, and what is at stake. */
export function nearestTargets(views: NetworkViews): Chapter {
  const title = 'What is nearest';
  const { patientsNeeded } = views;
  if (patientsNeeded === null) return absent('nearest', title);
  const own = ownNeeds(views);
  if (own.length === 0) {
    const none = say`No payment indicator of the network has a figure this month.`;
    return { id: 'nearest', title, blocks: [{ kind: 'paragraph', sentences: [none] }] };
  }
  return {
    id: 'nearest',
    title,
    blocks: [
      { kind: 'paragraph', sentences: [nearest(patientsNeeded, own), ...atStake(patientsNeeded, own)] },
      { kind: 'table', table: targetsTable(patientsNeeded, own) },
      ...ownYearEnd(views, own),
      { kind: 'paragraph', sentences: [say`${quote(patientsNeeded, 'provisional')}`] },
    ],
  };
}

/** The sentence of the network's page, with where each of its numbers is. */
function nearest(patientsNeeded: Named<PatientsNeededView>, own: readonly NetworkNeeds[]): Sentence {
  const text = nearestTargetSentence(patientsNeeded.view.indicators, own);
  const citations = own.flatMap(({ code, indicator }) => {
    const title = quote(patientsNeeded, `indicators[indicator=${indicator}].title`);
    if (!text.includes(`“${title.written}”`)) return [];
    const marks = (
      [
        ['lowerThreshold', 'toLower'],
        ['upperThreshold', 'toUpper'],
        ['nationalMedian', 'toMedian'],
        ['topFifth', 'toTopFifth'],
      ] as const
    ).flatMap(([rate, to]) => {
      const at = cite(patientsNeeded, `indicators[indicator=${indicator}].${rate}`, 'share');
      const patients = cite(patientsNeeded, `networks[code=${code},indicator=${indicator}].${to}`, 'count');
      return text.includes(`(${at.written}): ${patients.written} `) ? [at, patients] : [];
    });
    return [title, ...marks];
  });
  return { text, citations };
}

/** What it takes to reach each mark; without thresholds where none of the year is verified. */
function targetsTable({ name, view }: Named<PatientsNeededView>, own: readonly NetworkNeeds[]): ReportTable {
  const indicators = new Map(view.indicators.map((indicator) => [indicator.indicator, indicator]));
  const held = own.some(({ toLower, toUpper }) => toLower !== null || toUpper !== null);
  const thresholds = [
    { heading: 'the lower threshold', numeric: true },
    { heading: 'at', numeric: true },
    { heading: 'the upper threshold', numeric: true },
    { heading: 'at', numeric: true },
  ];
  return {
    id: 'patients-needed',
    caption: 'How many more are needed to reach',
    columns: [
      { heading: 'Payment indicator', numeric: false },
      ...(held ? thresholds : []),
      { heading: 'the middle network', numeric: true },
      { heading: 'at', numeric: true },
      { heading: 'the most progressed fifth', numeric: true },
      { heading: 'at', numeric: true },
    ],
    rows: own.map(({ indicator, toLower, toUpper, toMedian, toTopFifth }) => {
      const found = indicators.get(indicator);
      const marks = [
        ...(held
          ? [[toLower, found?.lowerThreshold] as const, [toUpper, found?.upperThreshold] as const]
          : []),
        [toMedian, found?.nationalMedian] as const,
        [toTopFifth, found?.topFifth] as const,
      ];
      return [
        textCell(found?.title ?? indicator),
        ...marks.flatMap(([to, rate]) => [numberCell('count', to), numberCell('share', rate ?? null)]),
      ];
    }),
    source: name,
    note: `0: already there. [x]: ${held ? 'no verified threshold, or ' : ''}too few networks to say. Fewer where less is better.`,
  };
}

/** Points and pounds as if the year ended this month; nothing where no points of the year are verified. */
function atStake(
  patientsNeeded: Named<PatientsNeededView>,
  own: readonly NetworkNeeds[],
): readonly Sentence[] {
  const scored = own.filter(({ points }) => points !== null);
  const [first] = scored;
  if (first === undefined) {
    return [say`No points of this contract year are verified, so nothing is said of points or pounds.`];
  }
  const { code } = first;
  const indicators = scored.map(({ indicator }) => indicator).join('|');
  const rows = `networks[code=${code},indicator=${indicators}]`;
  const points = cite(patientsNeeded, `${rows}.points`, 'one-decimal', 'total');
  const most = cite(patientsNeeded, `indicators[indicator=${indicators}].points`, 'count', 'total');
  const earned = say`As if the year ended now, it has earned ${points} of ${most} points.`;
  if (scored.some(({ pounds }) => pounds === null)) {
    return [earned, say`What they are worth in pounds is not known.`];
  }
  return [earned, say`They are worth ${cite(patientsNeeded, `${rows}.pounds`, 'pounds', 'total')}.`];
}
