import { useMemo } from 'preact/hooks';
import { shortName } from '../../../functions/assessment/latest-definitions.ts';
import { isMeasure, type Measure } from '../../../functions/contracts/codes.ts';
import { newestOf } from '../../../functions/contracts/month.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { DecilesQuestion } from '../../../functions/questions/deciles/question.ts';
import { FunnelQuestion } from '../../../functions/questions/funnel/question.ts';
import {
  type IndicatorsAnswer,
  IndicatorsQuestion,
} from '../../../functions/questions/indicators/question.ts';
import { isInFull } from '../../../functions/rules/compared-month.ts';
import { YEAR_BEFORE } from '../../../functions/rules/rule-words.ts';
import { monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { Link } from '../../components/link.tsx';
import { OptionalSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion, useQuestion } from '../../use-question.ts';
import { hrefWith, pageHref } from '../../view-options.ts';
import { AreasFigure } from './areas-figure.tsx';
import { DefinitionSection } from './definition-section.tsx';
import { DIRECTION_SENTENCES, USE_WORDS } from './definition-words.ts';
import { FunnelFigure } from './funnel-figure.tsx';
import { SpreadFigure } from './spread-figure.tsx';

/** One indicator: what it is, how networks and areas stand on it, and how it is defined. */
export function IndicatorPage({ address, parts }: PageProps) {
  const { release, basis } = useRelease();
  const code = (parts['code'] ?? '').toUpperCase();
  const state = useHeldQuestion(IndicatorsQuestion, { release: release.number, basis });
  if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  if (state.status === 'loading') return <PageSkeleton />;
  const years = state.view.data
    .filter((definition) => definition.code === code)
    .toSorted((a, b) => a.contractYear.localeCompare(b.contractYear));
  if (years.length === 0 || !isMeasure(code)) return <UnknownIndicator address={address} code={code} />;
  return <IndicatorFindings address={address} code={code} years={years} />;
}

function UnknownIndicator({ address, code }: { address: URL; code: string }) {
  return (
    <>
      <PageHeading title={`This release holds no indicator ${code}`} />
      <p>
        <Link href={pageHref(address, '/indicators')}>See every indicator that it holds</Link>.
      </p>
    </>
  );
}

function IndicatorFindings({
  address,
  code,
  years,
}: {
  address: URL;
  code: Measure;
  years: IndicatorsAnswer['data'];
}) {
  const held = useRelease();
  const months = useMemo(() => [...new Set(years.flatMap((year) => year.months))].sort(), [years]);
  const month = shownMonth(address, { months });
  const from = { release: held.release.number, basis: held.basis };
  const definition = years.findLast((year) => year.months.includes(month)) ?? years.at(-1);
  const level = address.searchParams.get('level') === 'region' ? 'region' : 'icb';
  const newest = newestOf(held.months);
  const inFull = isInFull(month, newest);
  const isCompared =
    definition?.kind === 'fraction' && definition.polarity !== 'none' && definition.specified;
  const deciles = useQuestion(DecilesQuestion, isCompared ? { ...from, measure: code } : null);
  const funnel = useQuestion(FunnelQuestion, isCompared && inFull ? { ...from, month, measure: code } : null);
  const areas = { ...from, month, measure: code, pageSize: 100 };
  const isRate = definition?.kind === 'fraction';
  const regions = useQuestion(AreasQuestion, isRate ? { ...areas, kind: 'region' } : null);
  const icbs = useQuestion(AreasQuestion, isRate ? { ...areas, kind: 'icb' } : null);
  if (definition === undefined) return null;
  // Its rate in England stands in the first paragraph, which would grow if it came later.
  if (deciles.status === 'loading') return <PageSkeleton />;
  const name = shortName(definition, code);
  const point =
    deciles.status === 'ready' ? deciles.view.data.points.find((one) => one.month === month) : undefined;
  const england = point?.england ?? null;
  const breaks = (definition.breaks ?? []).map((one) => one.month);
  return (
    <>
      <Link class="nhsuk-back-link" href={pageHref(address, '/indicators')}>
        Every indicator
      </Link>
      <PageHeading
        caption={`${definition.serviceArea}, ${code}${definition.policyCode === null ? '' : ` (${definition.policyCode})`}`}
        title={name}
        tab={`${code} ${name}`}
      />
      <blockquote class="definition">
        <p>{definition.description}</p>
        <p class="nhsuk-body-s">In the publisher’s own words</p>
      </blockquote>
      <p>
        <strong>{DIRECTION_SENTENCES[definition.polarity]}</strong> {definition.whyItMatters} Used for:{' '}
        {USE_WORDS[definition.use].toLowerCase()}.{' '}
        {england !== null && `In ${monthWords(month)} England stood at ${valueWords('share', england)}.`}
      </p>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={months} month={month} />
        <BasisSelect address={address} basis={held.basis} />
        <AddressSelect
          address={address}
          id="level"
          label="Areas"
          parameter="level"
          value={level}
          options={[
            { value: 'icb', text: 'ICBs' },
            { value: 'region', text: 'Regions' },
          ]}
        />
      </form>
      <OptionalSection
        id="spread"
        title="How networks are spread"
        state={deciles}
        notHeld={
          isCompared
            ? 'This release was made before spreads were kept.'
            : 'It is no share with a good direction, so networks are not spread out on it.'
        }
      >
        {(answer) => (
          <>
            <SpreadFigure answer={answer} breaks={breaks} month={month} />
            <p>
              <Link href={hrefWith(new URL(pageHref(address, '/'), address), { measure: code })}>
                See every network and the gap on this indicator
              </Link>
            </p>
          </>
        )}
      </OptionalSection>
      <OptionalSection
        id="funnel"
        title="Networks by size"
        state={funnel}
        notHeld={
          isCompared
            ? `A funnel is worked out for ${monthWords(newest)} and the same month ${YEAR_BEFORE}.`
            : 'This indicator has no “better” direction, so we do not compare networks on it.'
        }
      >
        {(answer) => <FunnelFigure address={address} answer={answer} month={month} />}
      </OptionalSection>
      <OptionalSection
        id="areas"
        title="Regions and ICBs"
        state={level === 'icb' ? icbs : regions}
        notHeld="This is a count, so we do not compare areas of different sizes."
      >
        {(answer) =>
          regions.status === 'ready' && (
            <AreasFigure
              address={address}
              answer={answer}
              regions={regions.view}
              level={level}
              code={code}
              name={name}
              month={month}
              england={england}
              lessIsBetter={definition.polarity === 'down'}
            />
          )
        }
      </OptionalSection>
      <DefinitionSection years={years} />
    </>
  );
}
