import type { Caveat } from '../../functions/contracts/views/interval.ts';

/** What must be known before figures are used; nothing where there is nothing. */
export function CaveatList({ caveats }: { caveats: readonly Caveat[] }) {
  if (caveats.length === 0) return null;
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Before you use this figure ({caveats.length})</span>
      </summary>
      <div class="nhsuk-details__text">
        <ul class="nhsuk-list nhsuk-list--bullet">
          {caveats.map(({ id, message }) => (
            <li key={id}>{message}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
