import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { toCsv } from '../../functions/api/csv.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';
import { assert, property, string } from '../property/fast-check.ts';

describe('toCsv', () => {
  test.each([
    ['text', 'Fleet PCN', 'Fleet PCN'],
    ['a comma', 'Saltmarsh, Dunes', '"Saltmarsh, Dunes"'],
    ['a quote', 'the "new" PCN', '"the ""new"" PCN"'],
    ['a line break inside text', 'one\ntwo', '"one\ntwo"'],
    ['zero', 0, '0'],
    ['missing, which is not zero', null, ''],
    ['a negative number', -1.5, '-1.5'],
    ['a negative number that arrived as text', '-1.5', '-1.5'],
    ['a formula', '=1+1', `"'=1+1"`],
    ['a formula after a plus', '+SUM(A1)', `"'+SUM(A1)"`],
    ['a formula after a minus', '-2+3', `"'-2+3"`],
    ['an at sign', '@SUM(A1)', `"'@SUM(A1)"`],
    ['a tab', '\t=1', `"'\t=1"`],
    ['a carriage return', '\r=1', `"'\r=1"`],
    ['a line feed', '\n=1', `"'\n=1"`],
    ['a full-width equals sign', '＝1', `"'＝1"`],
  ])('writes %s', (_what, cell, expected) => {
    expect(toCsv({ columns: ['c'], rows: [[cell]] })).toBe(`c\r\n${expected}\r\n`);
  });

  test('never starts a text cell with what a spreadsheet would run', () => {
    assert(
      property(string(), (text) => {
        const written = toCsv({ columns: ['c'], rows: [[text]] })
          .slice('c\r\n'.length)
          .replace(/^"/, '');
        expect(written).not.toMatch(/^([=+@\t]|-(?!\d+(\.\d+)?\r\n$))/);
      }),
    );
  });
});

describe('the CSV of an answer', () => {
  async function csv(path: string, headers: Record<string, string> = {}) {
    const store = memoryObjectStore();
    await publishThreeNetworks(store);
    const app = createApp({ reader: createReleaseReader(store), log: () => {} });
    const response = await app.request(path, { headers });
    return { response, lines: (await response.text()).trimEnd().split('\r\n') };
  }

  test.each([
    ['.csv at the end of the address', '/v1/areas.csv?kind=pcn&month=2026-07', {}],
    ['an Accept header', '/v1/areas?kind=pcn&month=2026-07', { accept: 'text/csv' }],
    [
      'an Accept header that likes CSV more',
      '/v1/areas?kind=pcn',
      { accept: 'application/json;q=0.5, text/csv' },
    ],
  ])('is sent for %s', async (_what, path, headers) => {
    const { response, lines } = await csv(path, headers);

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('areas-2026-07-as-was-release-1.csv');
    expect(lines).toHaveLength(4);
  });

  test('names release, basis and that it is synthetic in every row', async () => {
    const { lines } = await csv('/v1/gap.csv');

    expect(lines[0]).toMatch(/,membership_basis,release,synthetic$/);
    for (const line of lines.slice(1)) expect(line).toMatch(/,as-was,1,true$/);
  });

  test('tells a rate of zero, a hidden one, nobody eligible and no report apart', async () => {
    const { lines } = await csv('/v1/areas/U10001.csv');
    const columns = lines[0]?.split(',') ?? [];
    const shown = lines.slice(1).map((line) => {
      const cells = line.split(',');
      return ['indicator', 'state', 'rate'].map((name) => cells[columns.indexOf(name)]);
    });

    expect(shown).toEqual([
      ['CAN04', 'value', '0.62'],
      ['ZERO1', 'value', '0'],
      ['SUPP1', 'suppressed', ''],
      ['NONE1', 'nobody-eligible', ''],
      ['MISS1', 'not-reported', ''],
    ]);
  });

  test('leaves a network without data empty, and one at zero zero', async () => {
    const { lines } = await csv('/v1/areas.csv?kind=pcn&month=2026-07');

    expect(lines[2]).toContain('"Saltmarsh, Dunes & Sea PCN"');
    expect(lines[2]).toContain(',ranked,0,12,1,,,0,');
    expect(lines[3]).toContain(`"'=HYPERLINK(""x"") PCN"`);
    expect(lines[3]).toContain(',no-data,,0,,,');
  });
});
