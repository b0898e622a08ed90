import { JSDOM } from 'jsdom';
import type { Month } from '../../functions/contracts/codes.ts';
import { fifthIn, fifthSaid } from './printed.ts';
import { looseNumbers, nonsense, type Statement } from './statements.ts';

/** A page as the browser has drawn it, tables behind summaries open. */
export interface DrawnPage {
  readonly path: string;
  readonly html: string;
}

/** What the pages of one month are told by, and what areas are called there, so that a name is read as its code. */
export interface Told {
  readonly month: Month;
  readonly headline: string;
  readonly codes: ReadonlyMap<string, string>;
}

const PROGRESS = 'progress-balanced';

/** What one page says of areas, and what is wrong with its words by themselves. */
export function readPage({ path, html }: DrawnPage, told: Told) {
  const { document } = new JSDOM(html).window;
  for (const one of document.querySelectorAll('script, style, noscript')) one.remove();
  const surface = `page ${path}`;
  const rows = [...document.querySelectorAll('tbody tr')].flatMap((row) => rowOf(surface, row, told));
  return {
    statements: [...rows, ...ledeOf(surface, document, path, told)],
    faults: [...wordsWithout(surface, document), ...figuresOf(surface, document)],
  };
}

/** By the heading of a cell what it states; of a heading that is an indicator's code, its rate. */
const HEADINGS: Readonly<Record<string, string>> = {
  Patients: 'patients',
  'Patients covered': 'patients covered',
  Covered: 'patients covered',
  Place: 'place',
};

/** A row that is of an area, by the code or the name that heads it. */
function rowOf(surface: string, row: Element, { month, headline, codes }: Told): readonly Statement[] {
  const head = row.querySelector('th')?.textContent?.trim() ?? '';
  const area = /\b(U\d{5})\b/u.exec(head)?.[1] ?? codes.get(head);
  // A row of another month, or of an area in a table of months, is not headed by one.
  if (area === undefined) return [];
  return [...row.querySelectorAll('td')].flatMap((cell): Statement[] => {
    const heading = cell.getAttribute('data-heading') ?? '';
    const words = (cell.querySelector('.stacking-value') ?? cell).textContent?.trim() ?? '';
    const say = (says: string, text: string, measure = PROGRESS) => [
      { surface, area, measure, month, says, text },
    ];
    const number = /^[\d,.]+%?/u.exec(words)?.[0];
    if (heading.startsWith('Fifth')) {
      const found = fifthIn(fifthSaid(words) ?? (words.length < 40 ? words : ''));
      return found === null ? [] : say('fifth', String(found.fifth));
    }
    const says = HEADINGS[heading];
    if (says === 'patients covered') return /^(?:over |less than )?\d/u.test(words) ? say(says, words) : [];
    if (number === undefined) return [];
    if (says !== undefined) return say(says, number);
    if (heading === 'Progress') return say('progress', number);
    if (heading === headline || heading === 'Achieved') return say('rate', number, headline);
    return [];
  });
}

/** The sentence that a network's page opens with. */
function ledeOf(
  surface: string,
  document: Document,
  path: string,
  { month, headline }: Told,
): readonly Statement[] {
  const area = /^\/networks\/(U\d{5})/u.exec(path)?.[1];
  const lede = document.querySelector('.where-we-stand')?.textContent;
  if (area === undefined || lede === undefined || lede === null) return [];
  const of = { surface, area, measure: PROGRESS, month };
  const scored = /scored (\d+) out of 100 for progress/u.exec(lede)?.[1];
  const achieved = /achieved (\d[\d.]*%) on “/u.exec(lede)?.[1];
  const fifth = fifthIn(fifthSaid(lede) ?? '');
  return [
    ...(scored === undefined ? [] : [{ ...of, says: 'progress', text: scored }]),
    ...(achieved === undefined ? [] : [{ ...of, measure: headline, says: 'rate', text: achieved }]),
    ...(fifth === null ? [] : [{ ...of, says: 'fifth', text: String(fifth.fifth) }]),
    ...(fifth === null ? [] : [{ ...of, area: '', says: `name of fifth ${fifth.fifth}`, text: fifth.name }]),
  ];
}

/** What a program prints where it has nothing, in any words that are seen or read out. */
function wordsWithout(surface: string, document: Document): readonly string[] {
  const seen = [
    ...document.querySelectorAll('p, li, td, th, h1, h2, h3, caption, dd, dt, text, label, button, a'),
  ];
  const readOut = [...document.querySelectorAll('[aria-label]')];
  const texts = [
    ...seen.map((one) => one.textContent ?? ''),
    ...readOut.map((one) => one.getAttribute('aria-label') ?? ''),
  ];
  return [...new Set(texts.flatMap((text) => nonsense(surface, text)))];
}

/** Figures that are empty, or whose title gives a number that nothing else on the page does. */
function figuresOf(surface: string, document: Document): readonly string[] {
  const page = (document.body.textContent ?? '').replaceAll(/\s+/gu, ' ');
  const bare = [...document.querySelectorAll('main section')].filter((section) => {
    const heading = section.querySelector('h2, h3')?.textContent ?? '';
    return (section.textContent ?? '').replace(heading, '').trim() === '';
  });
  const empty = bare.map((section) => `${surface}: nothing stands under “${section.textContent?.trim()}”`);
  const figures = [...document.querySelectorAll('section.figure:has(.figure__title)')].flatMap((figure) => {
    const title = figure.querySelector('.figure__title')?.textContent?.trim() ?? '';
    const drawn = figure.querySelector('svg');
    const marks = drawn?.querySelectorAll('path, circle, rect, line, text').length ?? 0;
    const rest = [
      ...[...figure.querySelectorAll('text, td, th, p, desc')].map((one) => one.textContent ?? ''),
      drawn?.getAttribute('aria-label') ?? '',
      page.replaceAll(title, ' '),
    ].join(' ');
    return [
      ...(marks === 0 ? [`${surface}: nothing is drawn under “${title}”`] : []),
      ...looseNumbers(title, rest).map(
        (number) => `${surface}: the title “${title}” says ${number}, and nothing else does`,
      ),
    ];
  });
  return [...empty, ...figures];
}
