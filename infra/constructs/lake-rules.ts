import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { kept, lakePrefixes, writtenByAthena } from '../lake-layout.ts';

/**
 * What the lake refuses to everyone, its administrators included, until this policy itself is changed: to delete
 * what is kept, and to write over anything where the writer can be made to ask first.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
export function lakeRules(lake: IBucket): readonly PolicyStatement[] {
  const below = (prefixes: readonly string[]) => prefixes.map((prefix) => lake.arnForObjects(`${prefix}*`));
  return [
    new PolicyStatement({
      sid: 'NobodyDeletesWhatIsKept',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: below(kept),
    }),
    new PolicyStatement({
      sid: 'NobodyWritesOver',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:PutObject'],
      resources: below(lakePrefixes.filter((prefix) => !writtenByAthena.includes(prefix))),
      conditions: {
        Null: { 's3:if-none-match': 'true' },
        // The parts of a large upload carry no condition; its completion does.
        Bool: { 's3:ObjectCreationOperation': 'true' },
      },
    }),
  ];
}
