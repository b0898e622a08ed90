const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media type of a file by its name's ending; bytes of no known kind where it is another. */
export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
