import type { z } from 'zod';
import { faultsOfSeries } from './faults-of-series.ts';
import { type KnownFault, KnownFaults } from './known-fault-schema.ts';
import knownFaultsJson from './known-faults.json' with { type: 'json' };
import { ContractYear } from './schema.ts';
import seriesJson from './series.json' with { type: 'json' };
import { type Series, type SeriesBreak, SeriesFile } from './series-schema.ts';
import { SpecificationError } from './specification-error.ts';
import year2022 from './years/2022-23.json' with { type: 'json' };
import year2023 from './years/2023-24.json' with { type: 'json' };
import year2024 from './years/2024-25.json' with { type: 'json' };
import year2025 from './years/2025-26.json' with { type: 'json' };
import year2026 from './years/2026-27.json' with { type: 'json' };

/** The Network Contract DES as we have reviewed it, all years together. */
export interface Specification {
  /** Oldest first. */
  readonly years: readonly ContractYear[];
  readonly series: readonly Series[];
  readonly breaks: readonly SeriesBreak[];
  readonly knownFaults: readonly KnownFault[];
}

/**
 * The whole specification, every file checked, in Node and in a bundle alike.
 *
 * @throws SpecificationError naming every file and place that breaks a rule
 */
export function loadSpecification(): Specification {
  const years = [
    check('years/2022-23.json', ContractYear, year2022),
    check('years/2023-24.json', ContractYear, year2023),
    check('years/2024-25.json', ContractYear, year2024),
    check('years/2025-26.json', ContractYear, year2025),
    check('years/2026-27.json', ContractYear, year2026),
  ];
  const { series, breaks } = check('series.json', SeriesFile, seriesJson);
  const knownFaults = check('known-faults.json', KnownFaults, knownFaultsJson);

  const faults = faultsOfSeries(years, series, breaks);
  if (faults.length > 0)
    throw new SpecificationError(faults.map((fault) => `series.json: ${fault}`).join('\n'));
  return { years, series, breaks, knownFaults };
}

function check<Schema extends z.ZodType>(file: string, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${file}, ${path.join('.')}: ${message}`);
  throw new SpecificationError(faults.join('\n'), { cause: result.error });
}
