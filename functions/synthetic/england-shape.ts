/**
 * The shape of real England that the invented one copies: counts and spreads only, no name and no code.
 * Source: NHS England, Patients Registered at a GP Practice, July 2026; Primary Care Network Workforce, June 2026;
 * OHID, IMD 2025 by practice (all Open Government Licence v3.0); shares rounded.
 */
export interface RegionShape {
  readonly name: string;
  readonly networks: number;
  /** Sub-ICBs of each ICB of the region. */
  readonly subIcbs: readonly number[];
  readonly practicesPerNetwork: number;
  /** Typical deprivation score of a practice (IMD 2025; higher is more deprived). */
  readonly deprivation: number;
  /** Tilt of the age structure in log odds a quarter century: above 0 is older than England. */
  readonly olderTilt: number;
  readonly tppShare: number;
  /** Network staff, full-time equivalents per 10,000 patients; low where recruitment failed. */
  readonly team: number;
  /** What else the region does to achievement, in log odds. */
  readonly effect: number;
}

export const REGIONS: readonly RegionShape[] = [
  region('Synthetic Northern Fells', 193, [8, 6, 5, 4], 4.8, 25.5, 0.05, 0.76, 5.8, 0.06),
  region('Synthetic Western Mills', 160, [10, 9, 8], 5.8, 26.5, -0.02, 0.05, 4.9, 0.02),
  region('Synthetic Midshires', 230, [6, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1], 5.4, 22.5, 0, 0.46, 5.4, 0.03),
  region('Synthetic Eastern Fens', 153, [7, 4, 3], 4.1, 17, 0.04, 0.86, 3.7, -0.06),
  region('Synthetic Capital', 204, [2, 1, 1, 1], 5.5, 21.5, -0.42, 0.19, 3.6, -0.04),
  region('Synthetic Southern Downs', 223, [4, 4, 2, 1], 3.4, 14.5, 0.06, 0.18, 4.9, 0.01),
  region('Synthetic Western Moors', 135, [1, 1, 1, 1, 1, 1, 1], 3.6, 17, 0.2, 0.65, 5.5, 0.02),
];

/** Patients registered on 1 July 2026, and how many of its 6,139 practices sent data for that month. */
export const ENGLAND_PATIENTS = 63_436_508;
export const ENGLAND_UNALLOCATED = 52;

/** [share of networks below, registered patients]: the real spread of network sizes. */
export const NETWORK_SIZES: readonly (readonly [number, number])[] = [
  [0, 7_894],
  [0.01, 20_745],
  [0.05, 27_024],
  [0.1, 30_298],
  [0.25, 35_882],
  [0.5, 45_098],
  [0.75, 56_001],
  [0.9, 69_925],
  [0.95, 84_510],
  [0.99, 113_000],
  [0.998, 150_000],
  [1, 270_256],
];

/** [practices in a network, how many networks have that many]. */
export const NETWORK_PRACTICES: readonly (readonly [number, number])[] = [
  [1, 70],
  [2, 134],
  [3, 226],
  [4, 259],
  [5, 221],
  [6, 139],
  [7, 97],
  [8, 57],
  [9, 31],
  [10, 24],
  [11, 18],
  [12, 6],
  [13, 4],
  [14, 2],
  [18, 2],
  [21, 2],
  [31, 1],
];

function region(
  name: string,
  networks: number,
  subIcbs: readonly number[],
  practicesPerNetwork: number,
  deprivation: number,
  olderTilt: number,
  tppShare: number,
  team: number,
  effect: number,
): RegionShape {
  return {
    name,
    networks,
    subIcbs,
    practicesPerNetwork,
    deprivation,
    olderTilt,
    tppShare,
    team,
    effect,
  };
}
