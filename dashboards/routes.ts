import type { ComponentType } from 'preact';
import type { MonthsAnswer } from '../functions/contracts/api/answers.ts';
import {
  AREA,
  CHANCE,
  GAP,
  GAP_CHANGE,
  headlineAsk,
  ifHeld,
  LOCAL_PRIORITIES,
  RANKS,
  SURGERY,
  WHAT_IF,
  WORKFORCE,
} from './opening-questions.ts';
import type { PageProps } from './page-props.ts';
import { headlineOf, shownMonth } from './release-context.ts';

/** The entries of the menu, in order. */
const SECTIONS = {
  gap: 'The gap',
  networks: 'Networks',
  icbs: 'ICBs',
  indicators: 'Indicators',
  surgery: 'Your surgery',
  reports: 'Reports and data',
} as const;
type Section = keyof typeof SECTIONS;

interface Route {
  readonly path: RegExp;
  /** The entry of the menu that it belongs to; none for what the footer links to. */
  readonly section?: Section;
  /** Its link in the section's row of links; the first of a section is where the menu leads. Others are reached from pages. */
  readonly inMenu?: { readonly text: string; readonly href: string };
  /** Shown before anything is published too: it reads no release. */
  readonly beforeRelease?: true;
  readonly load: () => Promise<ComponentType<PageProps>>;
  /** What its first view is read from, to be asked for while its code is on its way. */
  readonly opensWith?: (address: URL, release: MonthsAnswer) => readonly string[];
}

