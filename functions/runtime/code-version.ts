import manifest from '../../package.json' with { type: 'json' };

/** The version of this program, as its package says; a bundle carries it along. */
export const codeVersion = manifest.version;
