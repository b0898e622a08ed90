import { useEffect } from 'preact/hooks';
import { isProgress } from '../../../functions/contracts/codes.ts';
import {
  type AreaAnswer,
  AreaQuestion,
  type AreaSummary,
} from '../../../functions/questions/area/question.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { GapQuestion } from '../../../functions/questions/gap/question.ts';
import { GapWithinAreasQuestion } from '../../../functions/questions/gap-within-areas/question.ts';
import { IndicatorsQuestion } from '../../../functions/questions/indicators/question.ts';
import { NetworkChangesQuestion } from '../../../functions/questions/network-changes/question.ts';
import type { AreaTold } from '../../../functions/sentences/area-sentences.ts';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { navigate } from '../../navigation.ts';
import type { PageProps } from '../../page-props.ts';
import { pathOfPlace } from '../../path-of-place.ts';
import { headlineOf, shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion, useQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';
import { AreaFindings } from './area-findings.tsx';

/** One ICB, region or sub-ICB: its networks, which need what, and whether they are further apart than England's. */
export function AreaPage({ address, parts }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis };
  const code = (parts['code'] ?? '').toUpperCase();
  const isRegion = address.pathname.startsWith('/regions');
  const area = useHeldQuestion(AreaQuestion, { ...from, area: code });
  const all = { ...from, month, within: code, pageSize: 2_000 };
  const networks = useHeldQuestion(AreasQuestion, { ...all, kind: 'pcn' });
  const parted = useHeldQuestion(AreasQuestion, { ...all, kind: isRegion ? 'icb' : 'sub-icb' });
  const england = useHeldQuestion(AreasQuestion, { ...from, month, kind: 'england' });
  const indicators = useHeldQuestion(IndicatorsQuestion, from);
  const gap = useHeldQuestion(GapQuestion, { ...from, month });
  const changes = useQuestion(NetworkChangesQuestion, { ...from, month, area: code });
  const measure = headlineOf(release, month);
  const headline = isProgress(measure) ? undefined : measure;
  const within = useQuestion(GapWithinAreasQuestion, { ...from, month, measure });
  const kind = area.status === 'ready' ? area.view.data.area.kind : null;
  const path = kind === null ? null : pathOfPlace({ kind, code });
  const isElsewhere = path !== null && !path.startsWith(`/${address.pathname.split('/')[1]}/`);
  useEffect(() => {
    if (isElsewhere) navigate(pageHref(address, path), { replace: true });
  }, [isElsewhere, path, address]);
  const states = [area, networks, parted, england, indicators, gap];
  const failed = states.find((state) => state.status === 'failed');
  if (area.status === 'failed' && area.error.kind === 'not-found')
    return <UnknownArea address={address} code={code} />;
  if (failed?.status === 'failed') return <Failure error={failed.error} retry={failed.retry} />;
  if (
    area.status !== 'ready' ||
    networks.status !== 'ready' ||
    parted.status !== 'ready' ||
    england.status !== 'ready' ||
    indicators.status !== 'ready' ||
    gap.status !== 'ready' ||
    changes.status === 'loading' ||
    within.status === 'loading' ||
    isElsewhere
  )
    return <PageSkeleton />;
  const national = england.view.data.areas[0];
  const label = gap.view.data.measures.find((one) => one.measure === headline)?.label ?? null;
  const figureOf = (of: AreaSummary | undefined) =>
    headline === undefined ? (of?.progress ?? null) : (of?.rates[headline] ?? null);
  const own = summaryOf(area.view, month);
  const told: AreaTold = {
    kind: isRegion ? 'region' : kind === 'icb' ? 'icb' : 'sub-icb',
    name: area.view.data.area.name,
    month,
    indicator: headline === undefined ? null : (label ?? headline),
    unit: headline === undefined ? 'score' : 'share',
    own: figureOf(own),
    england: figureOf(national),
    networks: networks.view.data.areas,
    within:
      within.status === 'ready' ? (within.view.data.gaps.find((one) => one.code === code) ?? null) : null,
    englandGap:
      gap.view.data.points.find((point) => point.measure === measure && point.month === month)?.gap ?? null,
  };
  return (
    <AreaFindings
      address={address}
      area={area.view}
      month={month}
      told={told}
      rows={isRegion ? parted.view.data.areas : networks.view.data.areas}
      beside={[...(national === undefined ? [] : [national]), ...(own === undefined ? [] : [own])]}
      takingPart={changes.status === 'ready' ? (changes.view.data.participation[0]?.areas[0] ?? null) : null}
      subIcbs={isRegion ? [] : parted.view.data.areas}
      indicators={indicators.view.data}
    />
  );
}

/** The area itself as a row beside its networks; undefined where it reported nothing in the month. */
function summaryOf({ data: { area, months, results } }: AreaAnswer, month: string): AreaSummary | undefined {
  const of = months.find((one) => one.month === month);
  if (of === undefined) return undefined;
  const ofMonth = results.filter((result) => result.month === month);
  const { contractProgress: _contract, month: _month, ...known } = of;
  return {
    ...area,
    ...known,
    rates: Object.fromEntries(ofMonth.map(({ indicator, rate }) => [indicator, rate])),
  };
}

/** For a code that the release does not hold: says so, and how to go on. */
function UnknownArea({ address, code }: { address: URL; code: string }) {
  return (
    <>
      <PageHeading title={`No area has the code ${code}`} />
      <p class="lede">
        It may be typed wrongly, or of an ICB that closed before the months we hold. Choose from{' '}
        <Link href={pageHref(address, '/icbs')}>all ICBs</Link>.
      </p>
    </>
  );
}
