import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** No published header is a tenth of this. */
const HEADER_BYTES = 65_536;

const FirstRecord = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** The first record of a CSV and the lines it takes, or `null` where there is none to read. */
export async function readHeader(
  path: string,
): Promise<{ readonly header: readonly string[]; readonly lines: number } | null> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEADER_BYTES, 0);
    return firstRecord(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** A column name as published: no line breaks, doubled spaces or spaces around it. */
export function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

function firstRecord(head: string): { header: string[]; lines: number } | null {
  try {
    const [first] = FirstRecord.parse(
      parse(head, {
        bom: true,
        info: true,
        to: 1,
        relax_column_count: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      }),
    );
    return first === undefined ? null : { header: first.record.map(tidyName), lines: first.info.lines };
  } catch {
    // A first line that is no record is no header: the caller says so.
    return null;
  }
}
