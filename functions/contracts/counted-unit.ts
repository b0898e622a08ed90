import { z } from 'zod';

/** What the numerator of an indicator counts: patients, or something of which a patient may have several. */
export const CountedUnit = z.enum([
  'patients',
  'admissions',
  'appointments',
  'consultations',
  'contacts',
  'meetings',
  'prescriptions',
  'referrals',
  'reviews',
  'visits',
]);
export type CountedUnit = z.infer<typeof CountedUnit>;

/** A referral for suspected cancer is taken for the person who was referred. */
const PEOPLE: ReadonlySet<CountedUnit> = new Set<CountedUnit>(['patients', 'referrals']);

/**
 * Whether what is counted are people, each about once. Of appointments, calls and contacts one person has many, so
 * counting says nothing of how far chance could move their share.
 */
export function countsPeople(unit: CountedUnit): boolean {
  return PEOPLE.has(unit);
}
