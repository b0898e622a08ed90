import type { RugData } from '../../../functions/charts/rug-chart.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { CoverageView } from '../../../functions/questions/coverage/question.ts';
import { RULES } from '../../../functions/rules/rules.ts';
import {
  countWords,
  monthWords,
  sentenceCase,
  shareCoveredWords,
} from '../../../functions/sentences/figure-words.ts';
import { shortPlaceName } from '../../../functions/sentences/place-words.ts';

/** England, regions and ICBs by month: a bar as high as the share of patients that is covered. */
export function coverageRug(areas: CoverageView['areas'], level: 'icb' | 'region'): RugData {
  const months = [...new Set(areas.flatMap((area) => area.months.map(({ month }) => month)))].sort();
  const shown = areas.filter(({ kind }) => kind === 'england' || kind === level).toSorted(byKindAndName);
  const last = months.at(-1);
  const words = shown.map(({ name, months: held }) => {
    const covered = held.find(({ month }) => month === last)?.patients ?? null;
    return `${name} ${covered === null ? 'not known' : shareCoveredWords(covered)}`;
  });
  return {
    months,
    rows: shown.map(({ code, name, months: held }) => ({
      label: `${name} (${code})`,
      short: shortPlaceName(name),
      cells: months.map((month) => {
        const found = held.find((row) => row.month === month);
        const share = found?.patients ?? null;
        if (share === null) return { month, state: 'not-reported', level: 0, words: '', provisional: false };
        return {
          month,
          state: 'level',
          level: share,
          words: share < 1 && share >= 0.995 ? '>99' : String(Math.round(share * 100)),
          provisional: share < RULES.leastCoverage.value,
        };
      }),
    })),
    description: `Share of registered patients covered, by month.${last === undefined ? '' : ` In ${monthWords(last)}: ${words.join(', ')}.`}`,
  };
}

/** What a cell of the table says: practices and patients, or that nothing is known. */
export function coverageWords(month: CoverageView['areas'][number]['months'][number] | undefined): string {
  if (month === undefined) return 'Not known';
  const { practicesReporting, practicesOpen, patients } = month;
  const of = practicesOpen === null ? '' : ` of ${countWords(practicesOpen)}`;
  const share = patients === null ? 'patients not known' : shareCoveredWords(patients);
  return `${share} (${countWords(practicesReporting)}${of} practices)`;
}

/** The lowest coverage of any area in a month, in ten words or fewer. */
export function coverageTitle(areas: CoverageView['areas'], month: Month): string {
  const england = areas.find(({ kind }) => kind === 'england')?.months.find((row) => row.month === month);
  if (england === undefined || england.patients === null) return 'Coverage by area and month';
  return `${sentenceCase(shareCoveredWords(england.patients))} of England’s patients covered in ${monthWords(month)}`;
}

function byKindAndName(a: CoverageView['areas'][number], b: CoverageView['areas'][number]): number {
  return Number(b.kind === 'england') - Number(a.kind === 'england') || a.name.localeCompare(b.name);
}
