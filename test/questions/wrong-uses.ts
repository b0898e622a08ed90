// Uses of questions that must not compile: `tsc` fails where one of them does. Nothing here runs.

import { z } from 'zod';
import { useQuestion } from '../../dashboards/use-question.ts';
import { listed } from '../../functions/questions/all-questions.ts';
import { AreaQuestion } from '../../functions/questions/area/question.ts';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { DecilesQuestion } from '../../functions/questions/deciles/question.ts';
import { GapQuestion } from '../../functions/questions/gap/question.ts';
import { gapTable } from '../../functions/questions/gap/tables.ts';
import { type Made, maker, oneView } from '../../functions/questions/maker.ts';
import { MembersQuestion } from '../../functions/questions/members/question.ts';
import { PracticesQuestion } from '../../functions/questions/practices/question.ts';
import { QualityQuestion } from '../../functions/questions/quality/question.ts';
import { hrefOf, question, viewName } from '../../functions/questions/question.ts';
import { questionTables } from '../../functions/questions/question-tables.ts';
import { RanksQuestion } from '../../functions/questions/ranks/question.ts';
import { asker } from '../../functions/questions/read-question.ts';
import { viewTable } from '../../functions/tables/table.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';

const RanksView = z.strictObject({
  month: z.string(),
  networks: z.array(z.strictObject({ code: z.string(), rank: z.int() })),
  notes: z.array(z.string()),
});
type RanksView = z.infer<typeof RanksView>;
const SpreadView = z.strictObject({ points: z.array(z.strictObject({ measure: z.string() })) });
type SpreadView = z.infer<typeof SpreadView>;

const words = { summary: 'Places', what: 'ranks', shows: 'areas' } as const;
const Ranks = question({
  ...words,
  name: 'ranks',
  key: ['month', 'measure', 'basis'],
  view: RanksView,
  filters: { area: ['networks'] },
  defaults: { measure: 'progress-balanced' },
});
const Spread = question({ ...words, name: 'spread', key: ['basis'], view: SpreadView });
const OneNetwork = question({
  ...words,
  name: 'one',
  address: 'one/{code}',
  key: ['code', 'basis'],
  view: SpreadView,
});

const TEXT = z.string().optional();
/** As a file or an address says it. */
const unchecked: string = 'CAN04';
const from = { release: 3, basis: 'as-was' } as const;
const parts = { month: '2026-07', measure: 'CAN04', basis: 'as-was' } as const;
const ranksTable = viewTable({
  name: 'ranks',
  title: 'Places',
  rows: ({ networks }: RanksView) => networks,
  columns: [['code', 'string', 'code', ({ code }) => code]],
});
const ranksTables = questionTables(Ranks, [ranksTable]);
const spreadOf = (): SpreadView => ({ points: [] });
const makeSpread = oneView(Spread, spreadOf);
function* ranksOf(): Generator<Made<RanksView, typeof Ranks.key>> {
  yield [
    { month: '2026-07', measure: 'CAN04' },
    { month: '2026-07', networks: [], notes: [] },
  ];
}

// What they are to be compared with does compile.
export const right = [
  viewName(Ranks, parts),
  hrefOf(Ranks, { ...from, area: 'U12345' }, '.csv'),
  hrefOf(OneNetwork, { ...from, code: 'U12345' }),
  question({ ...words, name: 'a', key: ['basis'], view: SpreadView, parameters: { q: TEXT } }),
  maker(Ranks, ranksOf),
  listed({
    spread: { tables: async () => questionTables(Spread, [spreadTable()]), make: async () => makeSpread },
  }),
];

function spreadTable() {
  return viewTable({ name: 'spread', title: 'Spread', rows: (view: SpreadView) => view.points, columns: [] });
}

/** Of the product's own questions: what they are to be asked with does compile. */
export const rightOfOurs = [
  viewName(AreasQuestion, { month: '2026-07', basis: 'as-was' }),
  viewName(PracticesQuestion, { month: '2026-07', indicator: 'CAN04' }),
  hrefOf(AreasQuestion, { ...from, month: '2026-07', kind: 'pcn', pageSize: 50 }, '.csv'),
  hrefOf(AreaQuestion, { ...from, area: 'ENG' }),
];

