import type { RecruitmentGap, WorkforceView } from './question.ts';

/**
 * How far regions differ in each role group, for each 10,000 registered patients; groups by the widest gap first.
 * A group of which fewer than two regions have a figure to show is left out.
 *
 * @see docs/measures.md#workforce
 */
export function recruitmentGaps({
  areas,
  networks,
  roleGroups,
}: Pick<WorkforceView, 'areas' | 'networks' | 'roleGroups'>): RecruitmentGap[] {
  const regions = areas.filter(({ kind }) => kind === 'region');
  const recorded = networks.filter(({ total }) => total.state !== 'none-recorded');
  return roleGroups
    .flatMap(({ id }): RecruitmentGap[] => {
      const figures = regions
        .flatMap(({ code, groups }) => {
          const figure = groups.find(({ group }) => group === id);
          if (figure === undefined || figure.per10000 === null) return [];
          return [{ region: code, per10000: figure.per10000 }];
        })
        .sort((a, b) => b.per10000 - a.per10000);
      const [most, least] = [figures[0], figures.at(-1)];
      if (most === undefined || least === undefined || figures.length < 2) return [];
      const networksWithout = recorded.filter(({ groups }) => !groups.includes(id)).length;
      return [{ group: id, most, least, gap: most.per10000 - least.per10000, networksWithout }];
    })
    .sort((a, b) => b.gap - a.gap);
}
