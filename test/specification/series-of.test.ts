import { describe, expect, test } from 'vitest';
import { faultsOfSeries } from '../../functions/specification/faults-of-series.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { breaksOf, seriesOf } from '../../functions/specification/series-of.ts';

const specification = loadSpecification();
const idOf = (contractYear: string, code: string) => seriesOf(specification, contractYear, code)?.id;

describe('one line across contract years', () => {
  test.each([
    ['2023-24', 'NCD120', '2026-27', 'HI03'],
    ['2023-24', 'NCDMI180', '2026-27', 'SMR01A'],
    ['2023-24', 'NCDMI181', '2026-27', 'SMR01B'],
    ['2023-24', 'NCDMI188', '2026-27', 'SMR01C'],
    ['2023-24', 'NCDMI189', '2026-27', 'SMR01D'],
    ['2023-24', 'NCD111', '2026-27', 'SMR03'],
    ['2023-24', 'NCDMI137', '2026-27', 'HI21'],
    ['2023-24', 'NCD123', '2024-25', 'CAN02'],
    ['2024-25', 'CAN04', '2026-27', 'CAN04'],
    ['2022-23', 'NCD002', '2024-25', 'VI01'],
  ])('%s %s goes on as %s %s', (contractYear, code, laterYear, laterCode) => {
    expect(idOf(contractYear, code)).toBeDefined();
    expect(idOf(laterYear, laterCode)).toBe(idOf(contractYear, code));
  });

  test.each([
    ['referrals, then patients', '2024-25', 'CAN02', '2024-25', 'CAN04', '2024-09'],
    ['referrals, then patients', '2024-25', 'CAN01', '2024-25', 'CAN03', '2024-09'],
    ['a longer look-back', '2023-24', 'NCD011', '2024-25', 'CVD01', '2024-04'],
    ['seven days, then 21', '2022-23', 'NCD112', '2023-24', 'NCD112', '2023-04'],
    ['a narrower meaning of severe frailty', '2022-23', 'NCD115', '2023-24', 'NCDMI181', '2023-04'],
  ])('%s: %s %s and %s %s are never joined', (_why, contractYear, code, laterYear, laterCode, month) => {
    const ended = idOf(contractYear, code);
    const began = idOf(laterYear, laterCode);

    expect(began).not.toBe(ended);
    expect(breaksOf(specification, ended ?? '')).toContainEqual(
      expect.objectContaining({ ended, began, month }),
    );
  });

  test('the rules of payment indicators and of every other hold: each is in one series and no more', () => {
    expect(faultsOfSeries(specification.years, specification.series, specification.breaks)).toEqual([]);
  });

  test('a code in two series, or in none, is said', () => {
    const [first, ...others] = specification.series;
    if (first === undefined) throw new Error('no series');
    const member = `${first.members[0]?.contractYear} ${first.members[0]?.code}`;

    expect(faultsOfSeries(specification.years, others, [])).toContain(`${member} is in no series`);
    expect(
      faultsOfSeries(specification.years, [...specification.series, { ...first, id: 'twin' }], []),
    ).toContain(`${member} is in both ${first.id} and twin`);
  });

  test('a code we do not hold has no line', () => {
    expect(seriesOf(specification, '2030-31', 'HI03')).toBeUndefined();
  });
});
