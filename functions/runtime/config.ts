import { z } from 'zod';
import { Moment } from '../contracts/moment.ts';

const Name = z.string().min(3);

/** Every variable the product reads, and what an unset one means: this machine. */
const Environment = z
  .object({
    STAGE: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .default('local'),
    STORE: z.enum(['folder', 's3']).default('folder'),
    STORE_FOLDER: z.string().min(1).default('.store'),
    STORE_BUCKET: Name.optional(),
    DELIVERIES: z.enum(['folder', 's3']).default('folder'),
    DELIVERIES_FOLDER: z.string().min(1).default('.deliveries'),
    DELIVERIES_BUCKET: Name.optional(),
    DELIVERIES_PREFIX: z
      .string()
      .regex(/^[a-z0-9-]+\/$/)
      .default('incoming/'),
    ENGINE: z.enum(['duckdb', 'athena']).default('duckdb'),
    ATHENA_WORKGROUP: Name.optional(),
    ATHENA_DATABASE: Name.optional(),
    QUERY_TIMEOUT_SECONDS: z.coerce.number().int().min(1).default(840),
    DUCKDB_MEMORY_MEBIBYTES: z.coerce.number().int().min(64).optional(),
    SITE_ADDRESS: z.url({ protocol: /^https?$/ }).default('http://localhost:4000'),
    EMBARGO: Moment.optional(),
    PRACTICES_CLAIM: Name.optional(),
    INTAKE_PLACE: Name.optional(),
    INTAKE_CONTACT: Name.optional(),
    INTAKE_CLAIM: Name.optional(),
    INTAKE_APPROVERS: Name.optional(),
    INTAKE_SENDERS: Name.optional(),
    INTAKE_NAME_CLAIM: Name.default('sub'),
  })
  .transform((set, context) => {
    const required = <T>(name: keyof typeof set, value: T | undefined): T => {
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', path: [name], message: 'is required by the adapter chosen' });
      return z.NEVER;
    };
    return {
      /** Tells the figures of stages apart that share an account. */
      stage: set.STAGE,
      store:
        set.STORE === 's3'
          ? { kind: 's3' as const, bucket: required('STORE_BUCKET', set.STORE_BUCKET) }
          : { kind: 'folder' as const, folder: set.STORE_FOLDER },
      deliveries: {
        prefix: set.DELIVERIES_PREFIX,
        from:
          set.DELIVERIES === 's3'
            ? { kind: 's3' as const, bucket: required('DELIVERIES_BUCKET', set.DELIVERIES_BUCKET) }
            : { kind: 'folder' as const, folder: set.DELIVERIES_FOLDER },
      },
      engine:
        set.ENGINE === 'athena'
          ? {
              kind: 'athena' as const,
              bucket: required('STORE_BUCKET', set.STORE_BUCKET),
              workGroup: required('ATHENA_WORKGROUP', set.ATHENA_WORKGROUP),
              database: required('ATHENA_DATABASE', set.ATHENA_DATABASE),
              timeoutMs: set.QUERY_TIMEOUT_SECONDS * 1000,
            }
          : { kind: 'duckdb' as const, memoryMebibytes: set.DUCKDB_MEMORY_MEBIBYTES },
      reports: {
        /** Where the pages are, without a slash at the end. */
        site: set.SITE_ADDRESS.replace(/\/$/, ''),
        /** ISO time until which reports are drafts, in UTC; `null` for none. */
        embargo: set.EMBARGO ?? null,
      },
      /** Claim of a token that names whose practices its holder may see; `null`: everyone's, as published. */
      practicesClaim: set.PRACTICES_CLAIM ?? null,
      intake: {
        /** Where people leave files, in words for them; `null` where nobody has said so. */
        place: set.INTAKE_PLACE ?? null,
        /** Whom to write to about the data; `null` where nobody has said so. */
        contact: set.INTAKE_CONTACT ?? null,
        /** Claim that names groups, and what two of them may do; `null`: nobody may send or answer over HTTP. */
        groups:
          set.INTAKE_CLAIM === undefined
            ? null
            : {
                claim: set.INTAKE_CLAIM,
                approvers: required('INTAKE_APPROVERS', set.INTAKE_APPROVERS),
                senders: required('INTAKE_SENDERS', set.INTAKE_SENDERS),
                name: set.INTAKE_NAME_CLAIM,
              },
      },
    };
  });

/** Which adapters are used, and where. */
export type Config = z.infer<typeof Environment>;

/**
 * Reads the whole configuration once, at start. With nothing set, everything runs on this machine.
 *
 * @throws ConfigError naming every variable that is missing or wrong, never its value
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = Environment.safeParse(env);
  if (result.success) return result.data;
  const names = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))];
  throw new ConfigError(`set or correct these environment variables: ${names.join(', ')}`);
}

/** The environment does not say what the product needs to know. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
