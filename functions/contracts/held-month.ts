import { z } from 'zod';
import { Month, Sha256 } from './codes.ts';
import { DatasetName } from './file-outcome.ts';

/** Two figures side by side: what was expected of a month, and what its files say. */
const Beside = z.strictObject({
  what: z.string().min(1),
  /** What it is held against, such as `June 2026`; `null` where a bound alone is named. */
  against: z.string().nullable(),
  expected: z.number().nullable(),
  found: z.number().nullable(),
});

/** Why a month is implausible: the gate it did not pass, in words, with the figures. */
export const Implausible = z.strictObject({
  gate: z.string().min(1),
  /** An indicator, a supplier or an area; `null` where the whole month is meant. */
  about: z.string().nullable(),
  sentence: z.string().min(1),
  figures: z.array(Beside),
});
export type Implausible = z.infer<typeof Implausible>;

/** A month that is not published as its newest files have it, until somebody decides or another file comes. */
export const HeldMonth = z.strictObject({
  month: Month,
  /** Names the answer: months that are held for the same files and gates share it. */
  hold: z.string().min(1),
  /** What readers see of the month meanwhile: as it was published before, or nothing. */
  meanwhile: z.enum(['as-published-before', 'not-published']),
  /** `waiting` for an answer, or `rejected`: it stays out until another file comes. */
  state: z.enum(['waiting', 'rejected']),
  /** The files that made it implausible. */
  files: z.array(z.strictObject({ sha256: Sha256, name: z.string(), dataset: DatasetName.nullable() })),
  /** sha256 of every file that is new to the month, and so kept out of it. */
  keptOut: z.array(Sha256),
  reasons: z.array(Implausible).min(1),
});
export type HeldMonth = z.infer<typeof HeldMonth>;
