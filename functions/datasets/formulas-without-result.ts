import { readFile } from 'node:fs/promises';
import type { Problem } from '../contracts/file-outcome.ts';
import { MOST_LINES, refused } from './refusal.ts';

/** A cell whose formula failed (`t="e"`), or one with a formula and no stored result. Prefixes are some programs' manner. */
const WITHOUT_RESULT =
  /<(?:\w+:)?c\b([^>]*?\bt="e"[^>]*)>|<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*<\/(?:\w+:)?c>/g;

/**
 * The cells of a worksheet that a formula should have filled and did not: the workbook's reader takes them for blank,
 * and what is not known would be taken for not published.
 *
 * @param path the worksheet's XML
 */
export async function formulasWithoutResult(path: string): Promise<readonly Problem[]> {
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
