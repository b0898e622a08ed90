import type { MartManifest } from '../contracts/mart.ts';
import type { Table } from '../ports/query-engine.ts';
import { columnsOf } from './registry.ts';

/** A table of a finished mart, as a query reads it. */
export function martTable(manifest: MartManifest, name: string): Table {
  return { columns: columnsOf(name), files: (manifest.tables[name]?.files ?? []).map(({ key }) => key) };
}
