const VERSION = /[ _-]v(\d{1,3}(?:\.\d{1,3})?)(?: ?\(\d{1,3}\))?(?=\.[a-z]+$)/i;

/**
 * The version a publisher's file name declares: `NCDesMay24_v2.zip` is 2, `NCDesApril23 v3.0.zip` is 3, also where a browser
 * numbered a second download (`_v2 (1).zip`) or the name was saved as an address writes it (`%20v3.0.zip`).
 *
 * @returns 1 where the name declares none
 */
export function declaredVersion(name: string): number {
  const declared = VERSION.exec(name.replaceAll('%20', ' '))?.[1];
  return declared === undefined ? 1 : Number(declared);
}
