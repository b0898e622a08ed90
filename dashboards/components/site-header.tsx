import { useEffect, useState } from 'preact/hooks';
import { ROUTES } from '../routes.ts';
import { pageHref } from '../view-options.ts';
import { Link } from './link.tsx';

/** The header. It has no NHS logo: this is a tool for the NHS and not a site of the NHS. */
export function SiteHeader({ address }: { address: URL }) {
  const menu = ROUTES.flatMap(({ inMenu }) => inMenu ?? []);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [address.pathname]);
  return (
    <header class="nhsuk-header">
      <div class="nhsuk-header__container nhsuk-width-container">
        <div class="nhsuk-header__service">
          <Link class="nhsuk-header__service-name" href={pageHref(address, '/')}>
            PCN progress
          </Link>
        </div>
        {menu.length > 1 && (
          <button
            type="button"
            class="menu-button"
            aria-expanded={isOpen}
            aria-controls="menu"
            onClick={() => setOpen(!isOpen)}
          >
            Menu
          </button>
        )}
      </div>
      {menu.length > 1 && (
        <nav
          class={`nhsuk-header__navigation menu${isOpen ? ' menu--open' : ''}`}
          id="menu"
          aria-label="Menu"
        >
          <div class="nhsuk-header__navigation-container nhsuk-width-container">
            <ul class="nhsuk-header__navigation-list menu__list">
              {menu.map(({ text, href }) => (
                <MenuItem
                  key={href}
                  text={text}
                  href={pageHref(address, href)}
                  current={address.pathname === href}
                />
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}

function MenuItem({ text, href, current }: { text: string; href: string; current: boolean }) {
  return (
    <li class={`nhsuk-header__navigation-item${current ? ' nhsuk-header__navigation-item--current' : ''}`}>
      <Link
        class="nhsuk-header__navigation-link"
        href={href}
        {...(current && { 'aria-current': 'page' as const })}
      >
        {current ? <strong class="nhsuk-header__navigation-item-current-fallback">{text}</strong> : text}
      </Link>
    </li>
  );
}
