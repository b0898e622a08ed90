import { readFile } from 'node:fs/promises';
import { fileSignature } from './file-signature.ts';
import { openCsv } from './open-csv.ts';
import { openJson } from './open-json.ts';
import { openZipped } from './open-zipped.ts';
import type { Opened } from './opened.ts';
import type { ReceivedTable } from './received-table.ts';
import { refused } from './refusal.ts';

/** Opens a CSV, our JSON, a zip of CSVs or a workbook by its first bytes, never by its name; unpacks into `folder`. */
export async function openReceived(path: string, folder: string): Promise<Opened> {
  const signature = await fileSignature(path);
  if (signature === 'zip') return openZipped(path, folder);
  if (signature === 'excel-container') return openExcelContainer(path);
  if (signature === 'archive') {
    const problem = refused(
      'other-archive',
      'The file is a gzip, 7z or RAR archive. Unpack it and send what is in it.',
    );
    return { tables: [], workbook: false, problems: [problem] };
  }
  return { tables: [await openTable(path, signature)], workbook: false, problems: [] };
}

async function openTable(path: string, signature: 'document' | 'json' | 'other'): Promise<ReceivedTable> {
  if (signature === 'json') return openJson(path);
  if (signature === 'other') return openCsv(path, null);
  // A guide or a picture beside the extracts has no header: it is named as nothing we take, and refuses nothing.
  return { part: null, header: [], body: { kind: 'sheet', rows: [] }, problems: [] };
}

/** The stream that holds a workbook with a password, by its name in the container's directory ([MS-OFFCRYPTO] 1.3.3). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Says which of the two the container holds, since what to do differs: an old .xls, or an .xlsx with a password. */
async function openExcelContainer(path: string): Promise<Opened> {
  const problem = (await readFile(path)).includes(ENCRYPTED)
    ? refused(
        'workbook-encrypted',
        'The workbook has a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save it and send it again.',
      )
    : refused('old-excel', 'The file is an old Excel workbook (.xls). Save it as .xlsx or as "CSV UTF-8".');
  return { tables: [], workbook: true, problems: [problem] };
}
