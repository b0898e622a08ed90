import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Measure, Month } from '../contracts/codes.ts';
import { newestOf } from '../contracts/month.ts';
import type { Release } from '../contracts/release.ts';
import { filledIn, type KeyOf, nameOf, PARTS, type Part, type Question } from '../questions/question.ts';
import type { Answered, AnyTables, Asked, QuestionTables } from '../questions/question-tables.ts';
import { StoredViewError } from '../runtime/read-stored-view.ts';
import { answerHeader, sendAnswer } from './answer.ts';
import { ForbiddenError, NotFoundError } from './errors.ts';
import { measureAsked } from './headline-of-month.ts';
import type { RegisterRoute } from './on-demand.ts';
import { mayBeShown, type PracticeRights } from './practice-rights.ts';
import type { ReleaseReader } from './release-reader.ts';
import { tableResponses } from './responses.ts';
import { SnapshotQuery } from './snapshot-query.ts';

/**
 * Works out an answer that no release stores as it is asked for.
 *
 * @throws NotFoundError where the release holds nothing to work it out from
 */
export type Answering = (
  reader: ReleaseReader,
) => (release: Release, asked: Asked & { readonly basis: Release['basis'] }) => Promise<Answered>;

type Definition = Question<unknown>;
type Parameters = Readonly<Record<string, z.ZodType<string | number | undefined>>>;

/**
 * `GET` of a question's address: its parameters, refusals, JSON, CSV and OpenAPI entry all come from its definition.
 *
 * @param answering for what is worked out on asking; the stored view where it is left out
 */
export function questionRoute(tables: AnyTables, answering: Answering = stored(tables)): RegisterRoute {
  const { question } = tables;
  const { address, summary, answer } = question;
  if (address === null) throw new RangeError(`${question.name} has no address`);
  const route = createRoute({
    method: 'get',
    path: `/v1/${address}`,
    summary,
    request: { query: z.strictObject(queryOf(question)), params: z.strictObject(pathOf(question)) },
    responses: tableResponses(summary, answer),
  });
  return (app, reader, rights) => {
    const answerTo = answering(reader);
    app.openapi(route, async (c) => {
      const path = z.record(z.string(), z.string()).parse(c.req.valid('param'));
      const practicesOf = question.shows === 'practices' ? (path['code'] ?? path['area'] ?? '') : undefined;
      if (practicesOf !== undefined) mustBeOwn(c, practicesOf, rights);
      const { release: number, basis: asked, ...query } = c.req.valid('query');
      const release = await reader.release(number);
      const basis = asked ?? release.basis;
      const given = asTexts(query);
      const month = given['month'] ?? newestOf(release.months);
      const measure =
        given['measure'] === undefined
          ? {}
          : { measure: await measureAsked(reader, release, { measure: given['measure'], month, basis }) };
      const answered = await answerTo(release, { ...given, ...measure, ...path, basis });
      const { data, months = release.months, indicators, csv, file } = answered;
      const scope = {
        release,
        basis,
        months,
        ...(answered.hasFigures !== false && { quality: await reader.quality(release, basis) }),
        ...(indicators !== undefined && { indicators }),
      };
      const header = {
        ...answerHeader(scope),
        ...(answered.coverage !== undefined && { coverage: [...answered.coverage] }),
      };
      const lasts = number === undefined ? 'until-next-release' : 'for-ever';
      const shown = practicesOf !== undefined && { practicesOf };
      return sendAnswer(c, { ...header, data }, { lasts, ...shown, table: csv, name: file });
    });
  };
}

function stored({ question, stored: reading }: AnyTables): Answering {
  return (reader) => {
    const read = reading(reader);
    return async (release, asked) => {
      const parts = { ...asked, month: asked['month'] ?? newestOf(release.months) };
      const answered = await read(release, nameOf(question, parts), asked);
      if (answered === undefined) throw notHeld(release, question, asked);
      if ('lacks' in answered) throw new NotFoundError(`Release ${release.release} ${answered.lacks}.`);
      return answered;
    };
  };
}

/**
 * Reads the stored views of a question, for an answer that is worked out from them.
 *
 * @throws NotFoundError where the release holds none of these parts
 * @throws StoredViewError where it must hold one and does not
 */
export function reading<View, Key extends readonly Part[]>(
  { question, read }: QuestionTables<View, string, string | null, Key>,
  reader: ReleaseReader,
): (release: Release, parts: Readonly<KeyOf<Key>>) => Promise<View> {
  const readView = read(reader);
  return async (release, parts) => {
    const view = await readView(release, parts);
    if (view === undefined) throw notHeld(release, question, parts);
    return view;
  };
}

/** Why a release has no view of these parts: a NotFoundError, or a StoredViewError where every release must have one. */
function notHeld(
  release: Release,
  question: Pick<Definition, 'name' | 'key' | 'what' | 'always'>,
  asked: Readonly<Record<string, unknown>>,
): NotFoundError | StoredViewError {
  const { key, what, always } = question;
  if (always && key.every((part) => part === 'basis')) {
    return new StoredViewError(nameOf(question, asked), 'missing');
  }
  const { month } = asked;
  const named = typeof month === 'string' ? month : 'its newest month';
  const others = always ? `; it holds ${release.months[0]} to ${release.months.at(-1)}` : '';
  const when = key.includes('month') ? ` in ${named}${others}` : '';
  return new NotFoundError(`Release ${release.release} holds no ${filledIn(what, asked)}${when}.`);
}

function asTexts(query: Readonly<Record<string, unknown>>): Asked {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );
}

/** The parameters of the query, in the order in which `/v1/openapi.json` lists them. */
function queryOf({ address, key, filters, parameters, defaults }: Definition) {
  const ofKey = (part: Part): z.ZodType<string | undefined> => {
    if (part === 'month') return NEWEST;
    const usual = defaults[part];
    const schema: z.ZodType<string> = PARTS[part];
    return usual === undefined ? schema : schema.optional().default(usual);
  };
  const asked: Parameters = {
    ...Object.fromEntries(
      key
        .filter((part) => part !== 'basis' && address?.includes(`{${part}}`) !== true)
        .map((part) => [part, ofKey(part)]),
    ),
    ...('month' in filters && {
      month: Month.optional().meta({ description: 'Only this month; every month where it is left out.' }),
    }),
    ...('measure' in filters && { measure: Measure.optional() }),
    ...('area' in filters && { area: AreaFilter }),
    ...parameters,
    ...(filters['table'] !== undefined && {
      table: z
        .enum(filters['table'])
        .optional()
        .meta({ description: 'Which table the CSV is; JSON has every one. The first where it is left out.' }),
    }),
  };
  return { ...SnapshotQuery.shape, ...asked };
}

const AreaFilter = z
  .string()
  .regex(/^[A-Z0-9]{3,6}(,[A-Z0-9]{3,6}){0,9}$/, 'must be one to ten codes such as U12345,U67890')
  .optional()
  .meta({
    description: 'Only these areas, up to ten codes with commas between; every area where it is left out.',
  });

const NEWEST = Month.optional().meta({
  description:
    'The newest month where it is left out. Some answers are kept for that month and the same month a year before alone.',
});

function pathOf({ address, key }: Definition): Parameters {
  return Object.fromEntries(
    key.filter((part) => address?.includes(`{${part}}`) === true).map((part) => [part, PARTS[part]]),
  );
}

/** @throws ForbiddenError naming neither area, where practices are shown to their own network alone */
function mustBeOwn(c: Context, code: string, rights: PracticeRights | undefined): void {
  const held = rights?.(c);
  if (held !== undefined && !mayBeShown(held, code)) throw new ForbiddenError();
}