/** Every page. Each is loaded when it is first shown, so that the first page stays small. */
export const ROUTES: readonly Route[] = [
  {
    path: /^\/$/,
    section: 'gap',
    inMenu: { text: 'The gap', href: '/' },
    load: async () => (await import('./pages/gap/gap-page.tsx')).GapPage,
    opensWith: (address, release) => {
      const ask = headlineAsk(address, release);
      return [
        ...ifHeld(release, GAP, ask),
        ...ifHeld(release, CHANCE, ask),
        ...ifHeld(release, GAP_CHANGE, ask),
      ];
    },
  },
  {
    path: /^\/networks\/?$/,
    section: 'networks',
    inMenu: { text: 'Find a network', href: '/networks' },
    load: async () => (await import('./pages/networks/networks-page.tsx')).NetworksPage,
  },
  {
    path: /^\/my-network\/?$/,
    section: 'networks',
    inMenu: { text: 'My network', href: '/my-network' },
    load: async () => (await import('./pages/my-network/my-network-page.tsx')).MyNetworkPage,
  },
  {
    path: /^\/networks\/compare\/?$/,
    section: 'networks',
    inMenu: { text: 'Compare networks', href: '/networks/compare' },
    load: async () => (await import('./pages/compare/compare-page.tsx')).ComparePage,
  },
  {
    path: /^\/networks\/(?<code>[A-Za-z0-9]{3,6})\/?$/,
    section: 'networks',
    load: async () => (await import('./pages/network/network-page.tsx')).NetworkPage,
    opensWith: (address, held) => {
      const area = address.pathname.split('/')[2]?.toUpperCase() ?? '';
      const from = fromOf(held);
      const month = shownMonth(address, held);
      return [
        ...ifHeld(held, AREA, { ...from, area }),
        ...ifHeld(held, RANKS, { ...from, month, measure: headlineOf(held, month) }),
      ];
    },
  },
  {
    path: /^\/indicators\/?$/,
    section: 'indicators',
    inMenu: { text: 'Indicators', href: '/indicators' },
    load: async () => (await import('./pages/indicators/indicators-page.tsx')).IndicatorsPage,
  },
  {
    path: /^\/indicators\/(?<code>[A-Za-z0-9]{3,10})\/?$/,
    section: 'indicators',
    load: async () => (await import('./pages/indicators/indicator-page.tsx')).IndicatorPage,
  },
  {
    path: /^\/icbs\/?$/,
    section: 'icbs',
    inMenu: { text: 'ICBs', href: '/icbs' },
    load: async () => (await import('./pages/areas/icbs-page.tsx')).IcbsPage,
  },
  {
    path: /^\/icbs\/(?<code>[A-Za-z0-9]{3,6})\/?$/,
    section: 'icbs',
    load: async () => (await import('./pages/areas/area-page.tsx')).AreaPage,
  },
  {
    path: /^\/regions\/(?<code>[A-Za-z0-9]{3,6})\/?$/,
    section: 'icbs',
    load: async () => (await import('./pages/areas/area-page.tsx')).AreaPage,
  },
  {
    path: /^\/sub-icbs\/(?<code>[A-Za-z0-9]{3,6})\/?$/,
    section: 'icbs',
    load: async () => (await import('./pages/areas/area-page.tsx')).AreaPage,
  },
  {
    path: /^\/your-surgery\/?$/,
    section: 'surgery',
    inMenu: { text: 'Your surgery', href: '/your-surgery' },
    load: async () => (await import('./pages/surgery/find-surgery-page.tsx')).FindSurgeryPage,
  },
  {
    path: /^\/your-surgery\/(?<code>[A-Za-z0-9]{1,12})\/?$/,
    section: 'surgery',
    load: async () => (await import('./pages/surgery/surgery-page.tsx')).SurgeryPage,
    opensWith: (address, held) => {
      const practice = address.pathname.split('/')[2]?.toUpperCase() ?? '';
      return ifHeld(held, SURGERY, { ...fromOf(held), month: shownMonth(address, held), practice });
    },
  },
  {
    path: /^\/workforce\/?$/,
    section: 'networks',
    inMenu: { text: 'Workforce', href: '/workforce' },
    load: async () => (await import('./pages/workforce/workforce-page.tsx')).WorkforcePage,
    opensWith: (_address, held) => ifHeld(held, WORKFORCE, { ...fromOf(held), area: 'ENG' }),
  },
  {
    path: /^\/local-priorities\/?$/,
    section: 'networks',
    inMenu: { text: 'Local priorities', href: '/local-priorities' },
    load: async () => (await import('./pages/priorities/priorities-page.tsx')).PrioritiesPage,
    opensWith: (_address, held) => ifHeld(held, LOCAL_PRIORITIES, fromOf(held)),
  },
  {
    path: /^\/reports\/?$/,
    section: 'reports',
    inMenu: { text: 'Reports', href: '/reports' },
    load: async () => (await import('./pages/reports/reports-page.tsx')).ReportsPage,
  },
  {
    path: /^\/what-if\/?$/,
    section: 'reports',
    inMenu: { text: 'What if', href: '/what-if' },
    load: async () => (await import('./pages/what-if/what-if-page.tsx')).WhatIfPage,
    opensWith: (_address, held) => ifHeld(held, WHAT_IF, { ...fromOf(held), area: 'ENG' }),
  },
  {
    path: /^\/data\/?$/,
    section: 'reports',
    inMenu: { text: 'This month’s data', href: '/data' },
    beforeRelease: true,
    load: async () => (await import('./pages/data/data-page.tsx')).DataPage,
  },
  {
    path: /^\/data\/explain\/?$/,
    section: 'reports',
    load: async () => (await import('./pages/data/explain-page.tsx')).ExplainPage,
  },
  {
    path: /^\/data-quality\/?$/,
    section: 'reports',
    inMenu: { text: 'Data quality', href: '/data-quality' },
    load: async () => (await import('./pages/data-quality/data-quality-page.tsx')).DataQualityPage,
  },
  {
    path: /^\/about\/?$/,
    section: 'reports',
    inMenu: { text: 'How it is made', href: '/about' },
    load: async () => (await import('./pages/about/about-page.tsx')).AboutPage,
  },
  {
    path: /^\/settings\/?$/,
    load: async () => (await import('./pages/settings/settings-page.tsx')).SettingsPage,
  },
];

function fromOf({ release, basis }: MonthsAnswer) {
  return { release: release.number, basis };
}

/** One entry of the menu: where it leads, and the links of its own row where it has several. */
interface MenuEntry {
  readonly section: string;
  readonly text: string;
  readonly href: string;
  readonly pages: readonly { readonly text: string; readonly href: string }[];
}

/** The menu, made of the pages: an entry for each section that has a page in it. */
export const MENU: readonly MenuEntry[] = Object.entries(SECTIONS).flatMap(([section, text]) => {
  const pages = ROUTES.flatMap((route) => (route.section === section ? (route.inMenu ?? []) : []));
  const [first] = pages;
  return first === undefined ? [] : [{ section, text, href: first.href, pages }];
});

/** Pages that have moved: what asks for them is led on, with all that it asked for. */
const MOVED: Readonly<Record<string, string>> = { '/compare': '/networks/compare' };

/** Where a page that has moved is now; null for one that has not. */
export function movedTo(path: string): string | null {
  return MOVED[path.replace(/\/$/, '')] ?? null;
}

/** The page of a path and the parts that its pattern names; `null` where there is no such page. */
export function findRoute(path: string): { route: Route; parts: Readonly<Record<string, string>> } | null {
  for (const route of ROUTES) {
    const match = route.path.exec(path);
    if (match !== null) return { route, parts: { ...match.groups } };
  }
  return null;
}
