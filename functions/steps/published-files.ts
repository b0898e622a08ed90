import { spelledName } from './declared-version.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/**
 * The files of a page that have a given name, by the name in their address and never by the label: labels have
 * been swapped. Re-issues (`_v2`, ` v3.0`) count; other files that begin alike (`_By_Ruleset`) do not.
 *
 * @param html text of a publication page
 * @param pageUrl address of that page, for relative links
 * @param file name without version and extension, such as `NCDesJuly26`
 * @returns distinct addresses in the order of the page
 */
export function publishedFiles(html: string, pageUrl: string, file: string): readonly PublishedFile[] {
  const links = [...html.matchAll(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)];
  const found = new Map<string, PublishedFile>();
  for (const [, double, single] of links) {
    const address = addressOf(double ?? single ?? '', pageUrl);
    const name = address === undefined ? undefined : nameOf(address);
    if (address !== undefined && name !== undefined && isNamed(name, file)) {
      found.set(address, { url: address, name });
    }
  }
  return [...found.values()];
}

/** A file that a page links to. */
export interface PublishedFile {
  readonly url: string;
  readonly name: string;
}

/** Whether a file name is this file's: any version, as ZIP, CSV or workbook. */
export function isNamed(name: string, file: string): boolean {
  const { stem, ending } = spelledName(name);
  return stem.toLowerCase() === file.toLowerCase() && ['.zip', '.csv', '.xlsx'].includes(ending);
}

function addressOf(href: string, pageUrl: string): string | undefined {
  const decoded = href.replaceAll(/&(amp|quot|#39|#x27);/gi, (whole, name: string) => {
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
  const url = URL.parse(decoded.trim(), pageUrl);
  return url === null || !/^https?:$/.test(url.protocol) ? undefined : url.href;
}

function nameOf(address: string): string | undefined {
  const { pathname } = new URL(address);
  try {
    return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
  } catch {
    // Not written as an address should be: no name that anyone could mean.
    return undefined;
  }
}
