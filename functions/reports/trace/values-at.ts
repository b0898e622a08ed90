/**
 * The values at a path of a view: names joined by dots, a list narrowed by `[key=value,key=one|other]`.
 *
 * `points[measure=CAN04,month=2026-07|2025-07].gap` is the gap of two months; a list that is not narrowed means
 * every item. What is not there gives nothing.
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
  const conditions = filter.split(',').map((condition) => {
    const [key = '', wanted = ''] = condition.split('=', 2);
    return { key, wanted: wanted.split('|') };
  });
  return member.filter((item: unknown) =>
    conditions.every(({ key, wanted }) => {
      if (typeof item !== 'object' || item === null || !Object.hasOwn(item, key)) return false;
      return wanted.includes(String(Reflect.get(item, key)));
    }),
  );
}
