import { createServer, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What one address of the site answers. */
export type PageAnswer =
  | { readonly body: string | Uint8Array }
  | { readonly status: number }
  | { readonly redirect: string }
  | { readonly endless: true }
  | { readonly cutShort: string };

export interface PublisherSite {
  readonly origin: string;
  /** Every address asked for so far. */
  readonly asked: readonly string[];
}

/** A site on loopback that answers these paths and no other, until the test is over. */
export async function publisherSite(answers: Readonly<Record<string, PageAnswer>>): Promise<PublisherSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    answer(response, answers[path] ?? { status: 404 });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked };
}

function answer(response: ServerResponse, what: PageAnswer): void {
  if ('body' in what) response.end(what.body);
  else if ('status' in what) response.writeHead(what.status).end('no');
  else if ('redirect' in what) response.writeHead(302, { location: what.redirect }).end();
  else if ('cutShort' in what) {
    response.writeHead(200, { 'content-length': '1000' });
    response.write(what.cutShort, () => response.destroy());
  } else writeOn(response);
}

/** An answer without end and without a declared length. */
function writeOn(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

/**
 * A publication page as NHS England Digital's are: absolute addresses with an opaque hash, labels that cannot be
 * trusted (on the page of July 2023 the two were swapped), the by-ruleset archive beside the file, the data
 * dictionary, and links of the site itself.
 */
export function publicationPage(origin: string, files: readonly string[]): string {
  const links = files.map(
    (name, i) =>
      `<a class="nhsd-a-box-link" href="${origin}/A${i}/7C1F2E/${encodeURIComponent(name)}" title="x">
         NCDes: All Indicators by ruleset [zip, size: 9.2 MB]</a>`,
  );
  return `<!doctype html><html><body>
    <a href="/data-and-information">Data</a>
    <a href="mailto:enquiries@nhsdigital.nhs.uk">Contact</a>
    <a href='${origin}/54/1B7C3F/NCDes_Data_Dictionary_v8.0_26_27.xlsx'>Dictionary</a>
    ${links.join('\n')}
    <a href="http://[broken">?</a> <a href="${origin}/A0/%E0%A4%A">?</a>
  </body></html>`;
}
