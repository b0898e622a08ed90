import type { Citation } from '../content/sentence.ts';

/** The word that agrees with a count: `agreeing(networks, 'lies', 'lie')` of 1 network is `lies`. */
export function agreeing({ written }: Pick<Citation, 'written'>, one: string, many: string): string {
  return written === '1' ? one : many;
}
