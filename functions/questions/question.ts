import type { z } from 'zod';
import { type AnswerHeader, envelope } from '../contracts/api/envelope.ts';
import {
  AreaCode,
  type AreaKind,
  IndicatorCode,
  Measure,
  MembershipBasis,
  Month,
  PcnCode,
  PracticeCode,
} from '../contracts/codes.ts';

/** What may follow a question's name in the name of a stored view, and what each part has to be. */
export const PARTS = {
  month: Month,
  measure: Measure,
  indicator: IndicatorCode,
  area: AreaCode,
  code: PcnCode,
  practice: PracticeCode,
  basis: MembershipBasis,
} as const;
export type Part = keyof typeof PARTS;
type Value<P extends Part> = z.infer<(typeof PARTS)[P]>;

/** The parts of one stored view's name. */
export type KeyOf<Key extends readonly Part[]> = { readonly [P in Key[number]]: Value<P> };

/** What an address is asked with. The newest month stands in for one that is left out. */
export type Ask<Key extends readonly Part[], Filter extends string, Default extends string> = {
  readonly release: number;
  readonly basis: MembershipBasis;
} & { readonly [P in Exclude<Key[number], 'basis' | 'month' | Default>]: Value<P> } & {
  readonly [P in (Key[number] & ('month' | Default)) | Filter]?: Asked<P> | null;
};
/** What may be left out is text, but for these: an `area` there may be several codes with commas between. */
type Asked<P extends string> = P extends keyof Others ? Others[P] : string;
interface Others {
  readonly month: Month;
  readonly measure: Measure;
  readonly kind: AreaKind;
  readonly limit: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Whose figures an answer shows: of areas only, of practices one by one, or what is not published yet. */
type Shows = 'areas' | 'practices' | 'draft';

/** An answer of the API to a question: what it says about itself, and the view or what is sent of it. */
export type Answer<Data> = AnswerHeader & { readonly data: Data };

/** One question that a release answers, defined once: its stored views, address and words come from here. */
export interface Question<
  View,
  Key extends readonly Part[] = readonly Part[],
  Filter extends string = string,
  Default extends string = string,
  Name extends string = string,
  Address extends string | null = string | null,
  Data = unknown,
> {
  readonly name: Name;
  /** Below `/v1/`; null for what is stored and never sent as it is. */
  readonly address: Address;
  readonly key: Key;
  readonly view: z.ZodType<View>;
  readonly answer: z.ZodType<Answer<Data>>;
  readonly summary: string;
  readonly what: string;
  readonly shows: Shows;
  /** By parameter, which lists of the view it cuts down. */
  readonly filters: { readonly [F in Filter]: readonly string[] };
  /** What else an address may be asked, each a parameter that its tables make something of. */
  readonly parameters: Parameters;
  readonly defaults: { readonly [D in Default]: string };
  /** Whether every release holds it, so that nobody need ask. */
  readonly always: boolean;
  /** Whose view it is worked out from, such as `members/{month}`; null where it is stored itself. */
  readonly heldBy: string | null;
}

/** One order for every address: whoever asks early and whoever asks later then ask for the same one. */
// biome-ignore format: one line
const ORDER = ['release', 'basis', 'month', 'measure', 'indicator', 'area', 'kind', 'within', 'postcode', 'q', 'limit', 'page', 'pageSize', 'table'] as const;

type Parameters = { readonly [P in (typeof ORDER)[number]]?: z.ZodType<string | number | undefined> };

type RowsBy<View, By extends string> = {
  [K in keyof View]: View[K] extends readonly { readonly [B in By]: string }[] ? K : never;
}[keyof View];

interface Filters<View> {
  readonly area?: readonly RowsBy<View, 'code'>[];
  readonly measure?: readonly RowsBy<View, 'measure'>[];
  readonly month?: readonly RowsBy<View, 'month'>[];
  /** Which of its tables the CSV is, by name; the first where it is left out. Cuts nothing down. */
  readonly table?: readonly string[];
}

/**
 * Defines a question. `name` is the first part of its stored names and its address unless `address` says otherwise;
 * `what` completes "Release 3 holds no ...", with parts of the key in braces; a default stands for a part of the key
 * that a caller leaves out; `data` is what is sent where that is not the whole view.
 */
export function question<
  View,
  const Key extends readonly Part[],
  const Name extends string,
  const Address extends string | null = Name,
  const F extends Filters<NoInfer<View>> = None,
  const D extends { readonly [P in NoInfer<Key>[number]]?: Value<P> } = None,
  const P extends Parameters = None,
  Data = View,
>(
  definition: Omit<
    Given,
    'name' | 'address' | 'key' | 'view' | 'filters' | 'defaults' | 'parameters' | 'data'
  > & {
    readonly name: Name;
    readonly address?: Address;
    readonly key: Key;
    readonly view: z.ZodType<View>;
    readonly filters?: F;
    readonly defaults?: D;
    readonly parameters?: P & { readonly [Other in Exclude<keyof P, keyof Parameters>]: never };
    readonly data?: z.ZodType<Data>;
  },
): Question<View, Key, (keyof F | keyof P) & string, keyof D & string, Name, Address, Data>;
export function question({
  address,
  filters = {},
  parameters = {},
  defaults = {},
  always = false,
  heldBy = null,
  data,
  ...given
}: Given): Question<unknown> {
  const cutsNothing = Object.fromEntries(Object.keys(parameters).map((name) => [name, []]));
  return {
    ...given,
    address: address === undefined ? given.name : address,
    filters: { ...filters, ...cutsNothing },
    parameters,
    defaults,
    always,
    heldBy,
    answer: envelope(data ?? given.view),
  };
}

/** What has no property at all. */
type None = { readonly [P in never]: never };
interface Given {
  readonly name: string;
  readonly address?: string | null;
  readonly key: readonly Part[];
  readonly view: z.ZodType;
  readonly summary: string;
  readonly what: string;
  readonly shows: Shows;
  readonly filters?: Question<unknown>['filters'];
  readonly parameters?: Parameters;
  readonly defaults?: Question<unknown>['defaults'];
  readonly always?: boolean;
  readonly heldBy?: string | null;
  readonly data?: z.ZodType;
}

type Named<Key extends readonly Part[]> = Pick<Question<unknown, Key>, 'name' | 'key'>;

/** The name under which a release stores a view. */
export function viewName<Key extends readonly Part[]>(asked: Named<Key>, parts: KeyOf<Key>): string {
  return nameOf(asked, parts);
}

/** The parts of a stored name; null for a view of another question. */
export function keyIn(
  { name, key }: Named<readonly Part[]>,
  stored: string,
): Readonly<Record<string, string>> | null {
  const [first, ...values] = stored.split('/');
  if (first !== name || values.length !== key.length) return null;
  const held = key.map((part, i) => [part, values[i] ?? ''] as const);
  return held.every(([part, value]) => PARTS[part].safeParse(value).success)
    ? Object.fromEntries(held)
    : null;
}

/** The name without its basis, as `/v1/months` lists what a release holds; null where every release holds it. */
export function heldAs(
  { always, heldBy, ...asked }: Pick<Question<unknown>, 'name' | 'key' | 'always' | 'heldBy'>,
  parts: Readonly<Record<string, unknown>>,
): string | null {
  if (heldBy !== null) return filledIn(heldBy, parts);
  return always ? null : nameOf({ ...asked, key: asked.key.filter((part) => part !== 'basis') }, parts);
}

/** As `viewName`, of a question that is known only as it runs. */
export function nameOf(
  { name, key }: Named<readonly Part[]>,
  parts: Readonly<Record<string, unknown>>,
): string {
  return [name, ...key.map((part) => String(parts[part]))].join('/');
}

/** A text with parts of a key in the place of their names in braces: an address, or what a release lacks. */
export function filledIn(text: string, parts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (_all, part: string) => String(parts[part]));
}

