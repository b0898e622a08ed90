import { z } from 'zod';

/** Every method with what holds it: the same for every release, since the code is. */
export const MethodsAnswer = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      formula: z.string(),
      reference: z.string(),
      /** Tests that passed in the last recorded run. */
      testsPassed: z.int().min(0),
      /** Published or derived values their cases hold; 0 where the cases are worked by hand. */
      publishedValues: z.int().min(0),
    }),
  ),
});
export type MethodsAnswer = z.infer<typeof MethodsAnswer>;
