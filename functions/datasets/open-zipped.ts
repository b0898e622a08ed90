import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, ZipFile } from 'yauzl';
import type { Problem } from '../contracts/file-outcome.ts';
import { fileSignature } from './file-signature.ts';
import { openCsv } from './open-csv.ts';
import type { Opened } from './opened.ts';
import { beyondBounds, readWorkbook } from './read-workbook.ts';
import type { ReceivedTable } from './received-table.ts';
import { flagged, MOST_LINES, refused } from './refusal.ts';
import { openZip, unzipMembers } from './unzip-members.ts';

const MOST_CSV_BYTES = 1 << 30;
/** A workbook is read whole into memory: the register takes 5 MB. */
const MOST_WORKBOOK_BYTES = 100 << 20;
const ARCHIVE = /\.(zip|gz|tgz|tar|7z|rar|bz2|xz)$/i;

/** Opens a zip of CSVs, a workbook (a zip by another name), or a zip of one workbook. */
export async function openZipped(path: string, folder: string): Promise<Opened> {
  const content = await openZip(path, MOST_CSV_BYTES);
  if (content.problem !== null) return shut(content.problem);
  const { zip, entries } = content;
  try {
    if (isWorkbook(entries)) return await openWorkbook(path, folder);
    return await openMembers(zip, entries, folder);
  } finally {
    zip.close();
  }
}

async function openMembers(zip: ZipFile, entries: readonly Entry[], folder: string): Promise<Opened> {
  if (entries.some((entry) => ARCHIVE.test(entry.fileName))) {
    return shut(zipInZip());
  }
  const csv = entries.filter((entry) => /\.csv$/i.test(entry.fileName) && !isHidden(entry));
  const workbooks = entries.filter((entry) => /\.xlsx$/i.test(entry.fileName) && !isHidden(entry));
  const chosen = csv.length > 0 || workbooks.length !== 1 ? csv : workbooks;
  if (chosen.length === 0) {
    return shut(
      refused('zip-without-csv', 'The zip holds no CSV. Send the CSV that was published, or a zip of it.'),
    );
  }
  const { members, problems } = await unzipMembers(zip, chosen, folder);
  const ignored = entries.filter((entry) => !chosen.includes(entry) && !isHidden(entry));
  const flags = ignored.length === 0 ? problems : [...problems, notRead(ignored)];
  const [workbook] = members;
  if (chosen === workbooks && workbook !== undefined) {
    const opened = await openWorkbook(workbook.path, folder);
    return { ...opened, problems: [...flags, ...opened.problems] };
  }
  const tables: ReceivedTable[] = [];
  for (const { path, name } of members) {
    if ((await fileSignature(path)) === 'zip') return shut(zipInZip());
    tables.push(await openCsv(path, members.length > 1 ? name : null));
  }
  return { tables, workbook: false, problems: flags };
}

async function openWorkbook(path: string, folder: string): Promise<Opened> {
  const content = await openZip(path, MOST_WORKBOOK_BYTES);
  if (content.problem !== null) return shut(content.problem);
  // Unpacking once through the size checks keeps the workbook reader, which trusts sizes, from a bomb.
  const { members, problems: damages } = await unzipMembers(
    content.zip,
    content.entries,
    await mkdtemp(join(folder, 'workbook-')),
  );
  content.zip.close();
  const worksheets = members.filter(({ name }) => name.startsWith('xl/worksheets/') && name.endsWith('.xml'));
  const problems = [...damages];
  // One after another: each is read whole.
  for (const { path: sheet } of worksheets) {
    const beyond = await beyondBounds(sheet);
    problems.push(...(beyond === null ? await formulasWithoutResult(sheet) : [beyond]));
  }
  if (problems.some(({ severity }) => severity === 'refused'))
    return { tables: [], workbook: true, problems };
  const sheets = await readWorkbook(path);
  return 'rule' in sheets
    ? { tables: [], workbook: true, problems: [...problems, sheets] }
    : { tables: sheets, workbook: true, problems };
}

function isWorkbook(entries: readonly Entry[]): boolean {
  return entries.some(({ fileName }) => fileName === 'xl/workbook.xml');
}

/** What macOS and other tools put beside the files. */
function isHidden({ fileName }: Entry): boolean {
  return /(^|\/)(\.|__MACOSX\/)/.test(fileName);
}

function shut(problem: Problem): Opened {
  return { tables: [], workbook: false, problems: [problem] };
}

function zipInZip(): Problem {
  return refused('zip-in-zip', 'The zip holds another zip. Unpack that one and send what is in it.');
}

function notRead(entries: readonly Entry[]): Problem {
  const names = entries.map(({ fileName }) => fileName).join(', ');
  return flagged(
    'zip-member-ignored',
    `The zip also holds ${names}. Only CSVs are read, so nothing of it was taken.`,
  );
}

/** A cell whose formula failed (`t="e"`), or one with a formula and no stored result. Prefixes are some programs' manner. */
const WITHOUT_RESULT =
  /<(?:\w+:)?c\b([^>]*?\bt="e"[^>]*)>|<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*<\/(?:\w+:)?c>/g;

/**
 * The cells of a worksheet that a formula should have filled and did not: the workbook's reader takes them for blank,
 * and what is not known would be taken for not published.
 *
 * @param path the worksheet's XML
 */
async function formulasWithoutResult(path: string): Promise<readonly Problem[]> {
  const xml = await readFile(path, 'utf8');
  return [...xml.matchAll(WITHOUT_RESULT)].slice(0, MOST_LINES).map(([, failed, unstored]) => {
    const [, cell = '', row = ''] = /\br="([A-Z]+(\d+))"/.exec(failed ?? unstored ?? '') ?? [];
    return refused(
      'formula-without-result',
      `The formula in cell ${cell} has no result, or failed. Open the workbook in Excel, mend the formula or write the value, save it and send it again.`,
      row === '' ? {} : { line: Number(row) },
    );
  });
}
