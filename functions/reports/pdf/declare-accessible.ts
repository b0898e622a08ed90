import { TypesettingError } from '../errors.ts';

const CATALOGUE = /(\d+) 0 obj\n<<\n {2}\/Type \/Catalog\n[\s\S]*?\n>>\nendobj/;
const METADATA = /(\d+) 0 obj\n<<\n {2}\/Length \d+\n {2}\/Type \/Metadata\n[\s\S]*?endobj/;
const IDENTIFIER =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/**
 * Declares a tagged PDF to be PDF/UA-1 (ISO 14289-1) and shows its title in the reader's window.
 *
 * Typst's WebAssembly tags a document and cannot declare it, so two objects are written again at the end of the
 * file, as PDF's incremental update (ISO 32000-1, 7.5.6). That it conforms is checked by `.ci/check-pdf`.
 *
 * @throws TypesettingError when the file is not one of Typst's
 */
export function declareAccessible(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const catalogue = CATALOGUE.exec(text);
  const metadata = METADATA.exec(text);
  const trailer = /trailer\n<<\n([\s\S]*?)\n>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (catalogue === null || metadata === null || trailer === null) {
    throw new TypesettingError(['its file has no catalogue, metadata or trailer where they are looked for']);
  }
  const titled = catalogue[0].replace(
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  );
  const update = append(text, [
    [Number(catalogue[1]), titled],
    [Number(metadata[1]), withIdentifier(metadata[0])],
  ]);
  const [, entries = '', previous = ''] = trailer;
  const closing = `trailer\n<<\n${entries}\n  /Prev ${previous}\n>>\nstartxref\n${update.table}\n%%EOF\n`;
  return Buffer.from(`${update.text}${closing}`, 'latin1');
}

/** Metadata is UTF-8 within the file, and its length is said before it. */
function withIdentifier(object: string): string {
  const from = object.indexOf('stream\n') + 'stream\n'.length;
  const head = object.slice(0, from);
  const packet = object
    .slice(from, object.lastIndexOf('\nendstream'))
    .replace('</rdf:RDF>', `${IDENTIFIER}</rdf:RDF>`);
  return `${head.replace(/\/Length \d+/, `/Length ${packet.length}`)}${packet}\nendstream\nendobj`;
}

function append(text: string, objects: readonly (readonly [number, string])[]) {
  let whole = text.endsWith('\n') ? text : `${text}\n`;
  const entries = objects.map(([number, object]) => {
    const at = whole.length;
    whole += `${object}\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = whole.length;
  return { text: `${whole}xref\n${entries.join('')}`, table };
}
