/** Holds values up to a number of bytes; those unused for longest go first. */
export interface KeptByUse<Value> {
  get(key: string): Value | undefined;
  /** Holds a value in place of what was under its key; not at all where it alone is more than half of the room. */
  set(key: string, value: Value): void;
}

/** What a value takes beside its own bytes: its key, its headers and its place. */
const BESIDE = 2048;

/** @param bytesOf a value, which must not change while it is held */
export function keptByUse<Value>(most: number, bytesOf: (value: Value) => number): KeptByUse<Value> {
  const held = new Map<string, Value>();
  let bytes = 0;
  const drop = (key: string, value: Value) => {
    held.delete(key);
    bytes -= bytesOf(value) + BESIDE;
  };
  return {
    get(key) {
      const value = held.get(key);
      if (value === undefined) return undefined;
      held.delete(key);
      held.set(key, value);
      return value;
    },
    set(key, value) {
      const former = held.get(key);
      if (former !== undefined) drop(key, former);
      if (bytesOf(value) > most / 2) return;
      held.set(key, value);
      bytes += bytesOf(value) + BESIDE;
      for (const [oldest, unused] of held) {
        if (bytes <= most) break;
        drop(oldest, unused);
      }
    },
  };
}
