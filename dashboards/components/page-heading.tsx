import { useEffect, useRef } from 'preact/hooks';
import { takePageChange } from '../navigation.ts';

/** The one h1 of a page. It names the browser's tab, and takes the focus when the reader came from another page. */
export function PageHeading({ title, caption, tab }: { title: string; caption?: string; tab?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab ?? title} – PCN progress`;
  }, [tab, title]);
  useEffect(() => {
    if (takePageChange()) heading.current?.focus();
  }, []);
  return (
    <>
      {caption !== undefined && <span class="nhsuk-caption-l">{caption}</span>}
      <h1 class="nhsuk-heading-l page-heading" tabIndex={-1} ref={heading}>
        {title}
      </h1>
    </>
  );
}
