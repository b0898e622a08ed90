import { z } from 'zod';
import { Sha256 } from './codes.ts';

/** The input datasets, each recognised by its header and never by its file name. */
export const DatasetName = z.enum([
  'ncdes',
  'iif-annual',
  'practice-map',
  'memberships',
  'list-size',
  'workforce',
  'deprivation',
  'local-priorities',
  'own-indicators',
  'telephony',
]);
export type DatasetName = z.infer<typeof DatasetName>;

/** What a page calls each dataset. */
export const datasetTitles: Readonly<Record<DatasetName, string>> = {
  ncdes: 'Monthly extract',
  'iif-annual': 'Annual indicator file',
  'practice-map': 'Map of practices',
  memberships: 'Register of networks',
  'list-size': 'Registered patients',
  workforce: 'Workforce',
  deprivation: 'Deprivation',
  'local-priorities': 'Local priorities',
  'own-indicators': 'Own indicators',
  telephony: 'Telephone calls',
};

/** Who publishes each dataset and as what: the words that every picture, page and report gives as their source. */
export const datasetSources: Readonly<Record<DatasetName, string>> = {
  ncdes: 'NHS England, Network Contract DES monthly extracts',
  'iif-annual': 'NHS England, Investment and Impact Fund annual file',
  'practice-map': 'NHS England, map of practices in Patients Registered at a GP Practice',
  memberships: 'NHS England, register of primary care networks (ePCN)',
  'list-size': 'NHS England, Patients Registered at a GP Practice',
  workforce: 'NHS England, Primary Care Network Workforce',
  deprivation: 'Office for Health Improvement and Disparities, Index of Multiple Deprivation by practice',
  'local-priorities': 'local priorities that networks sent themselves',
  'own-indicators': 'own indicators that were sent here',
  telephony: 'NHS England, Cloud Based Telephony Data in General Practice',
};

/** One thing wrong with a file, in words a data manager can act on. Never quotes a value of the file. */
export const Problem = z.strictObject({
  /** Line of the file, 1 is the header; `null` in JSON, or where the whole file is meant. */
  line: z.int().min(1).nullable(),
  /** Column by its published name, or in JSON the path, such as `localPriorities[3].TARGET`; `null` where none is meant. */
  column: z.string().nullable(),
  /** Stable name of the rule that was broken, such as `value-is-whole-number`. */
  rule: z.string(),
  /** What is wrong and what to do. */
  message: z.string(),
  /** `refused`: nothing of the file was taken. `flagged`: taken, and the flag is carried. */
  severity: z.enum(['refused', 'flagged']),
});
export type Problem = z.infer<typeof Problem>;

/** What became of one received file. */
export const FileOutcome = z.strictObject({
  name: z.string(),
  dataset: DatasetName.nullable(),
  sha256: Sha256,
  outcome: z.enum(['taken', 'already-taken', 'quarantined', 'not-recognised']),
  /** Data rows read, header not counted; `null` where the file could not be read as rows. */
  rows: z.int().min(0).nullable(),
  problems: z.array(Problem),
});
export type FileOutcome = z.infer<typeof FileOutcome>;

/** What became of one file in one run; of a file that could not be received, nothing is kept and it has no sha256. */
export const FileOfRun = FileOutcome.extend({ sha256: Sha256.nullable() });
export type FileOfRun = z.infer<typeof FileOfRun>;
