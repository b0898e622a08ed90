import type { TargetedEvent } from 'preact';
import { outwardOf, PracticeCode } from '../../../functions/contracts/codes.ts';
import { navigate } from '../../navigation.ts';
import { pageHref } from '../../view-options.ts';

/**
 * The search for a surgery. A postcode is cut to its first half here, before it is in any address: nobody's own
 * postcode leaves this device.
 */
export function FindSurgery({ address, typed = '' }: { address: URL; typed?: string }) {
  const find = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('surgery');
    const text = typeof given === 'string' ? given.trim() : '';
    if (text !== '') navigate(foundAt(address, text));
  };
  return (
    <search>
      <form class="find" onSubmit={find} aria-label="Find a surgery">
        <label class="nhsuk-label" for="surgery">
          Surgery or postcode
        </label>
        <div class="find__row">
          <input
            class="nhsuk-input"
            id="surgery"
            name="surgery"
            type="search"
            autocomplete="off"
            spellcheck={false}
            maxLength={100}
            defaultValue={typed}
            key={typed}
            aria-describedby="surgery-hint"
          />
          <button type="submit" class="find__button">
            Find
          </button>
        </div>
        <p class="find__hint" id="surgery-hint">
          We use only the first half of a postcode, such as LE5.
        </p>
      </form>
    </search>
  );
}

/** Where a search leads: straight to a surgery by its code, else to what is found. */
function foundAt(address: URL, text: string): string {
  const code = PracticeCode.safeParse(text.toUpperCase()).data;
  if (code !== undefined) return pageHref(address, `/your-surgery/${code}`);
  const postcode = outwardOf(text);
  const asked = postcode === null ? `q=${encodeURIComponent(text)}` : `postcode=${postcode}`;
  return pageHref(address, `/your-surgery?${asked}`);
}
