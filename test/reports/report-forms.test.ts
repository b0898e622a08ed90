import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { makeBriefing, makeNationalReport } from '../../functions/reports/make-report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { AWKWARD, publishTenNetworks } from './ten-networks.ts';

const FOREWORD = 'A word **before** the numbers, with 5 < 10 & “more”.';
const choices = { month: '2026-07', foreword: FOREWORD, embargo: null } as const;

async function filesOf(caveat?: string) {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store, caveat === undefined ? {} : { caveat });
  const files = await makeNationalReport(store, release, choices);
  const text = (path: string) =>
    new TextDecoder().decode(files.find((file) => file.path === path)?.bytes ?? new Uint8Array());
  return { store, release, files, text };
}

describe('the report as HTML', () => {
  test('is one document that asks for nothing and runs nothing', async () => {
    const { text } = await filesOf();
    const { document } = new JSDOM(text('report.html')).window;
    expect(document.querySelectorAll('script, link, iframe, object, [src], [style], [onclick]')).toHaveLength(
      0,
    );
    expect(document.querySelectorAll('svg style, svg image')).toHaveLength(0);
    expect(document.documentElement.lang).toBe('en-GB');
  });

  test('allows its own style alone, by its hash', async () => {
    const { text } = await filesOf();
    const { document } = new JSDOM(text('report.html')).window;
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const style = document.querySelector('style')?.textContent ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(policy).toContain(`style-src 'sha256-${Buffer.from(digest).toString('base64')}'`);
    expect(policy).toContain("default-src 'none'");
  });

  test('has one first heading, every table headed, every picture described, every link landing', async () => {
    const { text } = await filesOf();
    const { document } = new JSDOM(text('report.html')).window;
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect(table.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(1);
      expect(table.querySelectorAll('tbody th[scope=row]')).toHaveLength(
        table.querySelectorAll('tbody tr').length,
      );
    }
    for (const svg of document.querySelectorAll('svg')) {
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.getAttribute('aria-label')?.length).toBeGreaterThan(40);
    }
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
    }
  });

  test('names the source of every sentence with a number', async () => {
    const { text } = await filesOf();
    const { document } = new JSDOM(text('report.html')).window;
    const first = document.querySelector('#key-points ~ ul span');
    expect(first?.getAttribute('data-source')).toContain(
      'gap/as-was#points[measure=progress-balanced,month=2026-07].most',
    );
    expect(first?.getAttribute('data-source')).toContain(
      'gap/as-was#points[measure=progress-balanced,month=2026-07].interval.upper',
    );
  });

  test('names the views that each table is taken from', async () => {
    const { text } = await filesOf();
    const { document } = new JSDOM(text('report.html')).window;
    const sources = [...document.querySelectorAll('table')].map(({ dataset }) => dataset['source']);
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => source === undefined || source === '')).toEqual([]);
    expect(document.querySelector<HTMLElement>('#table-gap-by-month')?.dataset['source']).toBe('gap/as-was');
  });

  test('shows words of the data as words', async () => {
    const { text } = await filesOf('Late: <img src=x onerror=alert(1)> & "more"');
    const { document } = new JSDOM(text('report.html')).window;
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.body.textContent).toContain('Late: <img src=x onerror=alert(1)> & "more"');
  });
});

