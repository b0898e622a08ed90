import manifest from '../../package.json' with { type: 'json' };

/** Written in by the bundler: a deployed function cannot read the source that it was made from. */
declare const BUNDLED_VERSION: string | undefined;

/**
 * The version of this program: that of the source a bundle was made from, such as `0.2.0+3f9a1c2b4d5e`, and of the
 * package where nothing was bundled.
 */
export const codeVersion = typeof BUNDLED_VERSION === 'string' ? BUNDLED_VERSION : manifest.version;

const RESTRICTED = ' practices-restricted';

/** What tells releases of the same files apart: the code, and whether it withheld what gives a practice away. */
export function releaseVersion(
  version: string,
  { practicesRestricted }: { readonly practicesRestricted?: boolean },
): string {
  return practicesRestricted === true ? `${version}${RESTRICTED}` : version;
}

/** Whether a release of this version withheld what gives a practice away. */
export function isPracticesRestricted(version: string): boolean {
  return version.endsWith(RESTRICTED);
}
