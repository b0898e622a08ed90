import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { IntakeAnswer } from '../../functions/contracts/api/intake-answer.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { arrive, hold, refusedLine } from '../fixtures/arrivals.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';
import { axeFindings, openDetails, openSite, type Site } from './open-site.ts';

let folder: string;
let good: Site;
let refused: Site;
let held: Site;
let empty: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incoming-'));
  const incoming = { folder, isTakingIn: () => false, idle: async () => undefined, takeIn: () => undefined };
  const withFiles = async (more: (store: ObjectStore) => Promise<unknown>) => {
    const store = memoryObjectStore();
    await publishSixtyNetworks(store);
    await arrive(store, { name: 'NCDesJuly26.csv' });
    await arrive(store, {
      name: 'gp-reg-pat-prac-map.zip',
      dataset: 'practice-map',
      part: ['staged_practice_map', '2026-07-01'],
    });
    await more(store);
    return openSite(store, { incoming });
  };
  good = await withFiles(async () => undefined);
  refused = await withFiles(async (store) => {
    const problems = [refusedLine(5_001), refusedLine(7_001)];
    await arrive(store, { name: 'NCDesAugust26.csv', outcome: 'quarantined', problems });
    await arrive(store, { name: 'notes.docx', outcome: 'not-recognised', rows: null });
  });
  held = await withFiles(async (store) => hold(store, 'NCDesJuly26.csv'));
  empty = await openSite(memoryObjectStore(), { incoming });
});

const sites = () => [good, refused, held, empty];
afterEach(async () => {
  for (const site of sites()) await site.closeWindows();
});
afterAll(async () => {
  for (const site of sites()) await site.close();
  await rm(folder, { recursive: true });
});

describe('this month’s data', () => {
  test('says what must be corrected, where, what to do, and what counts meanwhile', async () => {
    const { page, complaints } = await refused.open('/data');

    expect(await page.locator('h1').textContent()).toBe('1 file needs you, and 1 can be ignored');
    const card = page.getByRole('region', { name: 'Rejected: NCDesAugust26.csv' });
    await card.getByText('Line 5,001, VALUE:').waitFor();
    await card.getByText('Correct it where the file was made. Send it again, under any name.').waitFor();
    await card.getByText('28 August 2026, 10:30am').waitFor();
    expect(complaints).toEqual([]);
  });

  test('shows the numbers of a held month side by side, and how an approver answers', async () => {
    const { page, complaints } = await held.open('/data');

    expect(await page.locator('h1').textContent()).toBe('1 month needs you');
    const card = page.getByRole('region', { name: 'July 2026 is held, and is shown as published before' });
    const cells = await card.locator('tbody tr').first().locator('td').allTextContents();
    expect(cells).toEqual(['412,070', '41,207', 'June 2026']);
    await card.getByText('pcn review approve --store FOLDER --hold 0123456789ab').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('is answered by an approver with a reason, and says what the service says where it may not be', async () => {
    const { page, complaints } = await held.open('/data');
    // A page of this machine answers nothing, so the answer of a stage with approvers is put before the page.
    const asked: unknown[] = [];
    const answer = await held.api('/v1/intake', IntakeAnswer);
    await page.route('**/v1/intake', (route) => route.fulfill({ json: { ...answer, mayAnswer: true } }));
    await page.route('**/v1/intake/answers', async (route) => {
      asked.push(route.request().postDataJSON());
      if (asked.length > 1) return route.fulfill({ json: { entry: 1 } });
      const detail = 'Only approvers may answer.';
      return route.fulfill({
        status: 403,
        json: { type: 'about:blank', title: 'Forbidden', status: 403, detail },
      });
    });
    await page.reload();

    const form = page.getByRole('form', { name: 'Answer hold 0123456789ab' });
    await form.getByRole('button', { name: 'Approve' }).click();
    expect(asked).toEqual([]);
    await form.getByLabel(/^Why\?/).fill('the publisher says it is right');
    await form.getByRole('button', { name: 'Approve' }).click();
    await form.getByText('Only approvers may answer.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole('button', { name: 'Approve' }).click();
    await form.getByText('Approved. It is being published.').waitFor();
    const sent = { hold: '0123456789ab', kind: 'approve', reason: 'the publisher says it is right' };
    expect(asked).toEqual([sent, sent]);
    // The browser's own line about the refusal is meant.
    expect(complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
  });

  test('lists each dataset as the API does, with what has not come', async () => {
    const { page } = await good.open('/data');
    const { data } = await good.api('/v1/intake', IntakeAnswer);
    const rows = page.locator('section[aria-labelledby="checklist-title"] tbody tr');

    expect(await rows.count()).toBe(data.datasets.length);
    expect(await rows.first().textContent()).toContain('Accepted');
    await rows.filter({ hasText: 'Workforce' }).getByText('Not arrived').waitFor();
  });

  test('takes a file from a chooser, and says that it was sent', async () => {
    const { page, complaints } = await good.open('/data');
    const file = { name: 'NCDesAugust26.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };
    await page.getByLabel('Choose files, or drop them here').setInputFiles(file);

    await page.getByText('NCDesAugust26.csv: Sent. It is being checked.').waitFor();
    expect(await readdir(folder)).toEqual(['NCDesAugust26.csv']);
    expect(complaints).toEqual([]);
  });

  test('says why a file that names a patient was not kept', async () => {
    const { page } = await good.open('/data');
    const buffer = Buffer.from('NHS_NUMBER,PRACTICE\n9434765919,A81001\n');
    const chooser = page.getByLabel('Choose files, or drop them here');
    await chooser.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });

    await page.getByText('list.csv: The file holds what look like NHS numbers').waitFor();
    expect(await readdir(folder)).not.toContain('list.csv');
  });

  test('is there before anything is published, so that the first file can be sent', async () => {
    const { page } = await empty.open('/data');

    expect(await page.locator('h1').textContent()).toBe('Nothing has arrived yet');
    expect(await page.getByLabel('Choose files, or drop them here').isVisible()).toBe(true);
  });
});

describe('what is behind one number', () => {
  test('is asked by code, indicator and month, and adds up to what the API says', async () => {
    const { page, complaints } = await good.open('/data/explain');
    await page.getByLabel('Code of a network, ICB or region, or ENG').fill('u20001');
    await page.getByRole('button', { name: 'Explain' }).click();

    await page.getByText('practices are counted.').waitFor();
    await page.getByText('pcn explain --store FOLDER --area U20001').waitFor();
    expect(new URL(page.url()).searchParams.get('area')).toBe('U20001');
    expect(complaints).toEqual([]);
  });
});

describe.each([1280, 390, 320])('at %i pixels', (width) => {
  test.each([
    ['a good month', () => good, '/data'],
    ['a rejected file', () => refused, '/data'],
    ['a held month', () => held, '/data'],
    ['nothing yet', () => empty, '/data'],
    ['one number', () => good, '/data/explain?area=U20001'],
  ])('%s has no fault that axe finds, and fits', async (_name, site, path) => {
    const { page } = await site().open(path, { width });
    await openDetails(page);

    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
