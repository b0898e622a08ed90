import type { MonthsAnswer } from '../functions/contracts/api/answers.ts';
import type { AreaQuestion } from '../functions/questions/area/question.ts';
import type { ChanceQuestion } from '../functions/questions/chance/question.ts';
import type { GapQuestion } from '../functions/questions/gap/question.ts';
import type { GapChangeQuestion } from '../functions/questions/gap-change/question.ts';
import type { LocalPrioritiesQuestion } from '../functions/questions/local-priorities/question.ts';
import {
  type Ask,
  type Bare,
  heldAs,
  hrefOf,
  type Part,
  type Question,
} from '../functions/questions/question.ts';
import type { RanksQuestion } from '../functions/questions/ranks/question.ts';
import type { SurgeryQuestion } from '../functions/questions/surgery/question.ts';
import type { WhatIfQuestion } from '../functions/questions/what-if/question.ts';
import type { WorkforceQuestion } from '../functions/questions/workforce/question.ts';
import { headlineOf, shownMonth } from './release-context.ts';
import { readViewOptions } from './view-options.ts';

/*
 * The questions that pages open with, without their schemas: these are in the first script, where a schema would cost
 * everyone half a kilobyte. One that does not agree with its definition does not compile.
 */

const STORED = { defaults: {}, always: false, heldBy: null } as const;

export const AREA: Bare<typeof AreaQuestion> = {
  ...STORED,
  name: 'area',
  address: 'areas/{area}',
  key: ['area', 'basis'],
  filters: {},
  always: true,
};

export const GAP: Bare<typeof GapQuestion> = {
  ...STORED,
  name: 'gap',
  address: 'gap',
  key: ['basis'],
  filters: { month: [], measure: [], table: [] },
  always: true,
};

export const CHANCE: Bare<typeof ChanceQuestion> = {
  ...STORED,
  name: 'chance',
  address: 'chance',
  key: ['basis'],
  filters: { month: [], measure: [] },
};

export const GAP_CHANGE: Bare<typeof GapChangeQuestion> = {
  ...STORED,
  name: 'gap-change',
  address: 'gap-change',
  key: ['basis'],
  filters: { measure: [] },
};

export const RANKS: Bare<typeof RanksQuestion> = {
  ...STORED,
  name: 'ranks',
  address: 'ranks',
  key: ['month', 'measure', 'basis'],
  filters: { area: [] },
  defaults: { measure: 'headline' },
};

export const SURGERY: Bare<typeof SurgeryQuestion> = {
  ...STORED,
  name: 'surgery',
  address: 'surgeries/{practice}',
  key: ['practice', 'month', 'basis'],
  filters: {},
  heldBy: 'members/{month}',
};

export const WORKFORCE: Bare<typeof WorkforceQuestion> = {
  ...STORED,
  name: 'workforce',
  address: 'workforce',
  key: ['basis'],
  filters: { area: [] },
};

export const LOCAL_PRIORITIES: Bare<typeof LocalPrioritiesQuestion> = {
  ...STORED,
  name: 'local-priorities',
  address: 'local-priorities',
  key: ['basis'],
  filters: { area: [] },
};

export const WHAT_IF: Bare<typeof WhatIfQuestion> = {
  ...STORED,
  name: 'what-if',
  address: 'what-if',
  key: ['basis'],
  filters: { area: [] },
};

/** The address of an answer that the release holds; none where it holds none. */
export function ifHeld<View, Key extends readonly Part[], Filter extends string, Default extends string>(
  { holds, months }: MonthsAnswer,
  question: Bare<Question<View, Key, Filter, Default, string, string>>,
  ask: NoInfer<Ask<Key, Filter, Default>>,
): readonly string[] {
  const view = heldAs(question, { ...question.defaults, month: months.at(-1), ...ask });
  return view === null || holds?.includes(view) === true ? [hrefOf(question, ask)] : [];
}

/** What the sentence that the site opens with is asked of: the measure in the address, else the headline of the month. */
export function headlineAsk(address: URL, answer: MonthsAnswer) {
  const { release, basis } = answer;
  const measure = readViewOptions(address).measure ?? headlineOf(answer, shownMonth(address, answer));
  return { release: release.number, basis, measure };
}
