import { readFile } from 'node:fs/promises';
import type { Opened } from './opened.ts';
import { refused } from './refusal.ts';

/** The stream that holds a workbook with a password, by its name in the container's directory ([MS-OFFCRYPTO] 1.3.3). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Says which of the two the container holds, since what to do differs: an old .xls, or an .xlsx with a password. */
export async function openExcelContainer(path: string): Promise<Opened> {
  const problem = (await readFile(path)).includes(ENCRYPTED)
    ? refused(
        'workbook-encrypted',
        'The workbook has a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save it and send it again.',
      )
    : refused('old-excel', 'The file is an old Excel workbook (.xls). Save it as .xlsx or as "CSV UTF-8".');
  return { tables: [], workbook: true, problems: [problem] };
}
