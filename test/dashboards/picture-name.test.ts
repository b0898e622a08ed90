import { expect, test } from 'vitest';
import { pictureName } from '../../dashboards/components/picture-downloads.tsx';

test.each([
  [
    'distribution',
    '/v1/areas.csv?release=2&month=2026-07&kind=pcn&measure=CAN04',
    'distribution-CAN04-2026-07',
  ],
  ['progress', '/v1/areas/U22507.csv?release=2&basis=as-was', 'progress-U22507-2026-07'],
  ['funnel', '/v1/funnel.csv?release=2&month=2026-07&indicator=HI03', 'funnel-HI03-2026-07'],
  ['team', '/v1/workforce.csv?release=2&area=ENG', 'team-ENG-2026-07'],
  ['deprivation', '/v1/deprivation.csv?release=2&table=slopes', 'deprivation-2026-07'],
])('the picture of %s from %s is called %s', (id, csvHref, name) => {
  expect(pictureName(id, csvHref, '2026-07')).toBe(name);
});
