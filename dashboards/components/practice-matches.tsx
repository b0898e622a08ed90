import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AreaSummary } from '../../functions/questions/area/question.ts';
import { PracticeListQuestion } from '../../functions/questions/practice-list/question.ts';
import { countWords } from '../../functions/sentences/figure-words.ts';
import { shownMonth, useRelease } from '../release-context.ts';
import { useQuestion } from '../use-question.ts';

const FEWEST_LETTERS = 3;
const MOST_SHOWN = 8;
/** Milliseconds without another letter, after which the reader is taken to have typed. */
const PAUSE = 300;

/** Networks whose practices have the name that was typed, for a reader who knows the surgery and not its network. */
export function PracticeMatches({
  address,
  networks,
  search,
  result,
}: {
  address: URL;
  networks: readonly AreaSummary[];
  search: string;
  /** What to offer for a network that was found, such as a link to it. */
  result: (network: AreaSummary) => ComponentChildren;
}) {
  const release = useRelease();
  const typed = useOncePaused(search.trim());
  const asked = typed.length >= FEWEST_LETTERS && typed === search.trim();
  const state = useQuestion(
    PracticeListQuestion,
    asked
      ? {
          release: release.release.number,
          basis: release.basis,
          month: shownMonth(address, release),
          q: typed,
          pageSize: MOST_SHOWN,
        }
      : null,
  );
  const answer = asked && state.status === 'ready' ? state.view.data : null;
  const byCode = new Map(networks.map((network) => [network.code, network]));
  return (
    <>
      <p class="nhsuk-body-s" role="status">
        {answer === null ? '' : foundWords(typed, answer.total)}
      </p>
      {answer !== null && answer.practices.length > 0 && (
        <ul class="nhsuk-list network-finder__found">
          {answer.practices.map(({ code, name, network, networkKnown }) => {
            const none = networkKnown ? 'in no network' : 'network not known';
            const known = network === null ? undefined : byCode.get(network.code);
            return (
              <li key={code}>
                {name} <span class="code">{code}</span>:{' '}
                {known === undefined ? (network?.name ?? none) : result(known)}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** The text as it was when typing last paused, so that not every letter is asked for. */
function useOncePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function foundWords(search: string, total: number): string {
  if (total === 0) return `No practice’s name matches “${search}”.`;
  const shown = total > MOST_SHOWN ? `, the nearest ${MOST_SHOWN} are shown` : '';
  return `${countWords(total)} practice${total === 1 ? ' matches' : 's match'} “${search}”${shown}.`;
}
