import { useEffect, useState } from 'preact/hooks';

const listeners = new Set<(text: string) => void>();

/** Tells who hears the page what a choice of theirs has changed. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Where announcements are spoken from: one a site, there before the first of them. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    listeners.add(setText);
    return () => {
      listeners.delete(setText);
    };
  }, []);
  return (
    <p class="nhsuk-u-visually-hidden" role="status">
      {text}
    </p>
  );
}
