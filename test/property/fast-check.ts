// Every property is tried from one seed, so that a run which passed passes again. `FAST_CHECK_SEED=$RANDOM npm test`
// looks elsewhere; a failure prints the seed that shows it again.
import { configureGlobal } from 'fast-check';

const DEFAULT_SEED = 20261130;

const asked = process.env['FAST_CHECK_SEED'];
const seed = asked === undefined ? DEFAULT_SEED : Number(asked);
if (!Number.isSafeInteger(seed)) throw new Error('FAST_CHECK_SEED must be a whole number.');
configureGlobal({ seed });

export * from 'fast-check';
