import { type Constraint, solve } from 'yalps';
import { type HiddenFigure, membersOf, type PublishedSum, type Range } from './published-sum.ts';

/** Finds the least and the greatest that a hidden figure can be; `atLeast` lets it stop once the range is that wide. */
export type RangeFinder = (name: string, atLeast?: number) => Range;

/**
 * What published sums tell of hidden figures: exactly the least and the greatest that each can be, all sums taken
 * together, each hidden figure within what is known of it.
 *
 * Two linear programmes a figure, over those that hang together with it only. Figures are whole numbers of their
 * smallest unit, so that nothing is lost to rounding.
 *
 * @throws RangeError when a figure is asked for that is not hidden
 * @see Dobra & Fienberg, PNAS 2000;97:11885-11892; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4
 */
export function whatSumsTell(
  hidden: ReadonlyMap<string, HiddenFigure>,
  sums: readonly PublishedSum[],
): RangeFinder {
  const rows = rowsOf(hidden, sums);
  const rowsBy = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of row.keys()) rowsBy.set(name, [...(rowsBy.get(name) ?? []), row]);
  }
  return (name, atLeast = Number.POSITIVE_INFINITY) => {
    const figure = hidden.get(name);
    if (figure === undefined) throw new RangeError('only what is hidden has a range');
    if (rowsBy.get(name) === undefined) return figure.known;
    const model = modelOf(together(name), name);
    const greatest = end('maximize');
    if (greatest - figure.value >= atLeast) return { least: figure.value, greatest };
    return { least: end('minimize'), greatest };

    function end(direction: 'maximize' | 'minimize'): number {
      const { status, result } = solve({ ...model, direction, objective: 'asked' });
      if (status === 'unbounded') return Number.POSITIVE_INFINITY;
      const { least } = figure?.known ?? { least: 0 };
      // What cannot be worked out is taken to be told.
      return status === 'optimal' ? least + result : (figure?.value ?? 0);
    }
  };

  /** The rows that a figure hangs together with, by figures that they share. */
  function together(name: string): readonly Row[] {
    const found = new Set<Row>();
    const waiting = [name];
    const seen = new Set(waiting);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const row of rowsBy.get(next) ?? []) {
        if (found.has(row)) continue;
        found.add(row);
        for (const other of row.keys()) {
          if (seen.has(other)) continue;
          seen.add(other);
          waiting.push(other);
        }
      }
    }
    return [...found];
  }

  /** Figures less their least, so that none is below 0, as linear programmes are written. */
  function modelOf(found: readonly Row[], asked: string) {
    const constraints = new Map<string, Constraint>();
    const variables = new Map<string, Map<string, number>>();
    found.forEach((row, i) => {
      let sum = 0;
      for (const [name, times] of row) {
        const { value, known } = figureOf(name);
        sum += times * (value - known.least);
        const variable = variables.get(name) ?? new Map<string, number>();
        variables.set(name, variable.set(`sum ${i}`, times));
        if (variable.size === 1 && Number.isFinite(known.greatest)) {
          variable.set(`most ${name}`, 1);
          constraints.set(`most ${name}`, { max: known.greatest - known.least });
        }
      }
      constraints.set(`sum ${i}`, { equal: sum });
    });
    variables.get(asked)?.set('asked', 1);
    return { constraints, variables };
  }

  function figureOf(name: string): HiddenFigure {
    const figure = hidden.get(name);
    if (figure === undefined) throw new RangeError('a sum over a figure that is not there');
    return figure;
  }
}

/** How often each hidden figure counts in a sum that is 0 once what is shown is taken off. */
type Row = ReadonlyMap<string, number>;

function rowsOf(hidden: ReadonlyMap<string, HiddenFigure>, sums: readonly PublishedSum[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const sum of sums) {
    const held = membersOf(sum).filter((name) => hidden.has(name));
    if (held.length === 0) continue;
    const row = new Map(held.map((name) => [name, name === sum.total ? -1 : 1]));
    // The same sum said twice tells nothing more.
    rows.set(JSON.stringify([...row].toSorted(([a], [b]) => (a < b ? -1 : 1))), row);
  }
  return [...rows.values()];
}
