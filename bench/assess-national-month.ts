import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractYearOf } from '../functions/contracts/month.ts';
import { indicatorOf } from '../functions/specification/indicator-of.ts';
import { loadSpecification } from '../functions/specification/load-specification.ts';
import { monthNumber } from '../functions/synthetic/calendar-month.ts';
import { expectedFigures } from '../functions/synthetic/expected-figures.ts';
import type { IndicatorModel } from '../functions/synthetic/indicator-model.ts';
import { indicators2023 } from '../functions/synthetic/indicators-2023-24.ts';
import { planEngland } from '../functions/synthetic/plan-england.ts';
import { simulateYear } from '../functions/synthetic/simulate-year.ts';
import { measuredProcess } from './measured-process.ts';
import { paired } from './paired.ts';
import type { Part } from './part.ts';
import { rowsOfEngland } from './rows-of-england.ts';

const RUNS = 3;
/** The indicators that the widest published month holds for networks. */
const INDICATORS = 66;
const MONTH = '2024-03';

/** One national month of the widest contract year, assessed whole, against the textbook bootstrap of its gaps alone. */
export async function assessNationalMonth(): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-bench-'));
  try {
    const path = join(folder, 'rows.json');
    const { networks, indicators } = await writeRows(path);
    const measured = await paired(RUNS, {
      ours: () => measuredProcess(new URL('assess-ours.ts', import.meta.url), [path]),
      reference: () => measuredProcess(new URL('assess-reference.ts', import.meta.url), [path]),
    });
    return {
      what: 'assess one national month: scores, progress, gaps with intervals, chance, shares, contributions, gaps of every region and ICB, rank intervals, funnels',
      reference:
        'the textbook bootstrap (draw, sort, take the ends; 200 times, a tenth of what it takes) of the gaps of its indicators alone',
      input: `synthetic ${MONTH}: ${networks} networks, ${indicators} indicators`,
      ...measured,
      aim: 'under 5 s of one quiet core; at most three times the reference',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Those whose gap, ranks and funnel are computed. */
function withDirection(): readonly IndicatorModel[] {
  const specification = loadSpecification();
  return indicators2023()
    .filter(({ code }) => {
      const indicator = indicatorOf(specification, contractYearOf(MONTH), code);
      return indicator?.kind === 'fraction' && indicator.polarity.direction !== 'none';
    })
    .slice(0, INDICATORS);
}

async function writeRows(path: string): Promise<{ networks: number; indicators: number }> {
  const plan = planEngland(1, 1);
  const expected = expectedFigures(plan, withDirection());
  const month = [...simulateYear(plan, expected, monthNumber(MONTH))].at(-1);
  if (month === undefined) throw new Error('the last month should have been drawn');
  const rows = rowsOfEngland(plan, expected, month, MONTH);
  await writeFile(path, JSON.stringify(rows));
  return {
    networks: rows.areas.filter(({ area_kind }) => area_kind === 'pcn').length,
    indicators: new Set(rows.results.map(({ indicator }) => indicator)).size,
  };
}
