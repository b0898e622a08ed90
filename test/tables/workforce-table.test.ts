import { expect, test } from 'vitest';
import { workforceView } from '../../functions/questions/workforce/make.ts';
import { workforceTable } from '../../functions/questions/workforce/tables.ts';
import { loadWorkforceRoles } from '../../functions/specification/workforce-roles.ts';
import { monthOf } from '../assessment/month-of.ts';
import { censusOf } from '../assessment/workforce/census-of.ts';

test('without a census there are no rows: nobody recorded would say that somebody looked', () => {
  const month = monthOf([{ code: 'U00001' }]);
  const view = workforceView('as-was', month, censusOf(month, []), loadWorkforceRoles());
  expect(workforceTable.rows(view)).toEqual([]);
});
