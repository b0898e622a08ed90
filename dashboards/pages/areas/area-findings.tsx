import { isProgress, type Month } from '../../../functions/contracts/codes.ts';
import {
  type AreaAnswer,
  AreaQuestion,
  type AreaSummary,
} from '../../../functions/questions/area/question.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import {
  NetworkChangesQuestion,
  type Participating,
} from '../../../functions/questions/network-changes/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { LEAST_COVERAGE } from '../../../functions/rules/rule-words.ts';
import { type AreaTold, areaLedes, areaTitle } from '../../../functions/sentences/area-sentences.ts';
import { countWords, monthWords, shareCoveredWords } from '../../../functions/sentences/figure-words.ts';
import { participationSentence } from '../../../functions/sentences/membership-sentences.ts';
import { Breadcrumbs } from '../../components/breadcrumbs.tsx';
import { Folded } from '../../components/folded.tsx';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import { headlineOf, useRelease } from '../../release-context.ts';
import { pageHref } from '../../view-options.ts';
import { IndicatorTable } from '../network/indicator-table.tsx';
import { ProgressFigure } from '../network/progress-figure.tsx';
import { Matrix, type MatrixIndicator } from './matrix.tsx';
import { worstCovered } from './matrix-rows.ts';

const MOST_COLUMNS = 8;

/** Indicators that are shares, in the month; of many only those that are paid for. */
function columnsOf(
  indicators: readonly Parameters<typeof IndicatorTable>[0]['indicators'][number][],
  month: string,
  headline: string,
): readonly MatrixIndicator[] {
  const held = indicators.filter(
    ({ kind, specified, months }) => kind === 'fraction' && specified && months.some((of) => of === month),
  );
  const chosen =
    held.length > MOST_COLUMNS
      ? held.filter(({ code, use }) => use === 'payment' || code === headline)
      : held;
  return chosen.map(({ code, title }) => ({ code, title: title ?? code }));
}

/** What one area is told, its networks or ICBs as a table, and its own figures. */
export function AreaFindings({
  address,
  area,
  month,
  told,
  rows,
  beside,
  takingPart,
  subIcbs,
  indicators,
}: {
  address: URL;
  area: AreaAnswer;
  month: Month;
  told: AreaTold;
  rows: readonly AreaSummary[];
  beside: readonly AreaSummary[];
  /** Null where the area had no practice in the month. */
  takingPart: Participating | null;
  subIcbs: readonly AreaSummary[];
  indicators: Parameters<typeof IndicatorTable>[0]['indicators'];
}) {
  const release = useRelease();
  const { code, name } = area.data.area;
  const kind = told.kind === 'region' ? 'icb' : 'pcn';
  const headline = headlineOf(release, month);
  const of = area.data.months.find((one) => one.month === month);
  const asked = { release: release.release.number, basis: release.basis };
  return (
    <>
      <Breadcrumbs address={address} code={code} name={name} />
      <div class="open">
        <div>
          <p class="caption">
            <b>{name}</b> {code}
          </p>
          <PageHeading title={areaTitle(told)} tab={`${name}, ${monthWords(month)}`} />
          {areaLedes(told).map((lede) => (
            <p key={lede} class="lede">
              {lede}
            </p>
          ))}
          {of !== undefined && (
            <p class="quiet">
              {countWords(of.coverage.practicesReporting)} practices reported
              {of.coverage.patients !== null &&
                `, with ${shareCoveredWords(of.coverage.patients)} of patients`}
              .
            </p>
          )}
          {takingPart !== null && (
            <p class="quiet">
              {participationSentence(takingPart)}{' '}
              <a href={hrefOf(NetworkChangesQuestion, { ...asked, area: code }, '.csv')} download>
                By month (CSV)
              </a>
            </p>
          )}
        </div>
        <NotRanked address={address} networks={told.networks} />
      </div>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <section class="part" aria-labelledby="matrix-title">
        <h2 class="nhsuk-heading-m" id="matrix-title">
          {kind === 'pcn' ? 'Which networks need what' : 'Which ICBs need what'}
        </h2>
        <p class="quiet">
          {isProgress(headline) ? 'Progress out of 100 and achievement' : 'Achievement'}, {monthWords(month)}
        </p>
        <Matrix
          address={address}
          caption={`${kind === 'pcn' ? 'Networks' : 'ICBs'} of ${name}, ${monthWords(month)}`}
          areas={rows}
          beside={beside}
          indicators={columnsOf(indicators, month, headline)}
          kind={kind}
          headline={headline}
          places={[{ id: 'sub-icb', label: 'Sub-ICB', areas: subIcbs }]}
        />
        <p class="nhsuk-body-s figure__downloads">
          <a href={hrefOf(AreasQuestion, { ...asked, month, within: code, kind }, '.csv')} download>
            Download {kind === 'pcn' ? 'these networks' : 'these ICBs'} as CSV
          </a>
          <a href={hrefOf(AreaQuestion, { ...asked, area: code }, '.csv')} download>
            Every indicator and month as CSV
          </a>
        </p>
      </section>
      <ProgressFigure answer={area} month={month} />
      <Folded summary="Every indicator">
        <IndicatorTable address={address} answer={area} indicators={indicators} month={month} />
      </Folded>
    </>
  );
}

const FIRST_NAMED = 4;

/** Networks of which too little is known, the least covered first. */
function NotRanked({ address, networks }: { address: URL; networks: readonly AreaSummary[] }) {
  const low = worstCovered(networks);
  if (low.length === 0) return null;
  const list = (some: readonly AreaSummary[]) => (
    <ul class="results">
      {some.map(({ code, name, coverage }) => (
        <li key={code}>
          <Link href={pageHref(address, `/networks/${code}`)}>{name}</Link>
          <b>{coverage.patients === null ? 'Not known' : shareCoveredWords(coverage.patients)}</b>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="box" aria-labelledby="not-ranked-title">
      <h2 class="nhsuk-heading-m" id="not-ranked-title">
        {countWords(low.length)} {low.length === 1 ? 'network is' : 'networks are'} not ranked
      </h2>
      <p class="quiet">We rank a network when {LEAST_COVERAGE} of its patients are covered</p>
      {list(low.slice(0, FIRST_NAMED))}
      {low.length > FIRST_NAMED && <Folded summary={`All ${countWords(low.length)}`}>{list(low)}</Folded>}
    </section>
  );
}
