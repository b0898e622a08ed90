import { AthenaClient } from '@aws-sdk/client-athena';

/** A client of the region and the role that the environment names. By its name alone, so that a bundle drops the rest of the SDK. */
export function athenaClient(): AthenaClient {
  return new AthenaClient({});
}
