import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

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

/**
 * A part of a page that is folded away and named by its finding. What it holds is made, asked for and drawn when a
 * reader opens it, and stays from then on.
 */
export function FoldedPart({
  title,
  finding,
  children,
}: {
  title: string;
  /** What it says, in a few words; left out where that is not known before it is opened. */
  finding?: string | undefined;
  children: () => ComponentChildren;
}) {
  const [isMade, setMade] = useState(false);
  return (
    <details
      class="folded-part"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setMade(true);
      }}
    >
      <summary class="folded-part__summary">
        <span class="folded-part__title">{title}</span>
        {finding !== undefined && <span class="folded-part__finding">{finding}</span>}
      </summary>
      {isMade ? children() : <div data-waits />}
    </details>
  );
}
