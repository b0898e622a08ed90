import type { PatientsNeededView } from '../../questions/patients-needed/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, ReportTable } from '../content/report.ts';
import { say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote, quoteEach } from '../trace/cite.ts';
import { measureOf } from '../trace/measure-of.ts';
import { absent } from './absent.ts';

const TITLE = 'Patients needed';

/** How few patients stand between networks and the next mark, and where they are; no network is named. */
export function mostToGain({ patientsNeeded, fewestPatients }: ReportViews): Chapter {
  if (patientsNeeded === null || patientsNeeded.view.indicators.length === 0)
    return absent('most-to-gain', TITLE);
  const halving: readonly Block[] =
    fewestPatients === null
      ? []
      : [
          { kind: 'heading', text: 'The fewest patients that would halve the gap' },
          {
            kind: 'list',
            items: fewestPatients.view.indicators.flatMap(({ indicator, patients }) =>
              patients === null
                ? []
                : quoteEach(fewestPatients, `indicators[indicator=${indicator}].sentence`),
            ),
          },
        ];
  const items = patientsNeeded.view.indicators.map(({ indicator, polarity }) => {
    const label = quote(patientsNeeded, `indicators[indicator=${indicator}].title`);
    const patients = cite(patientsNeeded, `networks[indicator=${indicator}].toMedian`, 'count', 'total');
    const middle = cite(
      patientsNeeded,
      `networks[indicator=${indicator}].toMedian`,
      'count',
      'upper-quartile',
    );
    return polarity === 'down'
      ? say`On “${label}”, ${patients} fewer of those eligible would bring every network to where the middle network stands; three networks in four need to find ${middle} or fewer.`
      : say`On “${label}”, ${patients} more of those eligible would bring every network to where the middle network stands; three networks in four need ${middle} or fewer.`;
  });
  return {
    id: 'most-to-gain',
    title: TITLE,
    blocks: [
      { kind: 'list', items },
      { kind: 'table', table: marksTable(patientsNeeded) },
      ...halving,
      { kind: 'paragraph', sentences: [say`${quote(patientsNeeded, 'provisional')}`] },
    ],
  };
}

function marksTable({ name, view }: Named<PatientsNeededView>): ReportTable {
  const total = (indicator: string, what: 'toMedian' | 'toTopFifth' | 'toLower' | 'toUpper') => {
    const known = view.networks.flatMap((row) => (row.indicator === indicator ? [row[what]] : []));
    return known.every((patients) => patients === null) ? null : measureOf('total', known);
  };
  return {
    id: 'patients-needed',
    caption: 'How many more are needed, all networks together, to reach',
    columns: [
      { heading: 'Payment indicator', numeric: false },
      { heading: 'the lower threshold', numeric: true },
      { heading: 'the upper threshold', numeric: true },
      { heading: 'the middle network', numeric: true },
      { heading: 'the most progressed fifth', numeric: true },
    ],
    rows: view.indicators.map(({ indicator, title }) => [
      textCell(title),
      numberCell('count', total(indicator, 'toLower')),
      numberCell('count', total(indicator, 'toUpper')),
      numberCell('count', total(indicator, 'toMedian')),
      numberCell('count', total(indicator, 'toTopFifth')),
    ]),
    source: name,
    note: 'What an indicator counts: patients, contacts or appointments; fewer where less is better. [x]: no threshold of this contract year is verified. Each network’s own figures are in its briefing.',
  };
}
