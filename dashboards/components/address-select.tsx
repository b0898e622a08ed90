import type { TargetedEvent } from 'preact';
import { navigate } from '../navigation.ts';
import { hrefWith } from '../view-options.ts';

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
  options: readonly { readonly value: string; readonly text: string }[];
  /** Parameters that a new choice takes away, since they belong to the old one. */
  clears?: readonly string[];
}) {
  const onChange = (event: TargetedEvent<HTMLSelectElement>) => {
    const cleared = Object.fromEntries(clears.map((name) => [name, null]));
    navigate(hrefWith(address, { ...cleared, page: null, [parameter]: event.currentTarget.value }));
  };
  return (
    <div class="nhsuk-form-group control">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <select class="nhsuk-select" id={id} value={value} onChange={onChange}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
