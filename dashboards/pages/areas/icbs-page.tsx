import { Measure } from '../../../functions/contracts/codes.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { IndicatorsQuestion } from '../../../functions/questions/indicators/question.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { placeName } from '../../../functions/sentences/place-words.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { MonthSelect } from '../../components/view-controls.tsx';
import type { PageProps } from '../../page-props.ts';
import { headlineOf, shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';
import { AreasFigure } from '../indicators/areas-figure.tsx';
import { Matrix } from './matrix.tsx';

/** England's ICBs as a map and as a table, and its regions. */
export function IcbsPage({ address }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis };
  const all = { pageSize: 2_000 };
  const icbs = useHeldQuestion(AreasQuestion, { ...from, ...all, month, kind: 'icb' });
  const regions = useHeldQuestion(AreasQuestion, { ...from, ...all, month, kind: 'region' });
  const england = useHeldQuestion(AreasQuestion, { ...from, month, kind: 'england' });
  const indicators = useHeldQuestion(IndicatorsQuestion, from);
  const failed = [icbs, regions, england, indicators].find((state) => state.status === 'failed');
  if (failed?.status === 'failed') return <Failure error={failed.error} retry={failed.retry} />;
  if (
    icbs.status !== 'ready' ||
    regions.status !== 'ready' ||
    england.status !== 'ready' ||
    indicators.status !== 'ready'
  )
    return <PageSkeleton />;
  const national = england.view.data.areas[0];
  const held = indicators.view.data.filter(
    ({ kind, months, polarity }) =>
      kind === 'fraction' && polarity !== 'none' && months.some((of) => of === month),
  );
  const asked = address.searchParams.get('indicator');
  const shown =
    held.find(({ code }) => code === asked) ?? held.find(({ use }) => use === 'payment') ?? held[0];
  const measure = Measure.safeParse(shown?.code).data;
  const { areas } = icbs.view.data;
  return (
    <>
      <PageHeading
        caption="ICBs and regions"
        title={`England’s ${countWords(areas.length)} integrated care boards (ICBs)`}
        tab="ICBs"
      />
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
        {shown !== undefined && (
          <AddressSelect
            address={address}
            id="indicator"
            label="Indicator on the map"
            parameter="indicator"
            value={shown.code}
            options={held.map(({ code, title }) => ({ value: code, text: title ?? code }))}
          />
        )}
      </form>
      {shown !== undefined && measure !== undefined && (
        <AreasFigure
          address={address}
          answer={icbs.view}
          regions={regions.view}
          level="icb"
          code={measure}
          name={shown.title ?? shown.code}
          month={month}
          england={national?.rates[shown.code] ?? null}
          lessIsBetter={shown.polarity === 'down'}
        />
      )}
      <section class="part" aria-labelledby="icbs-title">
        <h2 class="nhsuk-heading-m" id="icbs-title">
          Every ICB
        </h2>
        <Matrix
          address={address}
          caption={`ICBs of England, ${monthWords(month)}`}
          areas={areas}
          beside={national === undefined ? [] : [national]}
          indicators={shown === undefined ? [] : [{ code: shown.code, title: shown.title ?? shown.code }]}
          kind="icb"
          places={[{ id: 'region', label: 'Region', areas: regions.view.data.areas }]}
          headline={headlineOf(release, month)}
          usualOrder="name"
        />
      </section>
      <section class="part" aria-labelledby="regions-title">
        <h2 class="nhsuk-heading-m" id="regions-title">
          Regions
        </h2>
        <ul class="results">
          {regions.view.data.areas.map(({ code, name }) => (
            <li key={code}>
              <Link href={pageHref(address, `/regions/${code}`)}>{placeName(name)}</Link>
              <span class="quiet">
                {countWords(areas.filter(({ region }) => region === code).length)} ICBs
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
