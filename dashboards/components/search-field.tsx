import type { TargetedEvent } from 'preact';
import { changeAddress } from '../navigation.ts';

/** Where part of a name or a code is typed: it goes into the address as `q`, without a step to go back to for each letter. */
export function SearchField({
  address,
  id,
  label,
  value,
  clears = [],
}: {
  address: URL;
  id: string;
  label: string;
  value: string;
  /** Parameters that other words take away, since they belong to the old ones. */
  clears?: readonly string[];
}) {
  const onInput = (event: TargetedEvent<HTMLInputElement>) => {
    const cleared = Object.fromEntries(clears.map((name) => [name, null]));
    changeAddress(address, { q: event.currentTarget.value, ...cleared }, { replace: true });
  };
  return (
    <div class="nhsuk-form-group control">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <input
        class="nhsuk-input"
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        value={value}
        onInput={onInput}
      />
    </div>
  );
}
