import type { NetworkTeam } from '../../../functions/contracts/views/workforce-view.ts';

const COLLATOR = new Intl.Collator('en-GB', { numeric: true });

/**
 * Networks with nobody recorded, by name.
 *
 * @param group a role group, of networks that are in the census; null for networks that are not in it at all
 * @param region only networks of this region; null for all
 */
export function networksWithout(
  networks: readonly NetworkTeam[],
  group: string | null,
  region: string | null,
): readonly NetworkTeam[] {
  return networks
    .filter((network) => region === null || network.region === region)
    .filter(({ total, groups }) =>
      group === null
        ? total.state === 'none-recorded'
        : total.state !== 'none-recorded' && !groups.includes(group),
    )
    .toSorted((a, b) => COLLATOR.compare(a.name, b.name));
}
