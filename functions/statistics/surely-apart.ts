import type { ComparedUnits, RankBounds, RankSides } from './compared-units.ts';

/**
 * How many units are surely above and below one unit: their difference passes `critical` of its standard errors.
 *
 * @param critical value that differences keep below when there is none, 0 or more
 * @param sides which of the two may be claimed: `lower` only who is above, `upper` only who is below
 */
export function surelyApart(
  { estimates, errors }: ComparedUnits,
  unit: number,
  critical: number,
  sides: RankSides,
): RankBounds {
  const estimate = estimates[unit] ?? Number.NaN;
  const square = (errors[unit] ?? Number.NaN) ** 2;
  const reach = critical * critical;
  let above = 0;
  let below = 0;
  // Squares and not roots: this is the inner loop of every table of ranks.
  for (let k = 0; k < errors.length; k += 1) {
    const lead = estimate - (estimates[k] ?? Number.NaN);
    const error = errors[k] ?? Number.NaN;
    if (!(lead * lead > reach * (square + error * error))) continue;
    if (lead > 0) below += 1;
    else above += 1;
  }
  return { above: sides === 'upper' ? 0 : above, below: sides === 'lower' ? 0 : below };
}
