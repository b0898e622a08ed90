import type { Month } from '../../../functions/contracts/codes.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import type { SimilarNetworksView } from '../../../functions/questions/similar-networks/question.ts';
import { Link } from '../../components/link.tsx';
import { NetworkFinder } from '../../components/network-finder.tsx';
import { Failure } from '../../components/page-states.tsx';
import { myNetwork } from '../../my-network.ts';
import { useRelease } from '../../release-context.ts';
import { useHeldQuestion } from '../../use-question.ts';
import type { OptionalViewState } from '../../use-view.ts';
import { comparedHref, MOST_COMPARED } from './compared-networks.ts';

const EVERY_NETWORK = 2_000;

/** The networks picked, each to be taken out again, and a search for more. */
export function PickNetworks({
  address,
  codes,
  month,
  likeForLike,
}: {
  address: URL;
  codes: readonly string[];
  month: Month;
  likeForLike: OptionalViewState<Answer<SimilarNetworksView>>;
}) {
  const { release, basis } = useRelease();
  const areas = useHeldQuestion(AreasQuestion, {
    release: release.number,
    basis,
    month,
    kind: 'pcn',
    pageSize: EVERY_NETWORK,
  });
  if (areas.status === 'failed') return <Failure error={areas.error} retry={areas.retry} />;
  if (areas.status === 'loading') return <div class="section-skeleton skeleton skeleton--controls" />;
  const networks = areas.view.data.areas;
  const nameOf = (code: string) => networks.find((network) => network.code === code)?.name ?? code;
  const mine = myNetwork();
  const isFull = codes.length >= MOST_COMPARED;
  return (
    <section aria-label="Networks to compare" class="pick-networks">
      {codes.length > 0 && (
        <ul class="nhsuk-list picked">
          {codes.map((code) => (
            <li key={code}>
              <strong>{nameOf(code)}</strong>{' '}
              <Link
                href={comparedHref(
                  address,
                  codes.filter((other) => other !== code),
                )}
              >
                Remove<span class="nhsuk-u-visually-hidden"> {nameOf(code)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <p>Four networks can be compared at a time. Remove one to add another.</p>
      ) : (
        <NetworkFinder
          address={address}
          networks={networks.filter(({ code }) => !codes.includes(code))}
          label="Add a network by name or code"
          result={({ code, name }) => (
            <Link href={comparedHref(address, [...codes, code])}>
              <span class="nhsuk-u-visually-hidden">Add </span>
              {name}
            </Link>
          )}
        />
      )}
      <Suggestions address={address} codes={codes} mine={mine} nameOf={nameOf} likeForLike={likeForLike} />
    </section>
  );
}

/** One step to my own network, and to the three networks most like the first. */
function Suggestions({
  address,
  codes,
  mine,
  nameOf,
  likeForLike,
}: {
  address: URL;
  codes: readonly string[];
  mine: string | null;
  nameOf: (code: string) => string;
  likeForLike: OptionalViewState<Answer<SimilarNetworksView>>;
}) {
  const [first] = codes;
  const like =
    likeForLike.status === 'ready' && first !== undefined
      ? likeForLike.view.data.networks
          .find(({ code }) => code === first)
          ?.neighbours.slice(0, MOST_COMPARED - 1)
      : undefined;
  return (
    <ul class="nhsuk-list">
      {mine !== null && !codes.includes(mine) && codes.length < MOST_COMPARED && (
        <li>
          <Link href={comparedHref(address, [...codes, mine])}>Add my network</Link>
        </li>
      )}
      {first !== undefined && like !== undefined && like.length > 0 && (
        <li>
          <Link href={comparedHref(address, [first, ...like.map(({ code }) => code)])}>
            Compare {nameOf(first)} with the {like.length} most like it
          </Link>
        </li>
      )}
    </ul>
  );
}
