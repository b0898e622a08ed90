import type { z } from 'zod';
import { SpecificationError } from '../../functions/specification/specification-error.ts';
import { lineOfPath } from './line-of-path.ts';

/**
 * Reads one JSON file of the specification from its text.
 *
 * @param file name to print, such as `years/2023-24.json`
 * @throws SpecificationError naming every fault as `file:line: field: what is wrong`, so that an editor opens the place
 */
export function readJson<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new SpecificationError(`${file} is not JSON: look for a missing comma or quote`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${file}:${lineOfPath(text, path)}: ${path.join('.')}: ${message}`,
  );
  throw new SpecificationError(faults.join('\n'), { cause: result.error });
}
