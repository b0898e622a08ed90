import { z } from 'zod';
import { Review } from './evidence.ts';
import { SpecificationError } from './specification-error.ts';
import rolesJson from './workforce-roles.json' with { type: 'json' };

/** Published roles that are read together. */
const RoleGroup = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/, 'must be lower-case words joined by hyphens'),
  title: z.string().min(1).max(50),
  roles: z.array(z.strictObject({ staffGroup: z.string().min(1), staffRole: z.string().min(1) })).min(1),
});

export const WorkforceRoles = z
  .strictObject({ ...Review, groups: z.array(RoleGroup).min(1) })
  .superRefine(({ groups }, context) => {
    const seen = new Set<string>();
    groups.forEach(({ roles }, i) => {
      for (const role of roles) {
        const key = keyOf(role.staffGroup, role.staffRole);
        if (seen.has(key)) {
          const message = `${role.staffRole} of ${role.staffGroup} is in two groups, and would count twice`;
          context.addIssue({ code: 'custom', path: ['groups', i], message });
        }
        seen.add(key);
      }
    });
  });
export type WorkforceRoles = z.infer<typeof WorkforceRoles>;

/** The group of a role that the census has and the list has not: still counted, so that totals hold. */
export const UNLISTED_ROLES = { id: 'unlisted', title: 'Roles not in our list' } as const;

/**
 * The groups of published workforce roles.
 *
 * @throws SpecificationError naming every fault of the file
 */
export function loadWorkforceRoles(): WorkforceRoles {
  const result = WorkforceRoles.safeParse(rolesJson);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `workforce-roles.json, ${path.join('.')}: ${message}`,
  );
  throw new SpecificationError(faults.join('\n'), { cause: result.error });
}

/** Finds the group of a published role, by its id; `unlisted` for a role that no group names. */
export function roleGroupFinder({
  groups,
}: WorkforceRoles): (staffGroup: string, staffRole: string) => string {
  const groupOf = new Map(
    groups.flatMap(({ id, roles }) =>
      roles.map(({ staffGroup, staffRole }) => [keyOf(staffGroup, staffRole), id] as const),
    ),
  );
  return (staffGroup, staffRole) => groupOf.get(keyOf(staffGroup, staffRole)) ?? UNLISTED_ROLES.id;
}

function keyOf(staffGroup: string, staffRole: string): string {
  return `${staffGroup}\n${staffRole}`;
}
