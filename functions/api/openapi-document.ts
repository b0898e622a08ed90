import type { Addresses } from './addresses.ts';
import { routesOf } from './on-demand.ts';
import type { ReleaseReader } from './release-reader.ts';

/** The OpenAPI 3.1 document of these addresses. It alone loads every one of them. */
export async function openApiDocument(addresses: Addresses, reader: ReleaseReader) {
  const loaded = await Promise.all([...new Set(Object.values(addresses))].map((load) => load()));
  return routesOf(loaded, reader).getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'PCN progress',
      version: '1',
      description: 'How far each English primary care network has progressed, and how wide the gap is.',
    },
  });
}
