import { z } from 'zod';

/** How a long list is asked for a page at a time; CSV has every page. */
export const PAGING = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(2_000).default(50),
};

/** One page of a list, by what was asked after defaults. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: Readonly<Record<string, string | undefined>>,
): { page: number; pageSize: number; shown: readonly Row[] } {
  const page = PAGING.page.parse(asked['page']);
  const pageSize = PAGING.pageSize.parse(asked['pageSize']);
  return { page, pageSize, shown: rows.slice((page - 1) * pageSize, page * pageSize) };
}
