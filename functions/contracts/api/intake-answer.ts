import { z } from 'zod';
import { Month, Sha256 } from '../codes.ts';
import { DatasetName, Problem } from '../file-outcome.ts';
import { HeldMonth } from '../held-month.ts';

/** What became of a file: `waiting` for its check, or its outcome; `withdrawn` by a decision of the audit log. */
export const ArrivalState = z.enum([
  'waiting',
  'accepted',
  'accepted-with-warnings',
  'rejected',
  'not-recognised',
  'withdrawn',
]);
export type ArrivalState = z.infer<typeof ArrivalState>;

/** One file that arrived, the first problems of it, and what to do. */
export const ArrivedFile = z.strictObject({
  sha256: Sha256,
  name: z.string(),
  dataset: DatasetName.nullable(),
  state: ArrivalState,
  /** Somebody must act: rejected, and no later file of its name or month has been accepted. */
  needsYou: z.boolean(),
  arrivedAt: z.iso.datetime(),
  /** Version that its name declares; of two files about the same month the higher counts, then the later. */
  version: z.number(),
  bytes: z.int().min(0),
  /** Data rows; `null` where it could not be read as rows. */
  rows: z.int().min(0).nullable(),
  /** Months or days that its rows are about, the first and the last; `null` where nothing was taken of it. */
  about: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** Months of the newest release that are made from it. */
  usedIn: z.array(Month),
  /** At most 10 of its problems, what was refused first. */
  problems: z.array(Problem),
  problemCount: z.int().min(0),
  whatToDo: z.string(),
});
export type ArrivedFile = z.infer<typeof ArrivedFile>;

/** A line of the checklist: one dataset, its newest file, and the file that counts. */
export const DatasetLine = z.strictObject({
  dataset: DatasetName,
  /** `held`: its newest file is accepted, and a month waits for an answer because of it. */
  state: z.enum([...ArrivalState.options, 'held', 'not-arrived']),
  files: z.int().min(0),
  /** sha256 of its newest file, and of the newest of those that the release uses; `null` where there is none. */
  newest: Sha256.nullable(),
  inUse: Sha256.nullable(),
  whatToDo: z.string(),
});
export type DatasetLine = z.infer<typeof DatasetLine>;

/** How the caller may send a file: to this server, by a form to the store of deliveries, or not from here. */
const Sending = z.strictObject({
  how: z.enum(['here', 'form', 'not-from-here']),
  /** Where files are left otherwise; `null` where nobody has said so. */
  place: z.string().nullable(),
  /** Whom to write to about a file or a figure; `null` where nobody has said so. */
  contact: z.string().nullable(),
  mostBytes: z.int().min(1),
  /** Proves that a page of this server asks; only where files are sent to it. */
  token: z.string().optional(),
});

/** What arrived until now, whatever of it a release has: read anew for each request. */
export const Intake = z.strictObject({
  /** The newest release; `null` before the first. */
  release: z
    .strictObject({ number: z.int().min(1), publishedAt: z.iso.datetime(), months: z.array(Month) })
    .nullable(),
  synthetic: z.boolean(),
  datasets: z.array(DatasetLine),
  /** What needs somebody first, then the newest. */
  files: z.array(ArrivedFile),
  /** Months that wait for an answer, or were rejected, with the figures side by side. */
  held: z.array(HeldMonth),
});
export type Intake = z.infer<typeof Intake>;

/** `GET /v1/intake`: this month's checklist, and what the caller may do about it. */
export const IntakeAnswer = z.strictObject({
  data: Intake,
  sending: Sending,
  /** The caller may approve or reject what is held. */
  mayAnswer: z.boolean(),
  /** Files that were sent here are being taken in. */
  isTakingIn: z.boolean(),
});
export type IntakeAnswer = z.infer<typeof IntakeAnswer>;
