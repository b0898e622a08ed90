import { useEffect, useRef } from 'preact/hooks';
import { takePageChange } from '../navigation.ts';
import { announce } from './announcer.tsx';

/** What was last shown, to know what of it a choice has changed. */
let shown = { path: '', title: '', tab: '' };

/** The one h1 of a page. It names the browser's tab, and takes the focus when the reader came from another page. */
export function PageHeading({ title, caption, tab }: { title: string; caption?: string; tab?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab ?? title} – PCN progress`;
  }, [tab, title]);
  useEffect(() => {
    if (takePageChange()) heading.current?.focus();
  }, []);
  useEffect(() => {
    const now = { path: location.pathname, title, tab: tab ?? title };
    const before = shown;
    shown = now;
    // Another page is told of by its focused heading, the same one by what of it is new.
    if (before.path !== now.path || (before.title === now.title && before.tab === now.tab)) return;
    announce(before.title === now.title ? now.tab : now.title);
  }, [title, tab]);
  return (
    <>
      {caption !== undefined && <span class="nhsuk-caption-l">{caption}</span>}
      <h1 class="nhsuk-heading-l page-heading" tabIndex={-1} ref={heading}>
        {title}
      </h1>
    </>
  );
}
