import { pathsOfRoutes } from './paths-of-routes.ts';

type Page = readonly [what: string, path: string];

/** Pages in the states that differ, by what they show, of the release of `publishWholeEngland`. */
const STATES: readonly Page[] = [
  ['the gap', '/'],
  ['the gap of an indicator where less is better', '/?measure=IHB01&month=2026-03&release=1'],
  ['a network', '/networks/U10000'],
  ['a network with low coverage', '/networks/U10003'],
  ['a network without data', '/networks/U10005'],
  ['a network that is not held', '/networks/U99999'],
  ['networks side by side', '/networks/compare?networks=U10000,U10003,U10007'],
  ['a search for one’s own network', '/my-network?q=fleet'],
  ['an indicator', '/indicators/IHB01?level=region'],
  ['the workforce', '/workforce?region=Y56&group=gps'],
  ['a policy of the reader’s own', '/what-if?policy=best-three-of-five&thresholds=CAN04:0.5:0.9'],
  ['what is behind a number', '/data/explain?area=U10000'],
  ['no page', '/nothing/here'],
];

/** Every page of the product: those that have no state above, as they open. */
export const EVERY_PAGE: readonly Page[] = [
  ...STATES,
  ...pathsOfRoutes({
    '/networks/': 'U10000',
    '/indicators/': 'IHB01',
    '/your-surgery/': 'X10001',
    '/icbs/': 'QHM',
    '/regions/': 'Y63',
    '/sub-icbs/': '16C',
  })
    .filter((path) => !STATES.some(([, shown]) => shown.split('?')[0] === path))
    .map((path): Page => [`the page ${path}`, path]),
];
