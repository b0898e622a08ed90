import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { knownFaults } from '../../functions/specification/known-fault-schema.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';

const specification = loadSpecification();
const ids = (month: Month, code: string, supplier?: string) =>
  knownFaults(specification, month, code, supplier).map(({ id }) => id);

describe('known faults of the source', () => {
  test.each(['HI01', 'HI03', 'HI27', 'VI02'])('%s is too low at TPP practices in June 2024', (code) => {
    expect(ids('2024-06', code, 'TPP')).toContain('learning-disability-codes-tpp-2024');
    expect(ids('2024-06', code, 'EMIS')).not.toContain('learning-disability-codes-tpp-2024');
  });

  test('an area may hold TPP practices, so its figure carries the fault', () => {
    expect(ids('2024-06', 'HI03')).toContain('learning-disability-codes-tpp-2024');
  });

  test.each([
    ['2024-03', 'NCD012', false],
    ['2024-04', 'EHCH01', true],
    ['2024-09', 'EHCH04', true],
    ['2024-10', 'EHCH01', false],
    ['2024-06', 'EHCH02', false],
  ] as const)('in %s the missing care home halves touch %s: %s', (month, code, touched) => {
    expect(ids(month, code).includes('care-home-halves-2024')).toBe(touched);
  });

  test('the damaged ZIP of December 2025 touches every indicator', () => {
    expect(ids('2025-12', 'HI03')).toEqual(['damaged-zip-december-2025']);
  });

  test('the access indicator of 2023/24 counts appointments, not patients', () => {
    expect(ids('2024-03', 'NCD026')).toEqual(['appointments-not-patients']);
  });

  test('a month without a known fault has none', () => {
    expect(ids('2026-07', 'HI03')).toEqual([]);
  });
});
