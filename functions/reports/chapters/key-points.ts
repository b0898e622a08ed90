import type { Chapter } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote, quoteEach } from '../trace/cite.ts';
import { chanceSentences } from './chance-and-place.ts';
import { citedGapSentence, pointPath } from './cite-gap.ts';
import { coverageSentences } from './data-quality.ts';
import { gapChangeSentences } from './gap-change-sentences.ts';
import { gapSpokenOf, indicatorGaps, measureSpokenOf, OVERALL } from './measured-gap.ts';
import { citedSpread } from './overall-spread.ts';

/** The most that is said on the first page. */
const MOST = 5;

/** Five sentences for someone with one minute; each chapter says more. */
export function keyPoints(views: ReportViews): Chapter {
  const { deprivation, fewestPatients } = views;
  const { measure } = measureSpokenOf(views);
  const spoken = gapSpokenOf(views);
  const isOverall = measure === OVERALL;
  const findings = [
    ...(spoken === null ? [] : [citedGapSentence(views, spoken)]),
    ...chanceSentences(views).slice(0, 1),
    ...gapChangeSentences(views).slice(0, 1),
    ...(deprivation === null
      ? []
      : quoteEach(deprivation, `measures[measure=${measure},reason=null].sentence`)),
    ...(isOverall ? [citedSpread(views), ...widestIndicator(views)] : []),
    ...(fewestPatients === null
      ? []
      : quoteEach(fewestPatients, `indicators[indicator=${measure}].sentence`)),
  ];
  const first = findings.slice(0, MOST - 1);
  const points = [...first, ...coverageSentences(views).slice(0, MOST - first.length)];
  return {
    id: 'key-points',
    title: 'Key points',
    blocks: [{ kind: 'list', items: points }],
  };
}

function widestIndicator({ gap, month }: ReportViews): readonly Sentence[] {
  const [widest] = indicatorGaps(gap, month)
    .flatMap(({ measure, points }) =>
      points.flatMap((point) =>
        point.month !== month || point.gap === null ? [] : [{ measure: measure.measure, gap: point.gap }],
      ),
    )
    .toSorted((a, b) => b.gap - a.gap);
  if (widest === undefined) return [];
  const label = quote(gap, `measures[measure=${widest.measure}].label`);
  const between = (what: string) => cite(gap, pointPath(widest.measure, month, what), 'share');
  const difference = cite(gap, pointPath(widest.measure, month, 'gap'), 'share-difference');
  return [
    say`The widest gap on a single indicator is “${label}”: ${between('most')} in the most progressed fifth and ${between('least')} in the least progressed fifth (${difference}).`,
  ];
}
