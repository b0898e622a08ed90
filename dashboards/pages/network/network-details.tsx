import { isProgress, type Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import { BALANCED_PROGRESS } from '../../../functions/questions/gap/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import { likeForLikeWords } from '../../../functions/sentences/circumstance-sentences.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { thresholdTitle } from '../../../functions/sentences/indicator-sentences.ts';
import { FoldedPart } from '../../components/folded.tsx';
import { HowToRead } from '../../components/how-to-read.tsx';
import { Link } from '../../components/link.tsx';
import { OptionalSection } from '../../components/optional-section.tsx';
import { headlineOf, useRelease } from '../../release-context.ts';
import { hrefWith } from '../../view-options.ts';
import { AccessSection } from './access-section.tsx';
import { CircumstancesSection } from './circumstances-section.tsx';
import { circumstancesTitle } from './circumstances-words.ts';
import { LikeSection } from './like-section.tsx';
import { besideOthers, type NetworkViews } from './network-views.ts';
import { PrioritiesSection } from './priorities-section.tsx';
import { rugTitle } from './rug-data.ts';
import { RugFigure } from './rug-figure.tsx';
import { ShortfallSection, shortfallTitle } from './shortfall-section.tsx';
import { StakesSection } from './stakes-section.tsx';
import { ThresholdsFigure } from './thresholds-figure.tsx';

export interface FindingsProps {
  readonly address: URL;
  readonly area: AreaAnswer;
  readonly indicators: IndicatorsAnswer['data'];
  readonly month: Month;
  readonly views: NetworkViews;
}

/** What a network's figures rest on, each part folded and named by what it says. */
export function NetworkDetails(props: FindingsProps) {
  const { address, area, indicators, month, views } = props;
  const release = useRelease();
  const { needs } = views;
  const newest = release.months.at(-1) ?? month;
  const ofMonth = area.data.results.filter((row) => row.month === month);
  return (
    <section class="figure" aria-labelledby="details-title">
      <h2 class="nhsuk-heading-m" id="details-title">
        Details
      </h2>
      {area.data.results.length > 0 && (
        <FoldedPart title="Every indicator, every month" finding={rugTitle(ofMonth, month)}>
          {() => <RugFigure answer={area} indicators={indicators} month={month} />}
        </FoldedPart>
      )}
      <FoldedPart
        title="Thresholds and year end"
        finding={
          needs.status === 'ready'
            ? thresholdTitle(needs.view.data.indicators, needs.view.data.networks)
            : undefined
        }
      >
        {() => (
          <OptionalSection
            id="thresholds"
            title="Thresholds"
            state={needs}
            notHeld="This release does not say what networks earn and need."
          >
            {(answer) => (
              <>
                <ThresholdsFigure
                  area={area}
                  needs={answer}
                  indicators={indicators}
                  projection={views.projection}
                  month={month}
                />
                <StakesSection answer={answer} code={area.data.area.code} month={month} />
              </>
            )}
          </OptionalSection>
        )}
      </FoldedPart>
      {month === newest ? (
        <NewestDetails {...props} />
      ) : (
        <p>
          Unusual changes, networks like this one, its circumstances and what it chose for itself are shown
          for the latest month.{' '}
          <Link href={hrefWith(address, { month: null })}>Read them for {monthWords(newest)}</Link>
        </p>
      )}
      <FoldedPart title="How to read these numbers">
        {() => (
          <HowToRead address={address} unit={isProgress(headlineOf(release, month)) ? 'score' : 'share'} />
        )}
      </FoldedPart>
      <AccessSection area={area.data.area} month={month} />
    </section>
  );
}

/** Parts that need what a release keeps of its newest month alone. */
function NewestDetails({ address, area, indicators, month, views }: FindingsProps) {
  const { code } = area.data.area;
  const { likeForLike, adjusted, alerts, needs, shortfall } = views;
  const release = useRelease();
  const { similar, like, fit, expected } = besideOthers(views, code);
  const paid = needs.status === 'ready' ? needs.view.data.indicators : [];
  const counts = new Map(paid.map((one) => [one.indicator, one.counts]));
  const unusual = alerts.status === 'ready' ? alerts.view.data.alerts : [];
  return (
    <>
      {unusual.length > 0 && (
        <FoldedPart title="Unusual changes this month" finding={countWords(unusual.length)}>
          {() => (
            <ul class="nhsuk-list nhsuk-list--bullet">
              {unusual.map(({ indicator, kind, sentence }) => (
                <li key={`${kind} ${indicator}`}>{sentence}</li>
              ))}
            </ul>
          )}
        </FoldedPart>
      )}
      {isProgress(headlineOf(release, month)) && (
        <FoldedPart
          title="What practices could add"
          finding={shortfall.status === 'ready' ? shortfallTitle(shortfall.view.data.practices) : undefined}
        >
          {() => (
            <OptionalSection
              id="shortfall"
              title="Which practices could add most to its progress"
              state={shortfall}
              notHeld="This release does not hold what that is made of."
            >
              {(answer) => <ShortfallSection answer={answer} indicators={indicators} counts={counts} />}
            </OptionalSection>
          )}
        </FoldedPart>
      )}
      <FoldedPart
        title="Networks most like it"
        finding={
          like === undefined ? undefined : likeForLikeWords(like, similar?.measure ?? BALANCED_PROGRESS).title
        }
      >
        {() => (
          <OptionalSection
            id="like"
            title="Networks like this one"
            state={likeForLike}
            notHeld="This release does not compare networks with those like them."
          >
            {(answer) => <LikeSection address={address} answer={answer} code={code} />}
          </OptionalSection>
        )}
      </FoldedPart>
      <FoldedPart
        title="Its circumstances"
        finding={fit === null ? undefined : circumstancesTitle(expected, fit.measure?.unit ?? 'score')}
      >
        {() => (
          <OptionalSection
            id="circumstances"
            title="Is it the data, the circumstances, or us?"
            state={adjusted}
            notHeld="This release does not set circumstances beside progress."
          >
            {(answer) => (
              <CircumstancesSection address={address} area={area} adjusted={answer} values={like?.values} />
            )}
          </OptionalSection>
        )}
      </FoldedPart>
      <FoldedPart title="Local priorities and own indicators">
        {() => (
          <OptionalSection
            id="priorities"
            title="What this network chose for itself"
            state={views.priorities}
            notHeld="This release holds no local priorities."
          >
            {(answer) => <PrioritiesSection address={address} answer={answer} own={views.own} code={code} />}
          </OptionalSection>
        )}
      </FoldedPart>
    </>
  );
}
