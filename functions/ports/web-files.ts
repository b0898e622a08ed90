/** Pages and files of a publisher's site, read within limits. */
export interface WebFiles {
  /**
   * The text of a page, or `undefined` where the site has no such page (yet).
   *
   * @throws WebUnavailableError when the site does not answer as it should
   * @throws WebRefusedError when the answer is none that we take
   */
  page(url: string): Promise<string | undefined>;

  /** Downloads a file to a path of this machine; throws as `page` does, and when there is no such file. */
  download(url: string, path: string): Promise<void>;
}

/** A site did not answer, or not with what was asked for: worth another try tomorrow. */
export class WebUnavailableError extends Error {
  override readonly name = 'WebUnavailableError';
}

/** A site answered with something we do not take: too large, or from somewhere else. */
export class WebRefusedError extends Error {
  override readonly name = 'WebRefusedError';
}
