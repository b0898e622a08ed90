import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findRoute, MENU } from '../routes.ts';
import { pageHref } from '../view-options.ts';
import { HeaderSearch } from './header-search.tsx';
import { Link } from './link.tsx';

/** The header. It has no NHS logo: this is a tool for the NHS and not a site of the NHS. */
export function SiteHeader({ address }: { address: URL }) {
  const section = findRoute(address.pathname)?.route.section;
  const [isOpen, setOpen] = useState(false);
  const [isSearching, setSearching] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setOpen(false);
    setSearching(false);
  }, [address.pathname]);
  // Before anything is painted: a telephone shows its keyboard for what takes the focus while a finger is on the button.
  useLayoutEffect(() => {
    if (isSearching) container.current?.querySelector('input')?.focus();
  }, [isSearching]);
  return (
    <header class="nhsuk-header">
      <div
        class={`nhsuk-header__container nhsuk-width-container${isSearching ? ' header-search--open' : ''}`}
        ref={container}
      >
        <div class="nhsuk-header__service">
          <Link class="nhsuk-header__service-name" href={pageHref(address, '/')}>
            PCN progress
          </Link>
        </div>
        <div class="header-buttons">
          <button
            type="button"
            class="menu-button"
            aria-expanded={isSearching}
            onClick={() => setSearching(!isSearching)}
          >
            Search
          </button>
          <button
            type="button"
            class="menu-button"
            aria-expanded={isOpen}
            aria-controls="menu"
            onClick={() => setOpen(!isOpen)}
          >
            Menu
          </button>
        </div>
        <HeaderSearch address={address} onGone={() => setSearching(false)} />
      </div>
      <nav class={`nhsuk-header__navigation menu${isOpen ? ' menu--open' : ''}`} id="menu" aria-label="Menu">
        <div class="nhsuk-header__navigation-container nhsuk-width-container">
          <ul class="nhsuk-header__navigation-list menu__list">
            {MENU.map((entry) => (
              <MenuItem
                key={entry.section}
                text={entry.text}
                href={pageHref(address, entry.href)}
                current={entry.section === section && (entry.href === address.pathname ? 'page' : 'true')}
              />
            ))}
          </ul>
        </div>
      </nav>
      <SectionLinks address={address} section={section} />
    </header>
  );
}

function MenuItem({ text, href, current }: { text: string; href: string; current: 'page' | 'true' | false }) {
  const isCurrent = current !== false;
  return (
    <li class={`nhsuk-header__navigation-item${isCurrent ? ' nhsuk-header__navigation-item--current' : ''}`}>
      <Link class="nhsuk-header__navigation-link" href={href} {...(isCurrent && { 'aria-current': current })}>
        {isCurrent ? <strong class="nhsuk-header__navigation-item-current-fallback">{text}</strong> : text}
      </Link>
    </li>
  );
}

/** The pages of the section shown, in a row of their own below the menu; nothing where the section is one page. */
function SectionLinks({ address, section }: { address: URL; section: string | undefined }) {
  const entry = MENU.find((one) => one.section === section);
  if (entry === undefined || entry.pages.length < 2) return null;
  return (
    <nav class="section-links" aria-label={entry.text}>
      <ul class="section-links__list nhsuk-width-container">
        {entry.pages.map(({ text, href }) => (
          <li key={href}>
            <Link
              href={pageHref(address, href)}
              {...(href === address.pathname && { 'aria-current': 'page' as const })}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
