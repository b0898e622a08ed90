import loadHighs from 'highs';

const highs = await loadHighs();

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
    const names = [...new Set([...asked, ...this.#told.flatMap(({ of }) => [...of.keys()])])];
    const placeOf = new Map(names.map((name, place) => [name, place]));
    const wanted = new Set(asked);
    const [numCols, numRows] = [names.length, this.#told.length];
    const entries = this.#told.map(({ of }) => [...of]);
    const starts = [0];
    for (const of of entries) starts.push((starts.at(-1) ?? 0) + of.length);
    const model = {
      numCols,
      numRows,
      colCost: names.map((name) => (wanted.has(name) ? 1 : 0)),
      colLower: names.map(() => 0),
      colUpper: names.map(() => Number.POSITIVE_INFINITY),
      rowLower: this.#told.map(({ value, within }) => value - within),
      rowUpper: this.#told.map(({ value, within }) => value + within),
      matrix: {
        format: 'csr' as const,
        numRows,
        numCols,
        starts,
        indices: entries.flatMap((of) => of.map(([name]) => placeOf.get(name) ?? Number.NaN)),
        values: entries.flatMap((of) => of.map(([, times]) => times)),
      },
    };
    const { objectiveSense, modelStatus } = highs.constants;
    return highs.withModel(model, (asking) => {
      asking.options.set({ output_flag: false });
      const end = (direction: 'minimize' | 'maximize') => {
        asking.changeObjectiveSense(objectiveSense[direction]);
        asking.run();
        const status = asking.getModelStatus();
        if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
          return Number.POSITIVE_INFINITY;
        if (status !== modelStatus.optimal)
          throw new RangeError(`what is published contradicts itself: ${status}`);
        return asking.getObjectiveValue();
      };
      return { least: end('minimize'), greatest: end('maximize') };
    });
  }

  /** How far a sum of unknowns is open. */
  roomOf(asked: readonly string[]): number {
    const { least, greatest } = this.rangeOf(asked);
    return greatest - least;
  }
}
