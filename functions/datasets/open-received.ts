import { fileSignature } from './file-signature.ts';
import { openCsv } from './open-csv.ts';
import { openExcelContainer } from './open-excel-container.ts';
import { openJson } from './open-json.ts';
import { openZipped } from './open-zipped.ts';
import type { Opened } from './opened.ts';
import { refused } from './refusal.ts';

/** Opens a CSV, our JSON, a zip of CSVs or a workbook by its first bytes, never by its name; unpacks into `folder`. */
export async function openReceived(path: string, folder: string): Promise<Opened> {
  const signature = await fileSignature(path);
  switch (signature) {
    case 'zip':
      return openZipped(path, folder);
    case 'excel-container':
      return openExcelContainer(path);
    case 'archive':
      return {
        tables: [],
        workbook: false,
        problems: [
          refused(
            'other-archive',
            'The file is a gzip, 7z or RAR archive. Unpack it and send what is in it.',
          ),
        ],
      };
    case 'document':
      // A guide or a picture beside the extracts has no header, so it is named as nothing we take, and refuses nothing.
      return {
        tables: [{ part: null, header: [], body: { kind: 'sheet', rows: [] }, problems: [] }],
        workbook: false,
        problems: [],
      };
    case 'json':
      return { tables: [await openJson(path)], workbook: false, problems: [] };
    case 'other':
      return { tables: [await openCsv(path, null)], workbook: false, problems: [] };
  }
}
