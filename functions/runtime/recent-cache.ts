/** Remembers what was asked for most recently; safe only for things that never change. */
export interface RecentCache<Value> {
  /** The value of `key`, made once; a failure is not remembered. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
}

/** A cache of at most `limit` values; the one unused for longest goes first. */
export function recentCache<Value>(limit: number): RecentCache<Value> {
  const held = new Map<string, Promise<Value>>();
  return {
    get(key, make) {
      const known = held.get(key);
      const value = known ?? make();
      held.delete(key);
      held.set(key, value);
      if (known === undefined) value.catch(() => held.delete(key));
      for (const oldest of held.keys()) {
        if (held.size <= limit) break;
        held.delete(oldest);
      }
      return value;
    },
  };
}
