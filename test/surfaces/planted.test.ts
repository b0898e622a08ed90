import { describe, expect, test } from 'vitest';
import { statementsOfRow } from './printed.ts';
import { readPage } from './read-pages.ts';
import { readReport } from './read-report.ts';
import { contradictions, looseNumbers, nonsense, type Statement } from './statements.ts';

const MONTH = '2026-07';
const of = (surface: string) =>
  ({ surface, area: 'U10001', measure: 'progress-balanced', month: MONTH }) as const;
const row = {
  progress: 0.634,
  fifth: 2,
  rank: 41,
  patients: 50_100,
  patients_covered: 0.9998,
  status: 'ranked',
};
const told: readonly Statement[] = statementsOfRow(of('areas.json'), row);

/** The same network read somewhere else, where one thing was changed. */
function elsewhere(change: Partial<Record<keyof typeof row, string | number>>): readonly Statement[] {
  return [...told, ...statementsOfRow(of('areas.csv'), { ...row, ...change })];
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function documentsOf(...files: readonly (readonly [path: string, text: string])[]) {
  return readReport(
    files.map(([path, text]) => ({ path, bytes: bytes(text) })),
    MONTH,
  );
}

const picture = (source: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"><text>A finding</text><text>Source: ${source}. Release 1</text></svg>`;
const briefing = (words: string) => `<html><body><p>In July 2026 A network ${words}</p></body></html>`;

describe('a contradiction that is planted is found', () => {
  test('none where two surfaces say the same', () => {
    expect(contradictions(elsewhere({}))).toEqual([]);
  });

  test.each([
    ['an old fifth', { fifth: 1 }],
    ['the place of another measure', { rank: 887 }],
    ['a figure that rounds to another point', { progress: 0.636 }],
    ['another sum of patients', { patients: 50_000 }],
    ['nearly all rounded to all', { patients_covered: 1 }],
    ['ranked here and provisional there', { status: 'provisional' }],
  ])('%s', (_what, change) => {
    expect(contradictions(elsewhere(change))).toHaveLength(1);
  });

  test('a swapped source: a name of ours for a file, where others name the publication', async () => {
    const { statements } = await documentsOf(
      ['charts/a.svg', picture('NHS England, Network Contract DES monthly extracts')],
      ['charts/b.svg', picture('gap/as-was')],
    );
    expect(contradictions(statements)).toHaveLength(1);
  });

  test('two names for one fifth, and a briefing whose network is in another one', async () => {
    const { statements } = await documentsOf(
      [
        'networks/U10001.html',
        briefing('scored 63 out of 100 for progress. By its figure it is in the second fifth of networks.'),
      ],
      [
        'networks/U10002.html',
        briefing('scored 60 out of 100 for progress. It is probably in the lower-middle fifth (64 in 100).'),
      ],
      [
        'networks/U10003.html',
        briefing('scored 50 out of 100 for progress. By its figure it is in the middle fifth of networks.'),
      ],
    );
    const third = statementsOfRow({ ...of('areas.json'), area: 'U10003' }, { progress: 0.5, fifth: 2 });
    expect(contradictions([...told, ...third, ...statements])).toEqual([
      expect.stringContaining('fifth U10003'),
      expect.stringContaining('name of fifth 2'),
    ]);
  });

  test('a number of a title that nothing in its figure says', () => {
    const points = 'July 2025 61, July 2026 63, 1,272 networks, −4.1 to −2.0';
    expect(looseNumbers('The gap was 63 in July 2026, of 1,272 networks', points)).toEqual([]);
    expect(looseNumbers('The gap was 47 in July 2026', points)).toEqual(['47']);
  });

  test.each([
    'progress of NaN',
    'a score of undefined',
    'a ratio of Infinity',
    'U10001,null,3',
    '[object Object]',
  ])('what a program prints where it has nothing: %s', (text) => {
    expect(nonsense('areas.csv', `a good line\n${text}`)).toHaveLength(1);
  });

  test('a figure of a document that is empty', async () => {
    const { faults } = await documentsOf(['report.html', '<html><body><figure></figure></body></html>']);
    expect(faults).toEqual(['report.html: an empty figure']);
  });

  const page = (path: string, main: string) =>
    readPage(
      { path, html: `<html><body><main>${main}</main></body></html>` },
      { month: MONTH, headline: 'progress-balanced', codes: new Map([['A network', 'U10001']]) },
    );
  const listed = (fifth: string, progress = 63) =>
    `<table><tbody><tr><th>A network <span class="code">U10001</span></th><td data-heading="Progress">${progress}</td><td data-heading="Fifth">${fifth}</td><td data-heading="Patients covered">over 99.9%</td></tr></tbody></table>`;

  test('a page that lists a network as the API has it is no contradiction', () => {
    const { statements, faults } = page('/', listed('Lower-middle fifth'));
    expect(contradictions([...told, ...statements])).toEqual([]);
    expect(statements).toHaveLength(3);
    expect(faults).toEqual([]);
  });

  test.each([
    ['an old fifth in a list', '/', listed('Least progressed fifth'), /^fifth U10001/u],
    ['a rounded end in a list', '/', listed('Lower-middle fifth', 64), /^progress U10001/u],
    [
      'another fifth on the page of the network itself',
      '/networks/U10001',
      '<div class="where-we-stand"><p>In July 2026 A network scored 63 out of 100 for progress. It is very likely in the middle fifth (84 in 100).</p></div>',
      /^fifth U10001/u,
    ],
    [
      'the score of another month side by side with others',
      '/networks/compare',
      '<table><tbody><tr><th>A network</th><td data-heading="Progress">58</td></tr></tbody></table>',
      /^progress U10001/u,
    ],
  ])('%s', (_what, path, main, found) => {
    const [first, ...others] = contradictions([...told, ...page(path, main).statements]);
    expect(first).toMatch(found);
    expect(others).toEqual([]);
  });

  test('another measure for the headline, on one surface', () => {
    const by = (surface: string, text: string): Statement => ({
      surface,
      area: '',
      measure: '',
      month: MONTH,
      says: 'measure of fifths and comparisons',
      text,
    });
    expect(
      contradictions([by('headline.json', 'NCD026'), by('ranks.json', 'progress-balanced')]),
    ).toHaveLength(1);
  });

  test('a title on a page whose number is drawn nowhere, and a figure with nothing in it', () => {
    const figure = (svg: string) =>
      `<section class="figure"><h2 class="figure__title">The gap was 47 points</h2>${svg}<p>July 2026</p></section>`;
    expect(page('/', figure('<svg><text>63 points</text><path d="M0 0"/></svg>')).faults).toEqual([
      expect.stringContaining('says 47'),
    ]);
    expect(page('/', figure('<svg></svg><p>47</p>')).faults).toEqual([
      expect.stringContaining('nothing is drawn'),
    ]);
    expect(page('/', '<section><h2>Who moved</h2></section>').faults).toHaveLength(1);
    expect(page('/', '<p aria-label="progress of NaN">63</p>').faults).toHaveLength(1);
  });
});
