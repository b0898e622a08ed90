import { z } from '@hono/zod-openapi';

/** Up to ten area codes, separated by commas. */
export const AreaFilter = z
  .string()
  .regex(/^[A-Z0-9]{3,6}(,[A-Z0-9]{3,6}){0,9}$/, 'must be one to ten codes such as U12345,U67890')
  .optional()
  .meta({
    description: 'Only these areas, up to ten codes with commas between; every area where it is left out.',
  });

/** The rows of the areas asked for; every row where none was asked for. */
export function ofAreas<Row extends { readonly code: string }>(
  rows: readonly Row[],
  asked: string | undefined,
): Row[] {
  if (asked === undefined) return [...rows];
  const codes = new Set(asked.split(','));
  return rows.filter(({ code }) => codes.has(code));
}
