import { latestDefinitions, shortName } from '../../../functions/assessment/latest-definitions.ts';
import type { AreaKind } from '../../../functions/contracts/codes.ts';
import { isProgress } from '../../../functions/contracts/codes.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { IndicatorsQuestion } from '../../../functions/questions/indicators/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { SearchQuestion } from '../../../functions/questions/search/question.ts';
import { LEAST_COVERAGE } from '../../../functions/rules/rule-words.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { placeDetail } from '../../../functions/sentences/place-words.ts';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import type { PageProps } from '../../page-props.ts';
import { pathOfFound } from '../../path-of-place.ts';
import { headlineOf, shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion, useQuestion } from '../../use-question.ts';
import { pageHref, readViewOptions } from '../../view-options.ts';
import { Matrix } from '../areas/matrix.tsx';

/** Every network: to find one by name or by the name of a surgery, and to cut down to a region, an ICB or a fifth. */
export function NetworksPage({ address }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis };
  const headline = headlineOf(release, month);
  const ofKind = (kind: AreaKind) => ({ ...from, month, kind, measure: headline, pageSize: 2_000 });
  const networks = useHeldQuestion(AreasQuestion, ofKind('pcn'));
  const icbs = useHeldQuestion(AreasQuestion, ofKind('icb'));
  const regions = useHeldQuestion(AreasQuestion, ofKind('region'));
  const england = useHeldQuestion(AreasQuestion, ofKind('england'));
  const indicators = useHeldQuestion(IndicatorsQuestion, from);
  const failed = [networks, icbs, regions, england, indicators].find((state) => state.status === 'failed');
  if (failed?.status === 'failed') return <Failure error={failed.error} retry={failed.retry} />;
  if (
    networks.status !== 'ready' ||
    icbs.status !== 'ready' ||
    regions.status !== 'ready' ||
    england.status !== 'ready' ||
    indicators.status !== 'ready'
  )
    return <PageSkeleton />;
  const { areas } = networks.view.data;
  const ranked = areas.filter(({ status }) => status === 'ranked').length;
  const told = latestDefinitions(indicators.view.data).get(headline);
  const columns = isProgress(headline) ? [] : [{ code: headline, title: shortName(told, headline) }];
  return (
    <>
      <PageHeading
        caption="Networks"
        title={`England’s ${countWords(areas.length)} networks`}
        tab="Find a network"
      />
      <p class="lede">
        Find one by its name or its code, or by the name of one of its surgeries. {countWords(ranked)} are
        ranked in {monthWords(month)}: those with {LEAST_COVERAGE} of their patients covered.
      </p>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <Matrix
        address={address}
        caption={`Networks of England, ${monthWords(month)}`}
        areas={areas}
        beside={england.view.data.areas}
        indicators={columns}
        kind="pcn"
        places={[
          { id: 'region', label: 'Region', areas: regions.view.data.areas },
          { id: 'icb', label: 'ICB', areas: icbs.view.data.areas },
        ]}
        headline={headline}
        usualOrder="name"
      />
      <SurgeriesSo address={address} />
      <p class="nhsuk-body-s figure__downloads">
        <a href={hrefOf(AreasQuestion, { ...from, month, kind: 'pcn' }, '.csv')} download>
          Download every network as CSV
        </a>
      </p>
    </>
  );
}

const FEWEST_LETTERS = 3;

/** Surgeries that what was typed is the name of, with the network that each is in. */
function SurgeriesSo({ address }: { address: URL }) {
  const release = useRelease();
  const search = readViewOptions(address).search.trim().slice(0, 100);
  const from = { release: release.release.number, basis: release.basis };
  const asked = { ...from, month: shownMonth(address, release), q: search };
  const found = useQuestion(SearchQuestion, search.length < FEWEST_LETTERS ? null : asked);
  if (found.status !== 'ready') return null;
  const surgeries = found.view.data.places.filter(({ kind }) => kind === 'practice');
  if (surgeries.length === 0) return null;
  return (
    <section class="part" aria-labelledby="surgeries-title">
      <h2 class="nhsuk-heading-m" id="surgeries-title">
        Surgeries called “{search}”
      </h2>
      <ul class="results">
        {surgeries.map((place) => (
          <li key={place.code}>
            <Link href={pageHref(address, pathOfFound(place, false))}>{place.name}</Link>
            <span class="quiet">{placeDetail(place)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
