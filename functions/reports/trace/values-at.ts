/**
 * The values at a path of a view: names joined by dots, a list narrowed by `[key=value,key=one|other]`.
 *
 * `points[measure=CAN04,month=2026-07|2025-07].gap` is the gap of two months; `[code^=U,chance>=0.9]` narrows to what
 * begins so and is at least so much (`<=`, `<`, `>` too; never met by null). A list that is not narrowed means every
 * item. What is not there gives nothing.
 */
export function valuesAt(view: unknown, path: string): readonly unknown[] {
  const steps = [...path.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)];
  return steps.reduce<readonly unknown[]>(
    (found, [, name = '', filter]) => found.flatMap((value) => step(value, name, filter)),
    [view],
  );
}

function step(value: unknown, name: string, filter: string | undefined): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  const member: unknown = Reflect.get(value, name);
  if (!Array.isArray(member)) return [member];
  if (filter === undefined) return member;
  const conditions = filter.split(',').map(conditionOf);
  return member.filter((item: unknown) => conditions.every(({ names, meets }) => meets(within(item, names))));
}

interface Condition {
  /** May lead further in, as `policy.id` does. */
  readonly names: readonly string[];
  readonly meets: (value: unknown) => boolean;
}

function conditionOf(words: string): Condition {
  const [, key = '', sign = '=', wanted = ''] = /^(.*?)(\^=|>=|<=|=|<|>)(.*)$/.exec(words) ?? [];
  return { names: key.split('.'), meets: test(sign, wanted) };
}

function test(sign: string, wanted: string): Condition['meets'] {
  const bound = Number(wanted);
  const compared = (holds: (value: number) => boolean) => (value: unknown) =>
    typeof value === 'number' && holds(value);
  if (sign === '^=') return (value) => plain(value)?.startsWith(wanted) === true;
  if (sign === '>=') return compared((value) => value >= bound);
  if (sign === '<=') return compared((value) => value <= bound);
  if (sign === '>') return compared((value) => value > bound);
  if (sign === '<') return compared((value) => value < bound);
  const any = new Set<string | null>(wanted.split('|'));
  return (value) => any.has(plain(value) ?? null);
}

/** A plain value as a condition writes it; a list or an object meets no condition. */
function plain(value: unknown): string | undefined {
  if (value === null) return 'null';
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value) : undefined;
}

function within(item: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (held, name) =>
      typeof held === 'object' && held !== null && Object.hasOwn(held, name)
        ? Reflect.get(held, name)
        : undefined,
    item,
  );
}
