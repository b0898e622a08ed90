import { datasetsOf, type MonthInputs } from '../catalogue/month-inputs.ts';
import type { MonthSources } from '../contracts/views/month-sources.ts';
import type { AreaMonth } from './area-month.ts';
import type { MonthAssessment } from './assess-month.ts';
import type { Assessed } from './assessed.ts';

/** What one month of an assessment was made of; undefined where that was not kept. */
export function sourcesOf(
  { inputs }: Pick<Assessed, 'inputs'>,
  { month, areas }: Pick<MonthAssessment, 'month' | 'areas'>,
): MonthSources | undefined {
  const made = inputs.get(month);
  const england = areas.find(({ area }) => area.kind === 'england');
  return made === undefined || england === undefined ? undefined : monthSources(made, england);
}

function monthSources({ editions }: MonthInputs, england: AreaMonth): MonthSources {
  const dateOf = (table: string) => editions[table]?.at(-1)?.part.date ?? null;
  const listDate = dateOf('staged_list_size') ?? dateOf('staged_list_total');
  return {
    results: datasetsOf(editions, 'staged_achievement'),
    lists:
      listDate === null
        ? null
        : {
            date: listDate,
            practices: england.practices,
            practicesWithoutList: england.practicesWithoutList,
          },
    imdYear: yearOf(dateOf('staged_deprivation')),
    census: dateOf('staged_workforce'),
  };
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