export const wrongOfOurs = () => [
  // @ts-expect-error no such basis
  viewName(GapQuestion, { basis: 'today' }),
  // @ts-expect-error a month too many
  viewName(QualityQuestion, { basis: 'as-was', month: '2026-07' }),
  // @ts-expect-error the month is missing
  viewName(AreasQuestion, { basis: 'as-was' }),
  // @ts-expect-error there is no thirteenth month
  viewName(AreasQuestion, { month: '2026-13', basis: 'as-was' }),
  // @ts-expect-error no such way of adding scores up
  viewName(DecilesQuestion, { measure: 'progress-balancd', basis: 'as-was' }),
  // @ts-expect-error indicators have capital letters
  hrefOf(GapQuestion, { ...from, measure: 'can04' }),
  // @ts-expect-error a text that nobody checked
  useQuestion(RanksQuestion, { ...from, measure: unchecked }),
  // @ts-expect-error a day is no month
  hrefOf(AreasQuestion, { ...from, kind: 'pcn', month: '2026-07-31' }),
  // @ts-expect-error a text that nobody checked
  viewName(AreasQuestion, { month: unchecked, basis: 'as-was' }),
  // @ts-expect-error the same for every membership
  viewName(PracticesQuestion, { month: '2026-07', indicator: 'CAN04', basis: 'as-was' }),
  // @ts-expect-error the area is missing
  hrefOf(AreaQuestion, from),
  // @ts-expect-error no such level
  hrefOf(AreasQuestion, { ...from, kind: 'county' }),
  // @ts-expect-error a page is a number
  hrefOf(AreasQuestion, { ...from, page: 'first' }),
  // @ts-expect-error it has no search
  hrefOf(GapQuestion, { ...from, q: 'fleet' }),
  // @ts-expect-error what is sent is not the view, and nobody said how it comes from it
  questionTables(GapQuestion, [gapTable]),
  // @ts-expect-error never sent as it is
  hrefOf(MembersQuestion, { ...from, month: '2026-07' }),
];

export const wrong = () => [
  // @ts-expect-error no such basis
  viewName(Ranks, { ...parts, basis: 'as-will-be' }),
  // @ts-expect-error the month is missing
  viewName(Ranks, { measure: 'CAN04', basis: 'as-was' }),
  // @ts-expect-error a month too many
  viewName(Spread, { month: '2026-07', basis: 'as-was' }),
  // @ts-expect-error no number is a measure
  viewName(Ranks, { ...parts, measure: 4 }),
  // @ts-expect-error no such basis
  hrefOf(Ranks, { release: 3, basis: 'today' }),
  // @ts-expect-error no release
  hrefOf(Ranks, { basis: 'as-was' }),
  // @ts-expect-error the release is a number
  hrefOf(Ranks, { release: '3', basis: 'as-was' }),
  // @ts-expect-error a filter of another question
  hrefOf(Spread, { ...from, area: 'U12345' }),
  // @ts-expect-error the network of the path is missing
  hrefOf(OneNetwork, from),
  // @ts-expect-error no such form
  hrefOf(Ranks, from, '.xlsx'),
  // @ts-expect-error a filter of another question
  useQuestion(Spread, { ...from, measure: 'CAN04' }),
  // @ts-expect-error the network of the path is missing
  useQuestion(OneNetwork, from),
  // @ts-expect-error no such part of the key
  question({ ...words, name: 'a', key: ['week', 'basis'], view: SpreadView }),
  // @ts-expect-error a filter over what is no list of such rows
  question({ ...words, name: 'a', key: ['basis'], view: RanksView, filters: { area: ['notes'] } }),
  // @ts-expect-error a filter over what the view has not
  question({ ...words, name: 'a', key: ['basis'], view: SpreadView, filters: { measure: ['changes'] } }),
  // @ts-expect-error a default for no part of the key
  question({ ...words, name: 'a', key: ['basis'], view: SpreadView, defaults: { month: '2026-07' } }),
  // @ts-expect-error a parameter that has no place in an address
  question({ ...words, name: 'a', key: ['basis'], view: SpreadView, parameters: { q: TEXT, sort: TEXT } }),
  // @ts-expect-error nobody said whose figures it shows
  question({ summary: 'Places', what: 'ranks', name: 'a', key: ['basis'], view: SpreadView }),
  // @ts-expect-error a table of another view
  questionTables(Spread, [ranksTable]),
  // @ts-expect-error a maker of another view
  oneView(Spread, (): RanksView => ({ month: '2026-07', networks: [], notes: [] })),
  // @ts-expect-error a maker with another key
  maker(Ranks, function* (): Generator<Made<RanksView, readonly ['basis']>> {}),
  // @ts-expect-error one view of what has many
  oneView(Ranks, (): RanksView => ({ month: '2026-07', networks: [], notes: [] })),
  // @ts-expect-error under another name
  listed({ places: { tables: async () => ranksTables } }),
  // @ts-expect-error under another address
  listed({ ranks: { address: 'places', tables: async () => ranksTables } }),
  // @ts-expect-error with another's maker
  listed({ ranks: { tables: async () => ranksTables, make: async () => makeSpread } }),
  // @ts-expect-error the measure is missing
  asker(memoryObjectStore(), { views: {}, basis: 'as-was' }, '2026-07')(Ranks, {}),
];
