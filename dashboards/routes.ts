import type { ComponentType } from 'preact';
import type { MonthsAnswer } from '../functions/contracts/api/answers.ts';
import {
  CHANCE,
  GAP_CHANGE,
  headlineAsk,
  ifHeld,
  LOCAL_PRIORITIES,
  RANKS,
  WHAT_IF,
  WORKFORCE,
} from './opening-questions.ts';
import type { PageProps } from './page-props.ts';
import { apiHref } from './view-options.ts';

interface Route {
  readonly path: RegExp;
  /** Text of its link in the header; pages without one are reached from other pages. */
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
    inMenu: { text: 'The gap', href: '/' },
    load: async () => (await import('./pages/gap/gap-page.tsx')).GapPage,
    opensWith: (address, release) => {
      const ask = headlineAsk(address, release);
      return [apiHref('/gap', ask), ...ifHeld(release, CHANCE, ask), ...ifHeld(release, GAP_CHANGE, ask)];
    },
  },
  {
    path: /^\/compare\/?$/,
    inMenu: { text: 'Compare networks', href: '/compare' },
    load: async () => (await import('./pages/compare/compare-page.tsx')).ComparePage,
  },
  {
    path: /^\/networks\/(?<code>[A-Za-z0-9]{3,6})\/?$/,
    load: async () => (await import('./pages/network/network-page.tsx')).NetworkPage,
    opensWith: ({ pathname }, held) => {
      const code = pathname.split('/')[2]?.toUpperCase() ?? '';
      const from = fromOf(held);
      return [
        apiHref(`/areas/${code}`, from),
        ...ifHeld(held, RANKS, { ...from, month: held.months.at(-1) ?? null }),
      ];
    },
  },
  {
    path: /^\/my-network\/?$/,
    inMenu: { text: 'My network', href: '/my-network' },
    load: async () => (await import('./pages/my-network/my-network-page.tsx')).MyNetworkPage,
  },
  {
    path: /^\/indicators\/?$/,
    inMenu: { text: 'Indicators', href: '/indicators' },
    load: async () => (await import('./pages/indicators/indicators-page.tsx')).IndicatorsPage,
  },
  {
    path: /^\/indicators\/(?<code>[A-Za-z0-9]{3,10})\/?$/,
    load: async () => (await import('./pages/indicators/indicator-page.tsx')).IndicatorPage,
  },
  {
    path: /^\/workforce\/?$/,
    inMenu: { text: 'Workforce', href: '/workforce' },
    load: async () => (await import('./pages/workforce/workforce-page.tsx')).WorkforcePage,
    opensWith: (_address, held) => ifHeld(held, WORKFORCE, { ...fromOf(held), area: 'ENG' }),
  },
  {
    path: /^\/local-priorities\/?$/,
    inMenu: { text: 'Local priorities', href: '/local-priorities' },
    load: async () => (await import('./pages/priorities/priorities-page.tsx')).PrioritiesPage,
    opensWith: (_address, held) => ifHeld(held, LOCAL_PRIORITIES, fromOf(held)),
  },
  {
    path: /^\/what-if\/?$/,
    inMenu: { text: 'What if', href: '/what-if' },
    load: async () => (await import('./pages/what-if/what-if-page.tsx')).WhatIfPage,
    opensWith: (_address, held) => ifHeld(held, WHAT_IF, { ...fromOf(held), area: 'ENG' }),
  },
  {
    path: /^\/reports\/?$/,
    inMenu: { text: 'Reports', href: '/reports' },
    load: async () => (await import('./pages/reports/reports-page.tsx')).ReportsPage,
  },
  {
    path: /^\/data\/?$/,
    inMenu: { text: 'This month’s data', href: '/data' },
    beforeRelease: true,
    load: async () => (await import('./pages/data/data-page.tsx')).DataPage,
  },
  {
    path: /^\/data\/explain\/?$/,
    load: async () => (await import('./pages/data/explain-page.tsx')).ExplainPage,
  },
  {
    path: /^\/data-quality\/?$/,
    load: async () => (await import('./pages/data-quality/data-quality-page.tsx')).DataQualityPage,
  },
  {
    path: /^\/about\/?$/,
    inMenu: { text: 'About', href: '/about' },
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

/** The page of a path and the parts that its pattern names; `null` where there is no such page. */
export function findRoute(path: string): { route: Route; parts: Readonly<Record<string, string>> } | null {
  for (const route of ROUTES) {
    const match = route.path.exec(path);
    if (match !== null) return { route, parts: { ...match.groups } };
  }
  return null;
}
