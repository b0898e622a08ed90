import { Aws, Fn } from 'aws-cdk-lib';

/**
 * Eight characters that are new each time a stack is created, for the names of what is kept when it is deleted: under
 * a fixed name the next creation, or the next try of one that failed, stops at "already exists".
 *
 * The last part of a stack's id is a UUID that CloudFormation gives it: `arn:aws:cloudformation:…:stack/name/UUID`.
 */
export const ofThisCreation = Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))));
