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
