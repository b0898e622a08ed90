import type { Caveat } from '../../functions/contracts/views/interval.ts';
import { Folded } from './folded.tsx';

/** What must be known before figures are used; nothing where there is nothing. */
export function CaveatList({ caveats }: { caveats: readonly Caveat[] }) {
  if (caveats.length === 0) return null;
  return (
    <Folded summary={`Known issues with these numbers (${caveats.length})`}>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {caveats.map(({ id, message }) => (
          <li key={id}>{message}</li>
        ))}
      </ul>
    </Folded>
  );
}