/** A question without its schema: enough for an address, where the schema may not be loaded yet. */
export type Bare<Q extends Question<unknown>> = Pick<
  Q,
  'name' | 'address' | 'key' | 'filters' | 'defaults' | 'always' | 'heldBy'
>;

/** The address that answers a question; parameters that are null or left out are not in it. */
export function hrefOf<Key extends readonly Part[], Filter extends string, Default extends string>(
  {
    address,
  }: Pick<
    Question<unknown, Key, Filter, Default, string, string>,
    'address' | 'key' | 'filters' | 'defaults'
  >,
  ask: NoInfer<Ask<Key, Filter, Default>>,
  form: '' | '.csv' = '',
): string {
  const given: Readonly<Record<string, unknown>> = ask;
  const path = filledIn(address, given);
  const params = Object.entries(given)
    .filter(([name, value]) => value !== null && value !== undefined && !address.includes(`{${name}}`))
    .map(([name, value]) => ({ place: placeOf(name), param: [name, String(value)] }))
    .sort((one, other) => one.place - other.place)
    .map(({ param }) => param);
  return `/v1/${path}${form}?${new URLSearchParams(params)}`;
}

function placeOf(name: string): number {
  const order: readonly string[] = ORDER;
  const place = order.indexOf(name);
  if (place === -1) throw new RangeError(`no address has a parameter ${name}; give it a place in ORDER`);
  return place;
}
