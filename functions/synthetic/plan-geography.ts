import { REGIONS, type RegionShape } from './england-shape.ts';
import { icbCode, onsCode, regionCode, subIcbCode } from './invented-codes.ts';
import { randomStream } from './random-stream.ts';

interface Region {
  readonly code: string;
  readonly onsCode: string;
  readonly name: string;
  readonly shape: RegionShape;
}

interface Icb {
  readonly code: string;
  readonly onsCode: string;
  /** Full name; the workforce file and the sub-ICBs use the short one. */
  readonly name: string;
  readonly shortName: string;
  readonly region: number;
  /** What the board's area does to achievement (log odds), to its deprivation and to its age structure. */
  readonly effect: number;
  readonly deprivationTilt: number;
  readonly olderTilt: number;
}

interface SubIcb {
  readonly code: string;
  readonly onsCode: string;
  readonly name: string;
  readonly icb: number;
  readonly region: number;
}

export interface Geography {
  readonly regions: readonly Region[];
  readonly icbs: readonly Icb[];
  readonly subIcbs: readonly SubIcb[];
}

/**
 * Seven regions with their boards and sub-ICBs: 36 and 106 at full size, fewer where the scale leaves too few networks.
 *
 * @param places names not used elsewhere, one for each board
 */
export function planGeography(seed: number, scale: number, places: readonly string[]): Geography {
  const stream = randomStream(seed, 0x9e0);
  const icbs: Icb[] = [];
  const subIcbs: SubIcb[] = [];
  REGIONS.forEach((shape, region) => {
    for (const count of boardsAtScale(shape, scale)) {
      const shortName = `NHS Synthetic ${places[icbs.length] ?? 'Board'} ICB`;
      for (let i = 0; i < count; i += 1) {
        const code = subIcbCode(subIcbs.length);
        const name = `${shortName} - ${code}`;
        const ons = onsCode('sub-icb', subIcbs.length);
        subIcbs.push({ code, onsCode: ons, name, icb: icbs.length, region });
      }
      icbs.push({
        code: icbCode(icbs.length),
        onsCode: onsCode('icb', icbs.length),
        name: shortName.replace(/ICB$/, 'Integrated Care Board'),
        shortName,
        region,
        effect: 0.07 * stream.normal(),
        deprivationTilt: 0.13 * stream.normal(),
        olderTilt: 0.1 * stream.normal(),
      });
    }
  });
  const regions = REGIONS.map((shape, index) => {
    return { code: regionCode(index), onsCode: onsCode('region', index), name: shape.name, shape };
  });
  return { regions, icbs, subIcbs };
}

/** Sub-ICBs of each board kept: at least four networks a sub-ICB, and one board a region. */
function boardsAtScale(shape: RegionShape, scale: number): readonly number[] {
  const most = Math.max(1, Math.floor((shape.networks * scale) / 4));
  const kept: number[] = [];
  let used = 0;
  for (const count of shape.subIcbs) {
    const room = Math.min(count, most - used);
    if (room <= 0) break;
    kept.push(room);
    used += room;
  }
  return kept;
}
