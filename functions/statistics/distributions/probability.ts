/** Which end of a distribution a probability belongs to. Small upper tails lose their digits as 1 − lower. */
export type Tail = 'lower' | 'upper';

/** @throws RangeError unless `probability` is above 0 and below 1, where every quantile is finite */
export function requireProbability(probability: number): void {
  if (!(Number.isFinite(probability) && probability > 0 && probability < 1)) {
    throw new RangeError(`a quantile needs a probability above 0 and below 1, got ${probability}`);
  }
}

/** @throws RangeError unless `value` is a finite number above 0 */
export function requirePositive(name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) {
    throw new RangeError(`${name} must be a finite number above 0, got ${value}`);
  }
}
