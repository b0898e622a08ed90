import { seededRandom } from '../functions/statistics/seeded-random.ts';
import { report } from './measured-process.ts';
import { readRows } from './read-rows.ts';

/** A tenth of what an interval takes, so that the bench does not spend its minutes here. */
const RESAMPLES = 200;
const { results } = await readRows(process.argv[2] ?? '');

/** The textbook: draw as many networks as there are, sort them, take the ends; for every indicator. */
await report(async () => {
  const random = seededRandom(1);
  const networks = results.filter((row) => row.area_kind === 'pcn' && Number(row.denominator) > 0);
  for (const rows of Map.groupBy(networks, ({ indicator }) => indicator).values()) {
    const rates = rows.map(({ numerator, denominator }) => Number(numerator) / Number(denominator));
    const size = Math.floor(rates.length / 5);
    const gaps = Array.from({ length: RESAMPLES }, () => {
      const drawn = Float64Array.from(rates, () => rates[random.below(rates.length)] ?? Number.NaN).sort();
      const sum = (part: Float64Array) => part.reduce((total, rate) => total + rate, 0);
      return (sum(drawn.subarray(-size)) - sum(drawn.subarray(0, size))) / size;
    });
    gaps.sort((a, b) => a - b);
  }
});
