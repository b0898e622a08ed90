import { z } from 'zod';

/** The notice of a release: an e-mail's subject and text. Figures of England only, no network. */
export const Notice = z.strictObject({
  /** At most 100 printable ASCII characters, which is what SNS takes. */
  subject: z.string().regex(/^[ -~]{1,100}$/, 'must be at most 100 printable ASCII characters'),
  message: z.string().min(1),
});
export type Notice = z.infer<typeof Notice>;
