import type { Month } from '../../functions/contracts/codes.ts';
/** One thing that one surface says: of which area, measure and month, what it states, and the words or figures it prints. */
export interface Statement {
  /** Where it was read, such as `areas.csv` or `page /networks/U10001`. */
  readonly surface: string;
  /** ODS code, `ENG`, or empty where it is of no area. */
  readonly area: string;
  readonly measure: string;
  readonly month: Month;
  readonly says: string;
  readonly text: string;
}

/** Statements that two surfaces print differently, each with every way it is printed and where. */
export function contradictions(statements: readonly Statement[]): readonly string[] {
  const same = Map.groupBy(statements, ({ area, measure, month, says }) =>
    [says, area, measure, month].filter((part) => part !== '').join(' '),
  );
  return [...same].flatMap(([what, all]) => {
    const ways = Map.groupBy(all, ({ text }) => text);
    if (ways.size < 2) return [];
    const told = [...ways].map(([text, by]) => `“${text}” (${by[0]?.surface}, ${by.length} in all)`);
    return [`${what}: ${told.join(' and ')}`];
  });
}

/** How many surfaces state each thing: what only one says cannot be contradicted. */
export function statedTwice(statements: readonly Statement[]): number {
  const same = Map.groupBy(
    statements,
    ({ area, measure, month, says }) => `${says} ${area} ${measure} ${month}`,
  );
  return [...same.values()].filter((all) => new Set(all.map(({ surface }) => surface)).size > 1).length;
}

const NONSENSE = /\b(?:NaN|Infinity|undefined|null)\b|\[object|Invalid Date|�/u;

/** Texts that no reader should meet: what a program prints where it has nothing. */
export function nonsense(surface: string, text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => NONSENSE.test(line))
    .map((line) => `${surface}: ${line.trim().slice(0, 160)}`);
}

/** Numbers of a title that nothing else of its figure says: neither a point, nor its table, nor its notes. */
export function looseNumbers(title: string, rest: string): readonly string[] {
  const numbers =
    title.replace(/\b(?:\d{1,2} )?[A-Z][a-z]+ \d{4}\b/gu, '').match(/[−-]?\d[\d,]*(?:\.\d+)?%?/gu) ?? [];
  return numbers.filter((number) => !rest.includes(number.replace(/^[−-]/u, '').replace(/%$/u, '')));
}
