import type { PriorityMeasure } from '../../questions/local-priorities/question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Cell, Chapter } from '../content/report.ts';
import { quoteEach } from '../trace/cite.ts';
import type { NetworkViews } from './network-views.ts';

const STANDINGS = {
  reached: 'reached',
  'not-yet': 'not yet',
  near: 'too near to tell',
  'no-target': 'no target',
  'no-figure': 'no figure yet',
} as const;

/** What the network chose for itself and how far it has come; no chapter where it sent nothing. */
export function ownPriorities({ localPriorities, area }: NetworkViews): readonly Chapter[] {
  const { code } = area.view.area;
  const own = localPriorities?.view.networks.find((network) => network.code === code);
  if (localPriorities === null || own === undefined) return [];
  return [
    {
      id: 'own-priorities',
      title: 'What you chose yourselves',
      blocks: [
        { kind: 'paragraph', sentences: quoteEach(localPriorities, `networks[code=${code}].sentence`) },
        {
          kind: 'table',
          table: {
            id: 'own-measures',
            caption: 'Your own measures beside your own targets',
            columns: [
              { heading: 'Priority', numeric: false },
              { heading: 'Measure', numeric: false },
              { heading: 'Now', numeric: true },
              { heading: 'Target', numeric: true },
              { heading: 'Standing', numeric: false },
            ],
            rows: own.priorities.flatMap(({ priority, measures }) =>
              measures.map((measure) => [
                textCell(priority),
                textCell(measure.measure),
                measureCell(measure, measure.value),
                measureCell(measure, measure.target),
                textCell(STANDINGS[measure.standing]),
              ]),
            ),
            source: localPriorities.name,
          },
        },
      ],
    },
  ];
}

function measureCell({ unit }: PriorityMeasure, value: number | null): Cell {
  if (value === null || unit === null) return numberCell('share', value);
  return textCell(`${value} ${unit}`);
}
