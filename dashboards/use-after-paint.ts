import { useEffect, useState } from 'preact/hooks';

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
