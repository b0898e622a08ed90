import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { englandBuilder } from './build-england.ts';
import type { StagedEngland } from './staged-england.ts';

const build = englandBuilder();

const register: Omit<StagedEngland, 'extracts'> = {
  networks: [
    { pcn: 'U1', opened: '2019-07-01', closed: '2026-03-31' },
    { pcn: 'U2', opened: '2019-07-01' },
    { pcn: 'U3', opened: '2026-04-01' },
    { pcn: 'U4', opened: '2019-07-01', closed: '2026-03-15' },
  ],
  spells: [
    { practice: 'A1', pcn: 'U1', from: '2019-07-01', to: '2026-03-31' },
    { practice: 'A1', pcn: 'U2', from: '2026-04-01' },
    { practice: 'B1', pcn: 'U1', from: '2019-07-01', to: '2026-03-31' },
    { practice: 'B1', pcn: 'U2', from: '2026-04-01' },
    { practice: 'C1', pcn: 'U1', from: '2019-07-01', to: '2026-03-31' },
    { practice: 'C1', pcn: 'U3', from: '2026-04-01' },
    // Left long before the end: no part of what was taken over.
    { practice: 'D1', pcn: 'U1', from: '2019-07-01', to: '2024-12-31' },
    { practice: 'D1', pcn: 'U3', from: '2026-04-01' },
    { practice: 'E1', pcn: 'U4', from: '2019-07-01', to: '2026-03-15' },
  ],
};

async function changes(month: Month, date: string) {
  const extracts = [{ date, figures: [{ practice: 'A1', numerator: 1, denominator: 2 }] }];
  const rows = await (await build({ extracts, ...register }, month)).table('mart_network_change');
  return rows.toSorted((a, b) => String(a['pcn_code']).localeCompare(String(b['pcn_code'])));
}

describe('networks that opened or closed', () => {
  test('are those of the month, with where most of a closed network’s practices went', async () => {
    expect(await changes('2026-03', '2026-03-31')).toEqual([
      {
        pcn_code: 'U1',
        pcn_name: 'U1 PCN',
        change: 'closed',
        change_date: '2026-03-31',
        practices: 3,
        into_code: 'U2',
        practices_into: 2,
      },
      {
        pcn_code: 'U4',
        pcn_name: 'U4 PCN',
        change: 'closed',
        change_date: '2026-03-15',
        practices: 1,
        into_code: null,
        practices_into: null,
      },
    ]);
    expect(await changes('2026-04', '2026-04-30')).toMatchObject([
      { pcn_code: 'U3', change: 'opened', change_date: '2026-04-01', into_code: null },
    ]);
    expect(await changes('2026-05', '2026-05-31')).toEqual([]);
  });
});
