import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../../functions/charts/dot-rows-height.ts';
import type { AnswerHeader } from '../../../../functions/contracts/api/envelope.ts';
import {
  GapBreakdownQuestion,
  type GapContributions,
  type ServiceAreaGap,
} from '../../../../functions/questions/gap-breakdown/question.ts';
import { hrefOf } from '../../../../functions/questions/question.ts';
import { INTERVAL } from '../../../../functions/rules/rule-words.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  monthWords,
} from '../../../../functions/sentences/figure-words.ts';
import { contributionSentence } from '../../../../functions/sentences/gap-question-sentences.ts';
import { contributionTitle } from '../../../../functions/sentences/gap-question-titles.ts';
import { Chart } from '../../../components/chart.tsx';
import { Figure } from '../../../components/figure.tsx';
import { OptionalSection, PlainSection } from '../../../components/optional-section.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useQuestion } from '../../../use-question.ts';
import type { Question } from './question.ts';

const TITLE = 'What makes the gap';
const loadChart = async () => (await import('../../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

/** What each service area adds to the gap in balanced progress, whatever measure the page shows. */
export function ContributionsSection({ release, basis, month }: Question) {
  const asked = { release, basis };
  const state = useQuestion(GapBreakdownQuestion, asked);
  return (
    <OptionalSection
      id="contributions"
      title={TITLE}
      state={state}
      notHeld="This release does not say what makes the gap."
    >
      {(answer) => {
        const found = answer.data.contributions.find((one) => one.month === month);
        if (found === undefined || found.gap === null) {
          return (
            <PlainSection id="contributions" title={TITLE}>
              <p>{found?.reason ?? `What makes the gap was not looked into for ${monthWords(month)}.`}</p>
            </PlainSection>
          );
        }
        if (found.serviceAreas.length === 1) {
          return (
            <PlainSection id="contributions" title={contributionTitle(found)}>
              <p>{contributionSentence(found)}</p>
            </PlainSection>
          );
        }
        const gaps = answer.data.serviceAreas.filter((one) => one.month === month);
        const csvHref = hrefOf(GapBreakdownQuestion, asked, '.csv');
        return <ContributionsFigure header={answer} found={found} gaps={gaps} csvHref={csvHref} />;
      }}
    </OptionalSection>
  );
}

interface FigureProps {
  readonly header: AnswerHeader;
  readonly found: GapContributions;
  readonly gaps: readonly ServiceAreaGap[];
  readonly csvHref: string;
}

function ContributionsFigure({ header, found, gaps, csvHref }: FigureProps) {
  const chart = useMemo(() => rowsData(found), [found]);
  const { month, mix } = found;
  return (
    <Figure
      id="contributions"
      title={contributionTitle(found)}
      subtitle={`Part of the gap in balanced progress by service area, England, ${monthWords(month)}`}
      header={header}
      month={month}
      csvHref={csvHref}
      chart={<Chart load={loadChart} data={chart} height={dotRowsHeight(chart)} />}
      notes={`${contributionSentence(found)}${mixWords(mix)}`}
      table={<ContributionTable found={found} gaps={gaps} />}
    />
  );
}

function mixWords(mix: number | null): string {
  if (mix === null || Math.abs(mix) < 0.005) return '';
  return ` A further ${differenceWords('score', mix)} comes from networks being scored on different indicators.`;
}

function ContributionTable({ found, gaps }: Pick<FigureProps, 'found' | 'gaps'>) {
  return (
    <PlainTable
      caption={`What makes the gap, ${monthWords(found.month)}`}
      columns={[
        { heading: 'Service area and indicator' },
        { heading: 'Adds to the gap', numeric: true },
        { heading: INTERVAL, numeric: true },
        { heading: 'Gap of its own', numeric: true },
        { heading: 'Networks', numeric: true },
      ]}
      rows={found.serviceAreas.flatMap((area) => {
        const own = gaps.find(({ serviceArea }) => serviceArea === area.serviceArea);
        return [
          {
            key: area.serviceArea,
            cells: [
              <strong key="name">{area.serviceArea}</strong>,
              ...contributionCells(area),
              own === undefined || own.gap === null ? 'Not given' : differenceWords('score', own.gap),
              own === undefined ? 'Not given' : countWords(own.networks),
            ],
          },
          ...found.indicators
            .filter(({ serviceArea }) => serviceArea === area.serviceArea)
            .map((indicator) => ({
              key: `${area.serviceArea} ${indicator.indicator}`,
              cells: [indicator.indicator, ...contributionCells(indicator), '', ''],
            })),
        ];
      })}
    />
  );
}

function contributionCells({
  contribution,
  interval,
}: GapContributions['serviceAreas'][number] | GapContributions['indicators'][number]) {
  return [
    differenceWords('score', contribution),
    interval === null ? 'Not given' : differenceIntervalWords('score', interval),
  ];
}

function rowsData({ gap, month, serviceAreas }: GapContributions): DotRowsData {
  const rows = serviceAreas.toSorted((a, b) => b.contribution - a.contribution);
  const ends = rows.flatMap(({ contribution, interval }) => [
    contribution,
    interval?.lower ?? contribution,
    interval?.upper ?? contribution,
  ]);
  return {
    unit: 'score',
    label: 'Part of the gap',
    series: [{ name: 'Part of the gap' }],
    rows: rows.map(({ serviceArea, contribution, interval }) => ({
      label: serviceArea,
      marks: [{ series: 0, value: contribution, interval, words: differenceWords('score', contribution) }],
    })),
    domain: [Math.min(0, ...ends), Math.max(0, ...ends) * 1.1],
    description: `What each service area adds to the gap of ${gap === null ? '' : differenceWords('score', gap)} in ${monthWords(month)}: ${rows.map(({ serviceArea, contribution }) => `${serviceArea} ${differenceWords('score', contribution)}`).join(', ')}.`,
  };
}
