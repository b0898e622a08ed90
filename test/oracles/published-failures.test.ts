import { expect, test } from 'vitest';
import { assessMonth } from '../../functions/assessment/assess-month.ts';
import { networkRates, scoringRules } from '../../functions/assessment/scoring-rules.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import failures from '../fixtures/published/dq_failures_public.json' with { type: 'json' };
import { englandBuilder } from '../models/build-england.ts';

const build = englandBuilder();
const specification = loadSpecification();
const known = (id: string) => failures.cases.find((each) => each.id === id);

interface Given {
  readonly practice: string;
  readonly patients: number;
  /** `null` where the practice published nothing. */
  readonly counts: { readonly numerator: number; readonly denominator: number } | null;
}

/** The result of HI03 and the coverage of one network made of these practices. */
async function networkOf(practices: readonly Given[]) {
  const rows = await (
    await build({
      extracts: [
        {
          date: '2026-07-31',
          figures: practices.flatMap(({ practice, counts }) =>
            counts === null ? [] : [{ practice, indicator: 'HI03', ...counts }],
          ),
        },
      ],
      spells: practices.map(({ practice }) => ({ practice, pcn: 'U10001', from: '2019-07-01' })),
      patients: Object.fromEntries(practices.map(({ practice, patients }) => [practice, patients])),
    })
  ).rows('as-was');
  const assessed = assessMonth(rows, scoringRules(specification, networkRates([rows]), '2026-07'));
  const network = assessed.areas.find(({ area }) => area.kind === 'pcn');
  return {
    result: network?.results.find(({ indicator }) => indicator === 'HI03'),
    coverage: network?.coverage,
  };
}

test('a practice that was not published is missing, and not a practice of no patients (annual-deprivation-index, issue 5)', async () => {
  const { input, expected } = known('missing-practice-is-not-zero') ?? {};
  const practices = (input?.practices ?? []).map(({ code, list, numerator }) => ({
    practice: `X1000${code.slice(1)}`,
    patients: list,
    counts: numerator === null ? null : { numerator, denominator: list },
  }));
  const { result, coverage } = await networkOf(practices);

  expect(practices).toHaveLength(2);
  expect(100 * (result?.rate ?? Number.NaN)).toBeCloseTo(expected?.valuePct ?? Number.NaN, 12);
  expect(100 * (coverage?.patients ?? Number.NaN)).toBeCloseTo(
    expected?.coveragePatientsPct ?? Number.NaN,
    12,
  );
});

test('a network counts all its practices, also those where nobody met the measure (openprescribing, issue 2899)', async () => {
  const all = known('pcn-denominator-lost-practices')?.input?.sumOfListSizes ?? Number.NaN;
  const sizes = [16_818, 12_450, all - 16_818 - 12_450];
  const { result } = await networkOf(
    sizes.map((patients, i) => ({
      practice: `X1000${i + 1}`,
      patients,
      counts: { numerator: i === 0 ? 0 : 100, denominator: patients },
    })),
  );

  expect(result).toMatchObject({ numerator: 200, denominator: all });
});
