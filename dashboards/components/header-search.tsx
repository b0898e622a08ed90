import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { outwardOf } from '../../functions/contracts/codes.ts';
import { hrefOf } from '../../functions/questions/question.ts';
import { type Found, type Place, SearchQuestion } from '../../functions/questions/search/question.ts';
import { countWords } from '../../functions/sentences/figure-words.ts';
import { placeDetail, placeTitle } from '../../functions/sentences/place-words.ts';
import { fetchView, seenView, ViewError } from '../fetch-view.ts';
import { navigate } from '../navigation.ts';
import { pathOfFound } from '../path-of-place.ts';
import { shownMonth } from '../release-context.ts';
import { monthsHref, pageHref } from '../view-options.ts';

/** Milliseconds without another letter, after which the reader is taken to have typed. */
const PAUSE = 150;
const FEWEST_LETTERS = 2;

type Answer =
  | { readonly typed: string; readonly found: Found }
  | { readonly typed: string; readonly why: string };

/** The one field that leads to any network, surgery, ICB, region or indicator. */
export function HeaderSearch({ address, onGone }: { address: URL; onGone: () => void }) {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  /** Enter was pressed before what was typed had been looked for. */
  const goes = useRef(false);
  const text = typed.trim();
  useEffect(() => {
    if (text.length < FEWEST_LETTERS) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      searchPlaces(address, text, controller.signal).then(
        (found) => setAnswer({ typed: text, found }),
        (error: unknown) => {
          if (controller.signal.aborted) return;
          setAnswer({ typed: text, why: error instanceof ViewError ? error.message : 'The search failed.' });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, address]);
  const current = answer?.typed === text ? answer : null;
  const places = current !== null && 'found' in current ? current.found.places : [];
  const go = (place: Place) => {
    setTyped('');
    setOpen(false);
    goes.current = false;
    onGone();
    navigate(pageHref(address, pathOfFound(place, address.pathname.startsWith('/your-surgery'))));
  };
  const [first] = places;
  useEffect(() => {
    if (goes.current && first !== undefined) go(first);
  });
  const onInput = (event: TargetedEvent<HTMLInputElement>) => {
    setTyped(event.currentTarget.value);
    setActive(-1);
    setOpen(true);
    goes.current = false;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (isOpen && text !== '') setOpen(false);
      else setTyped('');
      return;
    }
    if (places.length === 0) return;
    if (event.key === 'ArrowDown') setActive((at) => (at + 1) % places.length);
    else if (event.key === 'ArrowUp') setActive((at) => (at <= 0 ? places.length : at) - 1);
    else return;
    event.preventDefault();
    setOpen(true);
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const chosen = places[active] ?? first;
    if (chosen !== undefined) go(chosen);
    else goes.current = current === null;
  };
  const isListed = isOpen && places.length > 0;
  return (
    <search class="header-search">
      <form onSubmit={onSubmit} aria-label="Search">
        <label class="nhsuk-u-visually-hidden" for="header-search">
          Network, surgery, ICB or postcode
        </label>
        <input
          class="header-search__field"
          id="header-search"
          type="text"
          role="combobox"
          aria-expanded={isListed}
          aria-controls="header-search-list"
          aria-autocomplete="list"
          {...(isListed && active >= 0 && { 'aria-activedescendant': `header-search-${active}` })}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          placeholder="Network, surgery, ICB or postcode"
          value={typed}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
      </form>
      <div
        class="header-search__list"
        id="header-search-list"
        role="listbox"
        tabIndex={-1}
        aria-label="What was found"
        hidden={!isListed}
      >
        {places.map((place, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={`${place.kind} ${place.code}`}
            id={`header-search-${i}`}
            role="option"
            tabIndex={-1}
            class="header-search__place"
            aria-selected={i === active}
            // The field keeps the focus, so that the list is still there to be chosen from.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(place)}
          >
            <b>{placeTitle(place)}</b> <span>{placeDetail(place)}</span>
          </div>
        ))}
      </div>
      <div
        role="status"
        class={
          isOpen && current !== null && places.length === 0
            ? 'header-search__none'
            : 'nhsuk-u-visually-hidden'
        }
      >
        {isOpen && current !== null && foundWords(current)}
      </div>
    </search>
  );
}

function foundWords(answer: Answer): string {
  if ('why' in answer) return answer.why;
  const { total, places } = answer.found;
  if (total === 0)
    return `Nothing is called “${answer.typed}”. Try a surgery’s name, a postcode such as LE5, or browse networks by ICB.`;
  const shown = total > places.length ? `, the nearest ${places.length} are listed` : '';
  return `${countWords(total)} found${shown}`;
}

/**
 * What the release shown finds for what was typed. A postcode is cut to its first half here: the second half is in no
 * address, so that nobody's own postcode leaves this device.
 *
 * @throws ViewError when the service cannot be reached or refuses
 */
async function searchPlaces(address: URL, typed: string, signal: AbortSignal): Promise<Found> {
  const months = { url: monthsHref(address), contract: MonthsAnswer };
  const release = seenView(months) ?? (await fetchView(months, signal));
  const postcode = outwardOf(typed);
  const url = hrefOf(SearchQuestion, {
    release: release.release.number,
    basis: release.basis,
    month: shownMonth(address, release),
    ...(postcode === null ? { q: typed.trim() } : { postcode }),
  });
  return (await fetchView({ url, contract: SearchQuestion.answer }, signal)).data;
}
