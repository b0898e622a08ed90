import { fileSignature } from './file-signature.ts';
import { openCsv } from './open-csv.ts';
import { openJson } from './open-json.ts';
import { openZipped } from './open-zipped.ts';
import type { Opened } from './opened.ts';
import { refused } from './refusal.ts';

/** Opens a CSV, our JSON, a zip of CSVs or a workbook by its first bytes, never by its name; unpacks into `folder`. */
export async function openReceived(path: string, folder: string): Promise<Opened> {
  const signature = await fileSignature(path);
  if (signature === 'zip') return openZipped(path, folder);
  if (signature === 'old-excel') {
    return {
      tables: [],
      workbook: true,
      problems: [
        refused('old-excel', 'The file is an old Excel workbook (.xls). Save it as .xlsx or as "CSV UTF-8".'),
      ],
    };
  }
  if (signature === 'json') return { tables: [await openJson(path)], workbook: false, problems: [] };
  return { tables: [await openCsv(path, null)], workbook: false, problems: [] };
}
