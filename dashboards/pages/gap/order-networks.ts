import type { NetworkStanding } from './standings.ts';

/** The columns that the table of networks can be put in order of. */
export const ORDERS = ['name', 'value', 'patients', 'coverage'] as const;
export type Order = (typeof ORDERS)[number];

const KEYS: Record<Order, (standing: NetworkStanding) => string | number | null> = {
  name: ({ area }) => area.name,
  value: ({ value }) => value,
  patients: ({ area }) => area.patients,
  coverage: ({ area }) => area.coverage.patients,
};

/** Networks in order of one column; those without a figure come last both ways, ties by name. */
export function orderNetworks(
  standings: readonly NetworkStanding[],
  order: Order,
  descending: boolean,
): readonly NetworkStanding[] {
  const key = KEYS[order];
  const sign = descending ? -1 : 1;
  return standings.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || byName(a, b);
    }
    return sign * compare(first, second) || byName(a, b);
  });
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true });

function byName(a: NetworkStanding, b: NetworkStanding): number {
  return COLLATOR.compare(a.area.name, b.area.name);
}
