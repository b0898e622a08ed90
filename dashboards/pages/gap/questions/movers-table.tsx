import type { GapChange } from '../../../../functions/questions/gap-change/question.ts';
import { fifthWords } from '../../../../functions/sentences/fifth-words.ts';
import { monthWords, valueWords } from '../../../../functions/sentences/figure-words.ts';
import { Folded } from '../../../components/folded.tsx';
import { Link } from '../../../components/link.tsx';
import { PlainSection } from '../../../components/optional-section.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { pageHref } from '../../../view-options.ts';

interface MoversProps {
  readonly address: URL;
  readonly change: GapChange;
  readonly unit: 'score' | 'share';
  readonly names: ReadonlyMap<string, string>;
}

/** The networks that rose and fell furthest in a year; nothing where that is not kept. */
export function MoversTable({ address, change, unit, names }: MoversProps) {
  const { climbers, fallers, from, to } = change;
  if (climbers.length + fallers.length === 0) return null;
  const allBeyond = [...climbers, ...fallers].every(({ beyondChance }) => beyondChance);
  return (
    <PlainSection id="movers" title="Networks that moved the most">
      <p>
        From {monthWords(from)} to {monthWords(to)}, on the indicators counted the same way in both. A network
        at either end often moves back by chance alone
        {allBeyond
          ? '; each change listed here is more than chance would give.'
          : '; where its own change is more than chance would give, the table says so.'}
      </p>
      {[['Rose furthest', climbers] as const, ['Fell furthest', fallers] as const].map(
        ([caption, movers]) => (
          <Folded key={caption} summary={`${caption}: ${movers.length} networks`}>
            <PlainTable
              caption={caption}
              captionHidden
              columns={[
                { heading: 'Network' },
                { heading: monthWords(from), numeric: true },
                { heading: monthWords(to), numeric: true },
                { heading: 'Fifth' },
                ...(allBeyond ? [] : [{ heading: 'Beyond chance' }]),
              ]}
              rows={movers.map((mover) => ({
                key: mover.code,
                cells: [
                  <Link key="name" href={pageHref(address, `/networks/${mover.code}`)}>
                    {names.get(mover.code) ?? mover.code}
                  </Link>,
                  valueWords(unit, mover.from),
                  valueWords(unit, mover.to),
                  mover.fifthFrom === mover.fifthTo
                    ? `Stayed in the ${fifthWords(mover.fifthTo) ?? 'same fifth'}`
                    : `From the ${fifthWords(mover.fifthFrom) ?? ''} to the ${fifthWords(mover.fifthTo) ?? ''}`,
                  ...(allBeyond ? [] : [mover.beyondChance ? 'Yes' : 'No clear change']),
                ],
              }))}
            />
          </Folded>
        ),
      )}
    </PlainSection>
  );
}
