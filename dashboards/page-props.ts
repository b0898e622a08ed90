/** What every page is given. */
export interface PageProps {
  /** The address shown. */
  readonly address: URL;
  /** Named parts of the path, such as `code`. */
  readonly parts: Readonly<Record<string, string>>;
}
