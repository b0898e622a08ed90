import loadHighs, { type Highs } from 'highs';
import type { Range } from './published-sum.ts';

/** By how much each unknown may differ from what it is, and the sums that must come out the same all the same. */
interface Differences {
  readonly bounds: readonly Range[];
  /** Of each sum, the unknowns in it by their place among the bounds, times 1 or -1; the differences make 0. */
  readonly sums: readonly ReadonlyMap<number, 1 | -1>[];
}

/** How all unknowns differ where the one asked about is greatest or least; `null` where the solver cannot say. */
type Push = (direction: 'greatest' | 'least') => readonly number[] | null;

/** Lets `work` push one unknown as far as the others let it go. */
export type LinearSolver = <Found>(
  differences: Differences,
  asked: number,
  work: (push: Push) => Found,
) => Found;

let loaded: Promise<LinearSolver> | undefined;

/**
 * HiGHS, a solver of linear programmes, as WebAssembly: loaded once a process, and solving waits for nothing.
 *
 * @see Huangfu & Hall, Mathematical Programming Computation 2018;10:119-142
 */
export function linearSolver(): Promise<LinearSolver> {
  loaded ??= loadHighs().then(solverOf);
  return loaded;
}

function solverOf(highs: Highs): LinearSolver {
  const { objectiveSense, modelStatus } = highs.constants;
  return ({ bounds, sums }, asked, work) =>
    highs.withModel((model) => {
      model.options.set({ output_flag: false });
      const starts = [0];
      const indices: number[] = [];
      const values: number[] = [];
      for (const sum of sums) {
        indices.push(...sum.keys());
        values.push(...sum.values());
        starts.push(indices.length);
      }
      const [numCols, numRows] = [bounds.length, sums.length];
      model.passModel({
        numCols,
        numRows,
        colCost: bounds.map((_, i) => (i === asked ? 1 : 0)),
        colLower: bounds.map(({ least }) => least),
        colUpper: bounds.map(({ greatest }) => greatest),
        rowLower: sums.map(() => 0),
        rowUpper: sums.map(() => 0),
        matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      });
      return work((direction) => {
        model.changeObjectiveSense(
          direction === 'greatest' ? objectiveSense.maximize : objectiveSense.minimize,
        );
        model.run();
        return model.getModelStatus() === modelStatus.optimal ? [...model.getSolution().colValue] : null;
      });
    });
}
