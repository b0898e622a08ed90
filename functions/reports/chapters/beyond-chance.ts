import type { FunnelView } from '../../questions/funnel/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, ReportTable } from '../content/report.ts';
import { byRule, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { agreeing } from './agreeing.ts';

const FAR_OUT = ['far-below', 'far-above'] as const;
const BY_CHANCE = byRule('networks that lie outside the outer limits by chance', '2 in 1,000');
const LIMITS = byRule('outer limits of the funnel', '99.8%');

/** Networks that stand out in the funnel of each indicator, once limits allow for what lies between networks. */
export function beyondChance({ funnels }: ReportViews): readonly Block[] {
  const drawn = funnels.filter(({ view }) => view.phi !== null);
  if (drawn.length === 0) return [];
  return [
    { kind: 'heading', text: 'Unusually high or low networks' },
    { kind: 'paragraph', sentences: standOut(drawn) },
    { kind: 'table', table: outsideTable(drawn) },
  ];
}

function standOut(drawn: readonly Named<FunnelView>[]): readonly Sentence[] {
  const [most] = drawn
    .map((funnel) => ({ funnel, outside: funnel.view.networks.filter(isFarOut).length }))
    .toSorted((a, b) => b.outside - a.outside);
  const how = say`The limits are widened where networks differ more than chance alone would have them. Standing out is a reason to ask, not a judgement.`;
  if (most === undefined || most.outside === 0)
    return [say`No network lies beyond the ${LIMITS} limits of any indicator’s funnel.`, how];
  const { funnel } = most;
  const label = quote(funnel, 'measure.label');
  const outside = cite(funnel, `networks[place=${FAR_OUT.join('|')}]`, 'count', 'count');
  const all = cite(funnel, 'networks', 'count', 'count');
  return [
    say`Most stand out on “${label}”: ${outside} of ${all} networks ${agreeing(outside, 'lies', 'lie')} beyond the ${LIMITS} limits, where chance alone would leave about ${BY_CHANCE}.`,
    how,
  ];
}

function isFarOut({ place }: FunnelView['networks'][number]): boolean {
  return FAR_OUT.some((far) => far === place);
}

function outsideTable(drawn: readonly Named<FunnelView>[]): ReportTable {
  return {
    id: 'networks-beyond-chance',
    caption: 'Networks outside the widened limits of each funnel',
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'All together', numeric: true },
      { heading: 'Networks', numeric: true },
      { heading: 'Below 99.8%', numeric: true },
      { heading: 'Below 95%', numeric: true },
      { heading: 'Above 95%', numeric: true },
      { heading: 'Above 99.8%', numeric: true },
      { heading: 'Spread, chance being 1', numeric: true },
    ],
    rows: drawn.map(({ view }) => {
      const at = (place: string) =>
        numberCell('count', view.networks.filter((network) => network.place === place).length);
      return [
        textCell(view.measure.label),
        numberCell('share', view.target),
        numberCell('count', view.networks.length),
        at('far-below'),
        at('below'),
        at('above'),
        at('far-above'),
        numberCell(view.phi === null || view.phi < 100 ? 'one-decimal' : 'count', view.phi),
      ];
    }),
    source: drawn.map(({ name }) => name).join(', '),
    note: `Below 95% are those between the two limits. Spread: the mean square of how far networks lie from the middle, in the errors that chance gives them.`,
  };
}
