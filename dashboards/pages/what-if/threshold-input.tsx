import { useEffect, useState } from 'preact/hooks';

/** A threshold in per cent, taken when the reader leaves the field or presses Enter; what cannot be one is said. */
export function ThresholdInput({
  id,
  label,
  value,
  other,
  put,
}: {
  readonly id: string;
  readonly label: string;
  /** A fraction. */
  readonly value: number;
  /** The other end, which it must differ from. */
  readonly other: number;
  readonly put: (value: number) => void;
}) {
  const [text, setText] = useState(perCent(value));
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(perCent(value));
    setError(null);
  }, [value]);
  const take = () => {
    const typed = text.trim().replace(/\s*%$/, '');
    const fraction = Number((Number(typed) / 100).toFixed(6));
    if (typed === '' || !(fraction >= 0 && fraction <= 1)) setError('Enter a number from 0 to 100');
    else if (fraction === Number(other.toFixed(6))) setError('Enter a different number for each threshold');
    else {
      setError(null);
      if (perCent(fraction) !== perCent(value)) put(fraction);
    }
  };
  const hasError = error !== null;
  return (
    <div class={`nhsuk-form-group control${hasError ? ' nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      {hasError && (
        <span class="nhsuk-error-message" id={`${id}-error`} role="alert">
          <span class="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      <input
        class={`nhsuk-input${hasError ? ' nhsuk-input--error' : ''}`}
        id={id}
        inputMode="decimal"
        autocomplete="off"
        value={text}
        {...(hasError && { 'aria-describedby': `${id}-error`, 'aria-invalid': true })}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </div>
  );
}

function perCent(fraction: number): string {
  return String(Number((fraction * 100).toFixed(4)));
}
