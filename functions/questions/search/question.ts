import { z } from 'zod';
import { AreaKind, Month, Outward } from '../../contracts/codes.ts';
import { question } from '../question.ts';

/** What can be looked for: areas, surgeries, indicators, and the surgeries of a postcode together. */
const PlaceKind = z.enum([...AreaKind.options, 'practice', 'indicator', 'postcode']);
export type PlaceKind = z.infer<typeof PlaceKind>;

const Within = z.strictObject({ kind: AreaKind, code: z.string(), name: z.string() });

/** One thing that was found. */
const Place = z.strictObject({
  kind: PlaceKind,
  /** ODS code of an area or a practice, code of an indicator, or first half of a postcode. */
  code: z.string(),
  name: z.string(),
  /** Areas that it lies in, the nearest first; of a practice its network before them. */
  within: z.array(Within),
  /** False for a practice of which no source says whether it is in a network. */
  networkKnown: z.boolean(),
  /** Practices of a network or a postcode, networks of a wider area; null for what holds neither. */
  holds: z.int().min(0).nullable(),
});
export type Place = z.infer<typeof Place>;

/** What a search found in one month, nearest first; `total` counts what was left off too. */
const Found = z.strictObject({ month: Month, total: z.int().min(0), places: z.array(Place) });
export type Found = z.infer<typeof Found>;

/** How many are found at most; the rest is counted. */
export const MOST_FOUND = 8;

/** Networks, surgeries, ICBs and indicators by what a reader types. */
export const SearchQuestion = question({
  name: 'search',
  key: ['month', 'basis'],
  view: Found,
  summary: 'Networks, surgeries, ICBs, regions and indicators by name, code, initials or postcode',
  what: 'areas',
  shows: 'areas',
  always: true,
  parameters: {
    q: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'Words of a name, initials of an ICB, or a code; slips are forgiven.' }),
    postcode: Outward.optional().meta({
      description: 'First half of a postcode, such as LE5: surgeries whose own postcode begins so.',
    }),
    limit: z.coerce.number().int().min(1).max(MOST_FOUND).default(MOST_FOUND).meta({
      description: 'How many at most.',
    }),
  },
});
