/** The prefixes of the lake, and what may happen below each. */
export const lakePrefixes = [
  'raw/',
  'receipts/',
  'submissions/',
  'arrivals/',
  'checks/',
  'quarantine/',
  'staged/',
  'marts/',
  'views/',
  'releases/',
  'audit/',
  'holds/',
  'runs/',
  'reports/',
  'downloads/',
  'notices/',
  'work/',
  'athena-tables/',
  'athena-results/',
] as const;
export type LakePrefix = (typeof lakePrefixes)[number];

/** Written by Athena itself, whose UNLOAD and results send no condition with a write. */
export const writtenByAthena: readonly LakePrefix[] = ['marts/', 'athena-results/'];

/** Working notes and results that are made again when they are needed: these expire, nothing else does. */
export const expiring: Readonly<Partial<Record<LakePrefix, number>>> = { 'work/': 90, 'athena-results/': 7 };

/** What is kept for ever: nobody may delete it. */
export const kept: readonly LakePrefix[] = lakePrefixes.filter((prefix) => !(prefix in expiring));
