import type { Caveat } from '../../functions/contracts/views/interval.ts';
import { Folded } from './folded.tsx';

/** What must be known before figures are used; nothing where there is nothing. */
export function CaveatList({ caveats }: { caveats: readonly Caveat[] }) {
  if (caveats.length === 0) return null;
  return (
    <Folded summary={`Known issues with these numbers (${caveats.length})`}>
      <CaveatBullets caveats={caveats} />
    </Folded>
  );
}

/** The same as a list, for what is folded already. */
export function CaveatBullets({ caveats }: { caveats: readonly Caveat[] }) {
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {caveats.map(({ id, message }) => (
        <li key={id}>{message}</li>
      ))}
    </ul>
  );
}
