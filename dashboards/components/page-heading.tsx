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
    // Another page is announced by its focused heading, the same page by what is new on it.
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

/** What a long page answers, as links to its parts; a part is named by the id of its heading without `-title`. */
export function PageContents({
  parts,
}: {
  parts: readonly { readonly id: string; readonly text: string }[];
}) {
  return (
    <nav class="page-contents" aria-label="On this page">
      <h2 class="nhsuk-body-s page-contents__title">On this page</h2>
      <ul>
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}-title`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
