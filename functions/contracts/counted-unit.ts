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
