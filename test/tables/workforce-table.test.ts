import { expect, test } from 'vitest';
import { workforceView } from '../../functions/assessment/workforce/view-of-workforce.ts';
import { loadWorkforceRoles } from '../../functions/specification/workforce-roles.ts';
import { workforceTable } from '../../functions/tables/workforce-tables.ts';
import { monthOf } from '../assessment/month-of.ts';

test('without a census there are no rows: nobody recorded would say that somebody looked', () => {
  const view = workforceView('as-was', monthOf([{ code: 'U00001' }]), [], loadWorkforceRoles());
  expect(workforceTable.rows(view)).toEqual([]);
});
