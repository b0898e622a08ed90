import type { NetworkPriorities } from '../../../functions/questions/local-priorities/question.ts';
import { countWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { Pager } from '../../components/pager.tsx';
import { pageHref, readViewOptions } from '../../view-options.ts';
import { ChosenPriority } from './chosen-priority.tsx';

const PAGE_SIZE = 10;

/** Networks by name, each with what it chose, why, and how it stands beside its own target. */
export function ChosenList({
  address,
  networks,
  theme,
}: {
  readonly address: URL;
  readonly networks: readonly NetworkPriorities[];
  readonly theme: string | null;
}) {
  const pages = Math.max(1, Math.ceil(networks.length / PAGE_SIZE));
  const page = Math.min(readViewOptions(address).page, pages);
  return (
    <PlainSection id="chosen" title="What each network chose">
      <p role="status">
        {countWords(networks.length)} {networks.length === 1 ? 'network' : 'networks'}
        {theme === null ? '' : ` with a priority in “${theme}”`}, by name.
      </p>
      {networks.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((network) => (
        <article key={network.code} class="chosen-network" aria-labelledby={`chosen-${network.code}`}>
          <h3 class="nhsuk-heading-s" id={`chosen-${network.code}`}>
            {network.isKnown ? (
              <Link href={pageHref(address, `/networks/${network.code}`)}>{network.name}</Link>
            ) : (
              network.name
            )}{' '}
            <span class="code">{network.code}</span>
          </h3>
          <p class="nhsuk-body-s">{besideWords(network)}</p>
          {network.priorities.map((priority) => (
            <ChosenPriority key={priority.priority} priority={priority} />
          ))}
        </article>
      ))}
      <Pager address={address} page={page} pages={pages} label="networks" />
    </PlainSection>
  );
}

/** The network's own progress beside the contract's and the balanced view: three ways to look, and none a rank. */
function besideWords({
  localProgress,
  measuresCounted,
  measuresAll,
  contractProgress,
  balancedProgress,
}: NetworkPriorities): string {
  const words = (value: number | null) => (value === null ? 'not known' : valueWords('score', value));
  const counted = `on ${countWords(measuresCounted)} of its ${countWords(measuresAll)} measures`;
  return `Progress to its own targets ${words(localProgress)} (${counted}); by the contract ${words(contractProgress)}; balanced ${words(balancedProgress)}.`;
}
