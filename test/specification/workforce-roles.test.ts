import { describe, expect, test } from 'vitest';
import {
  loadWorkforceRoles,
  roleGroupFinder,
  WorkforceRoles,
} from '../../functions/specification/workforce-roles.ts';

const roles = loadWorkforceRoles();
const groupOf = roleGroupFinder(roles);
const CARE = 'Other Direct Patient Care staff';

describe('the group of a workforce role', () => {
  test.each([
    ['Directors', 'Medical Clinical Director (GP)', 'clinical-directors'],
    ['Directors', 'Non-clinical Director', 'management-and-administration'],
    [CARE, 'Pharmacists', 'pharmacy'],
    [CARE, 'Social Prescribing Link Workers', 'care-coordination'],
    [CARE, 'Social Prescribing Link Workers (Mental Health Practitioners)', 'mental-health'],
  ])('%s, %s: %s', (staffGroup, staffRole, group) => {
    expect(groupOf(staffGroup, staffRole)).toBe(group);
  });

  test('is that of its staff group, since apprentices are both clinical and administrative', () => {
    expect(groupOf(CARE, 'Apprentices')).toBe('other-direct-care');
    expect(groupOf('Other Admin/Non-clinical staff', 'Apprentices')).toBe('management-and-administration');
  });

  test('of a role the list has never heard of is its own, so that totals hold', () => {
    expect(groupOf(CARE, 'Robots')).toBe('unlisted');
  });

  test('is one: a role in two groups would count twice and is refused', () => {
    const [first, second] = roles.groups;
    if (first === undefined || second === undefined) throw new Error('needs two groups');
    const twice = { ...roles, groups: [first, { ...second, roles: first.roles }] };
    expect(WorkforceRoles.safeParse(twice).success).toBe(false);
  });
});

test('no group says who pays for a post: the source does not', () => {
  expect(JSON.stringify(roles)).not.toMatch(/ARRS|reimburs/i);
});
