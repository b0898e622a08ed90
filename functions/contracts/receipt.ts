import { z } from 'zod';
import { Sha256 } from './codes.ts';

/** That some bytes arrived: written once for each distinct content, and never changed. */
export const Receipt = z.strictObject({
  sha256: Sha256,
  /** File name as delivered, without its folder. */
  name: z.string().min(1),
  bytes: z.int().min(0),
  receivedAt: z.iso.datetime(),
  /** Version declared by the file name (`_v2`, ` v3.0`); 1 where it declares none. */
  version: z.number().min(0),
});
export type Receipt = z.infer<typeof Receipt>;
