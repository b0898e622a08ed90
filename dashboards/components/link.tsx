import type { AnchorHTMLAttributes, TargetedMouseEvent } from 'preact';
import { navigate } from '../navigation.ts';

/** A link within these pages. With a modifier key, or to a new tab, it is an ordinary link. */
export function Link({ href, ...rest }: AnchorHTMLAttributes & { href: string }) {
  const onClick = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    navigate(href);
  };
  return <a href={href} onClick={onClick} {...rest} />;
}
