import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { useRelease } from '../../release-context.ts';
import { hrefWith } from '../../view-options.ts';
import { CircumstancesSection } from './circumstances-section.tsx';
import { LikeSection } from './like-section.tsx';
import type { NetworkViews } from './network-views.ts';
import { PrioritiesSection } from './priorities-section.tsx';
import { ShortfallSection } from './shortfall-section.tsx';
import { StakesSection } from './stakes-section.tsx';
import { ThresholdsFigure } from './thresholds-figure.tsx';

export interface FindingsProps {
  readonly address: URL;
  readonly area: AreaAnswer;
  readonly indicators: IndicatorsAnswer['data'];
  readonly month: string;
  readonly views: NetworkViews;
}

/** What is asked of networks and not of the areas that they lie in. */
export function NetworkQuestions({ address, area, indicators, month, views }: FindingsProps) {
  const { months } = useRelease();
  const { code } = area.data.area;
  const isNewest = month === months.at(-1);
  const newest = monthWords(months.at(-1) ?? month);
  return (
    <>
      <OptionalSection
        id="thresholds"
        title="Thresholds"
        state={views.needs}
        notHeld="This release does not say what networks earn and need."
      >
        {(needs) => (
          <>
            <ThresholdsFigure
              area={area}
              needs={needs}
              indicators={indicators}
              projection={views.projection}
              month={month}
            />
            <StakesSection answer={needs} code={code} month={month} />
          </>
        )}
      </OptionalSection>
      {isNewest ? (
        <NewestQuestions address={address} area={area} indicators={indicators} month={month} views={views} />
      ) : (
        <PlainSection id="newest" title="More about the latest month">
          <p>
            Which practices could add most to its progress, the networks like this one, what its circumstances
            suggest and what it chose for itself.{' '}
            <Link href={hrefWith(address, { month: null })}>Read them for {newest}</Link>
          </p>
        </PlainSection>
      )}
    </>
  );
}

/** Questions that need what a release keeps of its newest month alone. */
function NewestQuestions({ address, area, indicators, views }: FindingsProps) {
  const { code } = area.data.area;
  const like =
    views.likeForLike.status === 'ready'
      ? views.likeForLike.view.data.networks.find((one) => one.code === code)
      : undefined;
  const needs = views.needs.status === 'ready' ? views.needs.view.data.indicators : [];
  const counts = new Map(needs.map((one) => [one.indicator, one.counts]));
  return (
    <>
      <OptionalSection
        id="shortfall"
        title="Which practices could add most to its progress"
        state={views.shortfall}
        notHeld="This release does not hold what that is made of."
      >
        {(answer) => <ShortfallSection answer={answer} indicators={indicators} counts={counts} />}
      </OptionalSection>
      <OptionalSection
        id="like"
        title="Networks like this one"
        state={views.likeForLike}
        notHeld="This release does not compare networks with those like them."
      >
        {(answer) => <LikeSection address={address} answer={answer} code={code} />}
      </OptionalSection>
      <OptionalSection
        id="circumstances"
        title="Is it the data, the circumstances, or us?"
        state={views.adjusted}
        notHeld="This release does not set circumstances beside progress."
      >
        {(adjusted) => (
          <CircumstancesSection address={address} area={area} adjusted={adjusted} values={like?.values} />
        )}
      </OptionalSection>
      <OptionalSection
        id="priorities"
        title="What this network chose for itself"
        state={views.priorities}
        notHeld="This release holds no local priorities."
      >
        {(answer) => <PrioritiesSection address={address} answer={answer} own={views.own} code={code} />}
      </OptionalSection>
    </>
  );
}
