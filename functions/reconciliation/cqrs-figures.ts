import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Month, PcnCode, PracticeCode } from '../contracts/codes.ts';

/** One achievement figure as CQRS shows it: of a network, or of one practice where the file names one. */
export interface CqrsFigure {
  /** Of the file, as an editor counts them. */
  readonly line: number;
  readonly network: string;
  readonly practice: string | null;
  readonly indicator: string;
  readonly month: Month;
  readonly numerator: number;
  readonly denominator: number;
}

/** A line of the file and why it cannot be compared. */
interface RefusedLine {
  readonly line: number;
  readonly why: string;
}

/** A file of figures that is not taken, with every line that has to be put right. */
export class CqrsFileError extends Error {
  override readonly name = 'CqrsFileError';
  readonly lines: readonly RefusedLine[];

  constructor(
    lines: readonly RefusedLine[],
    message = 'The file was not compared. Put these lines right and try again:',
  ) {
    super(message);
    this.lines = lines;
  }
}

const COLUMNS = ['NETWORK', 'PRACTICE', 'INDICATOR', 'MONTH', 'NUMERATOR', 'DENOMINATOR'] as const;

const Count = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number without separators')
  .transform(Number);

const Row = z
  .object({
    NETWORK: PcnCode,
    PRACTICE: z.union([z.literal('').transform(() => null), PracticeCode]),
    INDICATOR: z.string().regex(/^[A-Z0-9-]{2,20}$/, 'must be the code of an indicator such as CAN04'),
    MONTH: Month,
    NUMERATOR: Count,
    DENOMINATOR: Count,
  })
  .refine(({ NUMERATOR, DENOMINATOR }) => NUMERATOR <= DENOMINATOR, {
    path: ['NUMERATOR'],
    message: 'is above the denominator: are the two swapped?',
  });

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/**
 * Reads figures written into the template docs/examples/cqrs-figures.csv: columns in any order, one figure a line,
 * `PRACTICE` empty for the whole network.
 *
 * @throws CqrsFileError naming every line that is not of the template, and each figure that stands twice
 */
export function readCqrsFigures(text: string): readonly CqrsFigure[] {
  const [first, ...rest] = recordsOf(text);
  const header = first?.record.map((name) => name.trim().toUpperCase()) ?? [];
  const missing = COLUMNS.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const why = `lacks the columns ${missing.join(', ')}; the first line names the columns, as docs/examples/cqrs-figures.csv does`;
    throw new CqrsFileError([{ line: 1, why }]);
  }
  const refused: RefusedLine[] = [];
  const figures = new Map<string, CqrsFigure>();
  for (const { record, info } of rest) {
    const line = info.lines;
    const row = Row.safeParse(Object.fromEntries(header.map((name, i) => [name, record[i]?.trim() ?? ''])));
    if (!row.success) {
      refused.push(
        ...row.error.issues.map(({ path, message }) => ({ line, why: `${path.join(' ')} ${message}` })),
      );
      continue;
    }
    const { NETWORK: network, PRACTICE: practice, INDICATOR: indicator, MONTH: month, ...counts } = row.data;
    const key = `${network} ${practice} ${indicator} ${month}`;
    const known = figures.get(key);
    if (known !== undefined) refused.push({ line, why: `is the same figure as line ${known.line}` });
    else {
      const { NUMERATOR: numerator, DENOMINATOR: denominator } = counts;
      figures.set(key, { line, network, practice, indicator, month, numerator, denominator });
    }
  }
  if (figures.size === 0 && refused.length === 0) refused.push({ line: 1, why: 'no figure follows' });
  if (refused.length > 0) throw new CqrsFileError(refused);
  return [...figures.values()];
}

function recordsOf(text: string): z.infer<typeof Records> {
  try {
    return Records.parse(
      parse(text, { bom: true, info: true, skip_empty_lines: true, relax_column_count: true }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    throw new CqrsFileError([{ line, why: 'has a quotation mark that is out of place' }]);
  }
}
