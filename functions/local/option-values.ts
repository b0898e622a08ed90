import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

/** Reads the value of an option by a schema, and says what is wrong with it as the schema does. */
export function parsedBy(schema: z.ZodType<string>): (text: string) => string {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new InvalidArgumentError(z.prettifyError(parsed.error));
    return parsed.data;
  };
}

/** Reads the value of an option as a whole number within bounds, both included. */
export function wholeNumber(least: number, greatest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > greatest) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${greatest}.`);
    }
    return value;
  };
}
