interface ReadmeFacts {
  readonly seed: number;
  readonly scale: number;
  readonly shape: string;
  readonly months: number;
  /** Stem of the month issued twice, or `null`. */
  readonly reissued: string | null;
}

/** What the folder's README.txt says: that nothing in it is real, and how to write it again. */
export function readmeText({ seed, scale, shape, months, reissued }: ReadmeFacts): string {
  const fault =
    reissued === null
      ? ''
      : `
${reissued} was issued twice. In the first edition the learning disability health checks of TPP practices are
under-counted, as in a real month; ${reissued}_v2.zip puts them right.
`;
  return `Synthetic data: invented practices and networks

Nothing in this folder is about a real practice, network, board, region or person. Every name says
"Synthetic"; practice codes begin with X, which no English practice code does; network codes come from runs
of numbers no network has; ONS codes from the 999 block; postcodes from ZX, which is no postcode area.

The files have the forms of the publications they imitate, so that the product can be tried on them:
headers, encodings, line ends, dates and file names are the publishers' own. Sizes, spreads and national
totals are near England's of July 2026. Differences between networks were planted and are known.
${fault}
Written with: seed ${seed}, shape ${shape}, ${months} month${months === 1 ? '' : 's'}, ${scale} of England's size.
The same seed writes the same bytes.
`;
}
