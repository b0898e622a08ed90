import { describe, expect, test } from 'vitest';
import { isNamed, publishedFiles } from '../../functions/steps/published-files.ts';
import { publicationPage } from '../publisher-site/site.ts';

const origin = 'https://files.digital.nhs.uk';

describe('the files of a publication page', () => {
  test('are chosen by the name in their address, whatever the label says', () => {
    const html = publicationPage(origin, ['NCDesJuly23_By_Ruleset.zip', 'NCDesJuly23.zip']);

    expect(publishedFiles(html, `${origin}/page`, 'NCDesJuly23')).toEqual([
      { url: `${origin}/A1/7C1F2E/NCDesJuly23.zip`, name: 'NCDesJuly23.zip' },
    ]);
  });

  test('include every re-issue of a month', () => {
    const html = publicationPage(origin, ['NCDesApril23.zip', 'NCDesApril23 v3.0.zip']);

    expect(publishedFiles(html, `${origin}/page`, 'NCDesApril23').map(({ name }) => name)).toEqual([
      'NCDesApril23.zip',
      'NCDesApril23 v3.0.zip',
    ]);
  });

  test('are each found once, also by a relative link and with an escaped ampersand', () => {
    const html = `<a href="../f/NCDesMay24_v2.zip?a=1&amp;b=2">1</a><a class=x href='/f/NCDesMay24_v2.zip?a=1&b=2'>2</a>`;

    expect(publishedFiles(html, `${origin}/pages/may`, 'NCDesMay24')).toEqual([
      { url: `${origin}/f/NCDesMay24_v2.zip?a=1&b=2`, name: 'NCDesMay24_v2.zip' },
    ]);
  });

  test('are none on a page that has no link', () => {
    expect(publishedFiles('', origin, 'NCDesJuly26')).toEqual([]);
  });

  // Names as published: data dictionary, section 1.1.
  test.each([
    ['NCDesJuly26.zip', true],
    ['NCDesJuly26.csv', true],
    ['ncdesjuly26.ZIP', true],
    ['NCDesJuly26_v2.zip', true],
    ['NCDesJuly26 v3.0.zip', true],
    ['NCDesJuly26-v2.zip', true],
    ['NCDesJuly26v2.zip', true],
    ['NCDesJuly26%20v3.0.zip', true],
    ['NCDesJuly26_v2 (1).zip', true],
    ['NCDesJuly26_By_Ruleset.zip', false],
    ['NCDesJuly26_Anticipatory Care_v2.0.csv', false],
    ['NCDesJuly261.zip', false],
    ['NCDesJuly26.zip.exe', false],
    ['NCDesJuly26', false],
    ['xNCDesJuly26.zip', false],
  ])('%s is the file of July 2026: %s', (name, expected) => {
    expect(isNamed(name, 'NCDesJuly26')).toBe(expected);
  });
});