describe('the report as PDF', () => {
  test('is tagged, titled, in English, dated by its release and declared PDF/UA-1', async () => {
    const { files } = await filesOf();
    const pdf = Buffer.from(files.find(({ path }) => path === 'report.pdf')?.bytes ?? []).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('<xmp:CreateDate>2026-08-28T09:30:00');
  });

  test('says where its newest table of objects is', async () => {
    const { files } = await filesOf();
    const pdf = Buffer.from(files.find(({ path }) => path === 'report.pdf')?.bytes ?? []).toString('latin1');
    const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    expect(pdf.slice(at, at + 5)).toBe('xref\n');
    const offsets = [...pdf.slice(at).matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm)];
    expect(offsets).toHaveLength(2);
    for (const [, number, offset] of offsets) {
      expect(pdf.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\n`));
    }
  });
});

describe('the same release and choices', () => {
  test('give the same bytes, file by file', async () => {
    const one = await filesOf();
    const two = await filesOf();
    expect(two.files.map(({ path }) => path)).toEqual(one.files.map(({ path }) => path));
    for (const [i, file] of one.files.entries()) {
      expect(Buffer.compare(file.bytes, two.files[i]?.bytes ?? new Uint8Array())).toBe(0);
    }
  });
});

describe('the files beside the report', () => {
  test('keep a spreadsheet from running a name', async () => {
    const { text } = await filesOf();
    expect(text('data/areas.csv')).toContain(`"'=HYPERLINK(""x"") PCN"`);
  });

  test('leave a cell empty where there is no figure, and 0 where there is none of something', async () => {
    const { text } = await filesOf();
    const silent = text('data/areas.csv')
      .split('\r\n')
      .find((line) => line.includes('U10011'));
    expect(silent).toBe(
      '2026-07,U10011,Silent PCN,pcn,16C,QHM,Y63,4,41000,0,3,0,no-data,,12,,,,as-was,1,true',
    );
  });

  test('are described, with their hashes', async () => {
    const { text, files } = await filesOf();
    const described = JSON.parse(text('datapackage.json'));
    const paths = described.resources.map((resource: { path: string }) => resource.path);
    expect(paths).toEqual(files.map(({ path }) => path).filter((path) => path.startsWith('data/')));
    expect(described.resources[0].hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(described.resources[0].schema.fields[0]).toEqual({
      name: 'month',
      type: 'yearmonth',
      description: 'month, as in 2026-07',
    });
  });

  test('hold each chart with its title, its source and its figures', async () => {
    const { text } = await filesOf();
    const chart = text('charts/gap-by-month.svg');
    const { document } = new JSDOM(chart, { contentType: 'image/svg+xml' }).window;
    expect(document.querySelector('title')?.textContent).toBe('The gap is narrower than in July 2025');
    expect(document.documentElement.textContent).toContain(
      'Source: NHS England, Network Contract DES monthly extracts.',
    );
    expect(text('charts/gap-by-month.csv').split('\r\n')[1]).toBe('July 2025,0.81,0.31,0.5,0.48,0.52,1290,6');
  });
});

describe('a network’s briefing', () => {
  const cases = Object.values(AWKWARD).map((name, i) => ({ name, code: `U1000${i}` }));

  test.each(cases)('is set whatever the network is called: $name', async ({ name, code }) => {
    const { store, release } = await filesOf();
    const files = await makeBriefing(store, release, { month: '2026-07', embargo: null, code });
    const html = new TextDecoder().decode(files[0]?.bytes);
    const { document } = new JSDOM(html).window;
    expect(document.querySelector('h1')?.textContent).toBe(name);
    expect(files[1]?.path).toBe(`networks/${code}.pdf`);
    expect(new TextDecoder('latin1').decode(files[1]?.bytes.subarray(0, 8))).toBe('%PDF-1.7');
  });

  test('of a network that reported nothing says so and shows no zero', async () => {
    const { store, release } = await filesOf();
    const files = await makeBriefing(store, release, { month: '2026-07', embargo: null, code: 'U10011' });
    const words = new JSDOM(new TextDecoder().decode(files[0]?.bytes)).window.document.body.textContent;
    expect(words).toContain(
      'In July 2026 Silent PCN has no numbers, because none of its practices reported.',
    );
    expect(words).toContain('No practice of the network reported a figure for July 2026.');
  });

  test('of a network that is not in the release is refused', async () => {
    const { store, release } = await filesOf();
    await expect(
      makeBriefing(store, release, { month: '2026-07', embargo: null, code: 'U99999' }),
    ).rejects.toThrow('the release holds no network of that code');
  });

  test('is not made of England', async () => {
    const { store, release } = await filesOf();
    await expect(
      makeBriefing(store, release, { month: '2026-07', embargo: null, code: 'ENG' }),
    ).rejects.toThrow('the release holds no network of that code');
  });
});
