import { useEffect, useState } from 'preact/hooks';

/** Milliseconds until the page is there and its reader is reading. */
const WHILE_READING = 300;

/**
 * Works something out before it is asked for, one step a task, so that no choice of the reader's waits for more than
 * a step.
 *
 * @returns stops it
 */
export function prepareWhileReading(begin: () => Iterator<unknown>): () => void {
  let steps: Iterator<unknown> | undefined;
  const next = () => {
    steps ??= begin();
    if (steps.next().done !== true) timer = setTimeout(next);
  };
  let timer = setTimeout(next, WHILE_READING);
  return () => clearTimeout(timer);
}

/**
 * A value as it was when the page was last painted: what takes long to work out from it does not hold up the paint
 * of the choice that changed it.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setSettled(value));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
