import type { DownloadsAnswer } from '../../../functions/contracts/api/downloads-answer.ts';

type File = DownloadsAnswer['data']['files'][number];

/** One table of a release and the forms that it can be had in. */
export interface PairedDownload {
  /** Name of its files without the ending. */
  readonly base: string;
  readonly title: string;
  readonly rows: number;
  /** CSV first. */
  readonly forms: readonly { readonly form: string; readonly href: string; readonly bytes: number }[];
}

const FORMS: Readonly<Record<string, string>> = { csv: 'CSV', parquet: 'Parquet' };

/** The tables among a release's files, each once, in the order they are listed; parts of a table are told apart. */
export function pairedDownloads(files: readonly File[]): readonly PairedDownload[] {
  const found = new Map<string, PairedDownload>();
  for (const { file, title, part, rows, href, bytes } of files) {
    const dot = file.lastIndexOf('.');
    const base = file.slice(0, dot);
    const form = FORMS[file.slice(dot + 1)];
    if (rows === null || form === undefined) continue;
    const known = found.get(base);
    found.set(base, {
      base,
      title: part === null ? title : `${title}, part ${part}`,
      rows,
      forms: [...(known?.forms ?? []), { form, href, bytes }],
    });
  }
  return [...found.values()];
}
