import { shuffled } from './draw-variates.ts';
import { NETWORK_PRACTICES, NETWORK_SIZES, REGIONS } from './england-shape.ts';
import { networkCode } from './invented-codes.ts';
import type { Geography } from './plan-geography.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

/** What a network is planned to be; its practices and memberships are planned from this. */
export interface NetworkPlan {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly subIcb: number;
  readonly icb: number;
  readonly region: number;
  /** Practices and registered patients on 1 July 2026; both 0 for a network that has closed. */
  readonly practices: number;
  readonly patients: number;
  /** Deprivation score typical of its practices. */
  readonly deprivation: number;
  /** Network staff, full-time equivalents per 10,000 patients; 0 where none is recorded. */
  readonly team: number;
  /** Lasting difference in achievement, in log odds, at the reference month: what a recovery bench should find. */
  readonly standing: number;
  /** Change of that difference a month, in log odds. */
  readonly drift: number;
}

/** Log odds of achievement for one standard deviation of deprivation, and of team size. */
const DEPRIVATION_EFFECT = -0.15;
const TEAM_EFFECT = 0.17;
const OWN_SPREAD = 0.22;

/**
 * The open networks of the invented England, followed by those that closed by merging into one of them.
 *
 * @param places names for them, one each
 */
export function planNetworks(
  seed: number,
  scale: number,
  geography: Geography,
  places: readonly string[],
): readonly NetworkPlan[] {
  const stream = randomStream(seed, 0x2e7);
  const open = REGIONS.flatMap((shape, region) => {
    const subIcbs = geography.subIcbs.map((s, index) => ({ ...s, index })).filter((s) => s.region === region);
    return Array.from({ length: Math.max(2, Math.round(shape.networks * scale)) }, (_, i) => {
      // Uneven sub-ICBs: the square gives the first ones more networks than the last.
      const spread = subIcbs.length * (i / Math.max(2, Math.round(shape.networks * scale))) ** 1.3;
      return subIcbs[Math.floor(spread)]?.index ?? 0;
    });
  });
  const counts = practiceCounts(stream, geography, open);
  const sizes = networkSizes(stream, counts);
  const closed = shuffled(stream, open).slice(0, Math.round(open.length * 0.075));
  return [...open, ...closed].map((subIcb, index) => {
    const place = places[index] ?? 'Nowhere';
    const isOpen = index < open.length;
    return {
      code: networkCode(index),
      name: networkName(place, places[places.length - 1 - index] ?? place, index),
      place,
      ...standingOf(stream, geography, subIcb),
      practices: isOpen ? (counts[index] ?? 1) : 0,
      patients: isOpen ? Math.round(sizes[index] ?? 0) : 0,
    };
  });
}

function networkName(place: string, second: string, index: number): string {
  if (index % 5 === 0) return `${place} & ${second} Synthetic PCN`.toUpperCase();
  return `${place} Synthetic PCN`.toUpperCase();
}

function standingOf(stream: RandomStream, geography: Geography, subIcb: number) {
  const area = geography.subIcbs[subIcb];
  const icb = geography.icbs[area?.icb ?? 0];
  const shape = geography.regions[area?.region ?? 0]?.shape;
  if (area === undefined || icb === undefined || shape === undefined) throw new RangeError('No such sub-ICB');
  const deprivationTilt = Math.log(shape.deprivation / 20.5) + icb.deprivationTilt + 0.3 * stream.normal();
  const team = teamSize(stream, shape.team);
  const standing =
    shape.effect +
    icb.effect +
    (DEPRIVATION_EFFECT * deprivationTilt) / 0.45 +
    (TEAM_EFFECT * (team - 4.9)) / 1.9 +
    OWN_SPREAD * stream.normal();
  return {
    subIcb,
    icb: area.icb,
    region: area.region,
    deprivation: 19.8 * Math.exp(deprivationTilt),
    team,
    standing,
    drift: 0.005 * stream.normal(),
  };
}

/** About one network in fifty has no staff on record; few have more than ten a 10,000. */
function teamSize(stream: RandomStream, typical: number): number {
  if (stream.fraction() < 0.021) return 0;
  return Math.max(0.4, typical + 1.55 * stream.normal());
}

/** Practices of each network: the real histogram, larger numbers likelier where the region's networks have more. */
function practiceCounts(stream: RandomStream, geography: Geography, subIcbs: readonly number[]): number[] {
  const total = NETWORK_PRACTICES.reduce((sum, [, networks]) => sum + networks, 0);
  const latent = subIcbs.map((subIcb, index) => {
    const region = geography.subIcbs[subIcb]?.region ?? 0;
    return { index, z: ((REGIONS[region]?.practicesPerNetwork ?? 4.7) - 4.7) / 1.6 + stream.normal() };
  });
  const counts: number[] = [];
  latent.sort((a, b) => a.z - b.z);
  latent.forEach(({ index }, rank) => {
    let left = ((rank + 0.5) / latent.length) * total;
    const found = NETWORK_PRACTICES.find(([, networks]) => {
      left -= networks;
      return left <= 0;
    });
    counts[index] = found?.[0] ?? 4;
  });
  return counts;
}

/** Patients of each network: the real spread, larger where there are more practices. */
function networkSizes(stream: RandomStream, counts: readonly number[]): number[] {
  const latent = counts.map((count, index) => ({
    index,
    z: 0.9 * Math.log(count) + 0.75 * stream.normal(),
  }));
  latent.sort((a, b) => a.z - b.z);
  const sizes: number[] = [];
  latent.forEach(({ index }, rank) => {
    sizes[index] = sizeAt((rank + stream.fraction()) / latent.length);
  });
  return sizes;
}

function sizeAt(share: number): number {
  const above = NETWORK_SIZES.findIndex(([below]) => below >= share);
  const [high, highSize] = NETWORK_SIZES[above] ?? [1, 270_256];
  const [low, lowSize] = NETWORK_SIZES[above - 1] ?? [0, 7_894];
  const part = high === low ? 0 : (share - low) / (high - low);
  return Math.exp(Math.log(lowSize) + part * (Math.log(highSize) - Math.log(lowSize)));
}
