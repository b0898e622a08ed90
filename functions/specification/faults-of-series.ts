import type { ContractYear } from './schema.ts';
import type { Series, SeriesBreak } from './series-schema.ts';

/**
 * Rules between the years and the series: every indicator of every year is in one series and no more, no series has
 * two codes in one year, and a break lies between two series that exist.
 *
 * @returns one sentence a fault; empty when all is well
 */
export function faultsOfSeries(
  years: readonly ContractYear[],
  series: readonly Series[],
  breaks: readonly SeriesBreak[],
): readonly string[] {
  const faults: string[] = [];
  const seriesOf = new Map<string, string>();
  for (const { id, members } of series) {
    if (new Set(members.map(({ contractYear }) => contractYear)).size < members.length) {
      faults.push(`${id} has two codes in one contract year`);
    }
    for (const { contractYear, code } of members) {
      const key = `${contractYear} ${code}`;
      const other = seriesOf.get(key);
      if (other !== undefined) faults.push(`${key} is in both ${other} and ${id}`);
      seriesOf.set(key, id);
    }
  }

  const specified = years.flatMap(({ contractYear, indicators }) =>
    indicators.map(({ code }) => `${contractYear} ${code}`),
  );
  const known = new Set(specified);
  for (const key of specified) if (!seriesOf.has(key)) faults.push(`${key} is in no series`);
  for (const key of seriesOf.keys()) if (!known.has(key)) faults.push(`${key} is no indicator of that year`);

  const ids = new Set(series.map(({ id }) => id));
  if (ids.size < series.length) faults.push('two series have the same id');
  for (const { ended, began } of breaks) {
    if (ended === began) faults.push(`the break of ${ended} leads back to itself`);
    for (const id of [ended, began])
      if (!ids.has(id)) faults.push(`the break names ${id}, which is no series`);
  }
  return faults;
}
