/** One of several choices, with what it means. */
export function Choice({
  name,
  id,
  text,
  hint,
  checked,
  choose,
}: {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  /** Empty for none. */
  readonly hint: string;
  readonly checked: boolean;
  readonly choose: () => void;
}) {
  return (
    <div class="nhsuk-radios__item">
      <input
        class="nhsuk-radios__input"
        type="radio"
        name={name}
        id={id}
        checked={checked}
        onChange={choose}
        {...(hint !== '' && { 'aria-describedby': `${id}-hint` })}
      />
      <label class="nhsuk-label nhsuk-radios__label" for={id}>
        {text}
      </label>
      {hint !== '' && (
        <div class="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
