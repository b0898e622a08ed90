import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { changeAddress } from '../navigation.ts';

/** The select whose choice the page is being redrawn for, which may take the select itself away for a while. */
let chosen: { readonly id: string; readonly path: string } | null = null;

/** A select that writes its choice into the address, from where the page reads it. */
export function AddressSelect({
  address,
  id,
  label,
  parameter,
  value,
  options,
  clears = [],
}: {
  address: URL;
  id: string;
  label: string;
  parameter: string;
  value: string;
  options: readonly { readonly value: string; readonly text: string; readonly disabled?: boolean }[];
  /** Parameters that a new choice takes away, since they belong to the old one. */
  clears?: readonly string[];
}) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const wasChosen = chosen?.id === id && chosen.path === location.pathname;
    // A reader without a mouse is where the choice was made, and not at the top of the page again.
    if (wasChosen && document.activeElement === document.body) select.current?.focus({ preventScroll: true });
  }, [id]);
  const onChange = (event: TargetedEvent<HTMLSelectElement>) => {
    chosen = { id, path: location.pathname };
    const cleared = Object.fromEntries(clears.map((name) => [name, null]));
    changeAddress(address, { ...cleared, page: null, [parameter]: event.currentTarget.value });
  };
  return (
    <div class="nhsuk-form-group control">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <select
        class="nhsuk-select"
        id={id}
        value={value}
        ref={select}
        onChange={onChange}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget !== null) chosen = null;
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled === true}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
