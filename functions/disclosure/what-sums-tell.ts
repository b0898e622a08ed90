import { type Constraint, solve } from 'yalps';
import {
  type HiddenFigure,
  membersOf,
  type PublishedSum,
  type Range,
  sumsByMember,
  TINY,
} from './published-sum.ts';

/** What is told of one figure, and which hidden figures would have to differ for it to be anywhere in that range. */
interface ToldRange extends Range {
  readonly moved: ReadonlySet<string>;
}

/** Finds the least and the greatest that a hidden figure can be; `atLeast` lets it stop once the range is that wide. */
export type RangeFinder = (name: string, atLeast?: number) => ToldRange;

/** Most ways round a figure are this short: its own sums, and the sums of what stands in these. */
const NEAR = 2;

/**
 * What published sums tell of hidden figures: exactly the least and the greatest that each can be, all sums taken
 * together, each hidden figure within what is known of it. What is hidden may change between two questions.
 *
 * Two linear programmes a figure, over those near it first and then over all that hang together with it. Figures are
 * whole numbers of their smallest unit, so that nothing is lost to rounding.
 *
 * @throws RangeError when a figure is asked for that is not hidden
 * @see Dobra & Fienberg, PNAS 2000;97:11885-11892; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4
 */
export function whatSumsTell(
  hidden: Pick<ReadonlyMap<string, HiddenFigure>, 'get'>,
  sums: readonly PublishedSum[],
): RangeFinder {
  const sumsBy = sumsByMember(sums);
  return (name, atLeast = Number.POSITIVE_INFINITY) => {
    const figure = hidden.get(name);
    if (figure === undefined) throw new RangeError('only what is hidden has a range');
    if (!sumsBy.has(name)) return { ...figure.known, moved: new Set() };
    const near = Number.isFinite(atLeast) ? together(name, NEAR) : null;
    if (near !== null) {
      // The rest as it is: a range that is wide enough even so is wide enough.
      const found = rangeOver(near, name, figure, atLeast);
      if (near.isAll || found.greatest - found.least >= atLeast) return found;
    }
    return rangeOver(together(name, Number.POSITIVE_INFINITY), name, figure, atLeast);
  };

  function rangeOver(free: Neighbourhood, name: string, figure: HiddenFigure, atLeast: number): ToldRange {
    const model = modelOf(free, name);
    const moved = new Set<string>();
    const greatest = end('maximize');
    if (greatest - figure.value >= atLeast) return { least: figure.value, greatest, moved };
    return { least: end('minimize'), greatest, moved };

    function end(direction: 'maximize' | 'minimize'): number {
      const { status, result, variables } = solve(
        { ...model, direction, objective: 'asked' },
        { includeZeroVariables: true },
      );
      if (status === 'unbounded') {
        // The solver does not say which figures would have to differ, so any of them may.
        for (const other of free.names) moved.add(other);
        return Number.POSITIVE_INFINITY;
      }
      for (const [other, value] of variables) {
        const { value: own, known } = figureOf(other);
        if (Math.abs(known.least + value - own) > TINY) moved.add(other);
      }
      // What cannot be worked out is taken to be told.
      return status === 'optimal' ? figure.known.least + result : figure.value;
    }
  }

  /** The hidden figures that a figure hangs together with by so many sums at most, and the sums that they stand in. */
  function together(name: string, hops: number): Neighbourhood {
    const names = new Set([name]);
    const found = new Set<PublishedSum>();
    let edge: readonly string[] = [name];
    for (let hop = 0; edge.length > 0 && hop < hops; hop += 1) {
      const next: string[] = [];
      for (const sum of edge.flatMap((at) => sumsBy.get(at) ?? [])) {
        if (found.has(sum)) continue;
        found.add(sum);
        for (const other of membersOf(sum)) {
          if (names.has(other) || hidden.get(other) === undefined) continue;
          names.add(other);
          next.push(other);
        }
      }
      edge = next;
    }
    for (const sum of edge.flatMap((at) => sumsBy.get(at) ?? [])) found.add(sum);
    return { names, sums: found, isAll: edge.length === 0 };
  }

  /** Figures less their least, so that none is below 0, as linear programmes are written. */
  function modelOf({ names, sums: found }: Neighbourhood, asked: string) {
    const constraints = new Map<string, Constraint>();
    const variables = new Map<string, Map<string, number>>();
    for (const name of names) {
      const { known } = figureOf(name);
      const variable = new Map<string, number>();
      variables.set(name, variable);
      if (!Number.isFinite(known.greatest)) continue;
      variable.set(`most ${name}`, 1);
      constraints.set(`most ${name}`, { max: known.greatest - known.least });
    }
    const said = new Set<string>();
    for (const { total, parts } of found) {
      const held = [total, ...parts].filter((name) => names.has(name));
      const row = held
        .map((name) => (name === total ? `-${name}` : name))
        .toSorted()
        .join('\n');
      // The same sum said twice tells nothing more.
      if (said.has(row)) continue;
      said.add(row);
      let sum = 0;
      for (const name of held) {
        const { value, known } = figureOf(name);
        const times = name === total ? -1 : 1;
        sum += times * (value - known.least);
        variables.get(name)?.set(`sum ${said.size}`, times);
      }
      constraints.set(`sum ${said.size}`, { equal: sum });
    }
    variables.get(asked)?.set('asked', 1);
    return { constraints, variables };
  }

  function figureOf(name: string): HiddenFigure {
    const figure = hidden.get(name);
    if (figure === undefined) throw new RangeError('a sum over a figure that is not there');
    return figure;
  }
}

interface Neighbourhood {
  readonly names: ReadonlySet<string>;
  readonly sums: ReadonlySet<PublishedSum>;
  /** Whether nothing that hangs together with them is left out. */
  readonly isAll: boolean;
}
