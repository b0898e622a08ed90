import { solve } from 'yalps';

/** One published number: so much of each unknown adds up to it, give or take what rounding hides. */
export interface Told {
  readonly of: ReadonlyMap<string, number>;
  readonly value: number;
  /** Half of the last place that is published; 0 where it is exact. */
  readonly within: number;
}

/**
 * Somebody who keeps everything that is published, knows that nothing is below 0, and asks what else must be so.
 * Works from published numbers alone and shares no code with what hides them.
 */
export class Attacker {
  readonly #told: Told[] = [];

  learn(of: Iterable<readonly [string, number]>, value: number, within: number): void {
    this.#told.push({ of: new Map(of), value, within });
  }

  /** The least and greatest that a sum of unknowns can be, by everything learnt. */
  rangeOf(asked: readonly string[]): { readonly least: number; readonly greatest: number } {
    const constraints = new Map(
      this.#told.map(({ value, within }, i) => [`told ${i}`, { min: value - within, max: value + within }]),
    );
    const variables = new Map<string, Map<string, number>>(asked.map((name) => [name, new Map()]));
    this.#told.forEach(({ of }, i) => {
      for (const [name, times] of of) {
        const variable = variables.get(name) ?? new Map<string, number>();
        variables.set(name, variable.set(`told ${i}`, times));
      }
    });
    for (const name of asked) variables.get(name)?.set('asked', 1);
    const end = (direction: 'minimize' | 'maximize') => {
      const { status, result } = solve({ direction, objective: 'asked', constraints, variables });
      if (status === 'unbounded') return Number.POSITIVE_INFINITY;
      if (status !== 'optimal') throw new RangeError(`what is published contradicts itself: ${status}`);
      return result;
    };
    return { least: end('minimize'), greatest: end('maximize') };
  }

  /** How far a sum of unknowns is open. */
  roomOf(asked: readonly string[]): number {
    const { least, greatest } = this.rangeOf(asked);
    return greatest - least;
  }
}
