import type { ComponentChildren } from 'preact';

/** What waits behind a summary until it is asked for; on paper it is open. */
export function Folded({
  summary,
  of,
  children,
}: {
  summary: string;
  /** What the summary is of, for who hears it alone, such as the title of a figure. */
  of?: string;
  children: ComponentChildren;
}) {
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {summary}
          {of !== undefined && <span class="nhsuk-u-visually-hidden">: {of}</span>}
        </span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  );
}
