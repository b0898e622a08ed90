import { pickOne } from './draw-variates.ts';
import { ENGLAND_UNALLOCATED } from './england-shape.ts';
import { postcode, practiceCode } from './invented-codes.ts';
import type { Geography } from './plan-geography.ts';
import type { NetworkPlan } from './plan-networks.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

export interface PracticePlan {
  readonly code: string;
  readonly name: string;
  readonly postcode: string;
  readonly place: string;
  /** Sub-ICB of the practice; for a few another than their network's. */
  readonly subIcb: number;
  /** Index of its network on 1 July 2026, or `null` where it is in none or has closed. */
  readonly network: number | null;
  readonly isClosed: boolean;
  /** Registered patients on 1 July 2026, and their yearly change as a fraction. */
  readonly patients: number;
  readonly growth: number;
  /** Deprivation score; higher is more deprived. */
  readonly deprivation: number;
  readonly olderTilt: number;
  /** How much of the list are students: 0 for most. */
  readonly students: number;
  readonly supplier: 'TPP' | 'EMIS' | 'Unknown';
  /** The practice's own lasting difference in achievement, in log odds. */
  readonly effect: number;
}

interface Place {
  readonly network: number | null;
  readonly near: NetworkPlan;
  readonly subIcb: number;
  readonly patients: number;
  readonly isClosed: boolean;
}

/**
 * The practices: those of each network, the unallocated, and those that closed since 2019 (which only the membership
 * workbook and earlier months know).
 */
export function planPractices(
  seed: number,
  scale: number,
  geography: Geography,
  networks: readonly NetworkPlan[],
): readonly PracticePlan[] {
  const stream = randomStream(seed, 0x96ac);
  const open = networks.filter((network) => network.practices > 0);
  const places = open.flatMap((network, index) => placesOf(stream, geography, network, index));
  for (let i = 0; i < Math.max(2, Math.round(ENGLAND_UNALLOCATED * scale)); i += 1) {
    const patients = Math.ceil(3_000 * Math.exp(0.95 * stream.normal()) * (i % 13 === 0 ? 0.01 : 1));
    const near = pickOne(stream, open);
    places.push({ network: null, near, subIcb: near.subIcb, patients, isClosed: false });
  }
  for (let i = 0; i < Math.round(590 * scale); i += 1) {
    const near = pickOne(stream, open);
    const patients = Math.round(4_200 * Math.exp(0.5 * stream.normal()));
    places.push({ network: null, near, subIcb: near.subIcb, patients, isClosed: true });
  }
  const seen = new Map<number, number>();
  return places.map((place, index) => {
    const ofRegion = (seen.get(place.near.region) ?? 0) + 1;
    seen.set(place.near.region, ofRegion);
    return practiceAt(stream, geography, place, index, ofRegion);
  });
}

function placesOf(stream: RandomStream, geography: Geography, near: NetworkPlan, network: number): Place[] {
  const weights = Array.from({ length: near.practices }, () => Math.exp(0.55 * stream.normal()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const neighbours = geography.subIcbs
    .map((subIcb, index) => ({ region: subIcb.region, index }))
    .filter(({ region, index }) => region === near.region && index !== near.subIcb);
  const crosses = near.practices > 2 && neighbours.length > 0 && stream.fraction() < 0.013;
  return weights.map((weight, i) => {
    const subIcb = crosses && i === 0 ? pickOne(stream, neighbours).index : near.subIcb;
    return { network, near, subIcb, patients: Math.round((near.patients * weight) / total), isClosed: false };
  });
}

function practiceAt(
  stream: RandomStream,
  geography: Geography,
  { near, network, subIcb, patients, isClosed }: Place,
  index: number,
  ofRegion: number,
): PracticePlan {
  const icb = geography.icbs[near.icb];
  const shape = geography.regions[near.region]?.shape;
  if (icb === undefined || shape === undefined) throw new RangeError('No such board');
  const deprivation = withinScale(near.deprivation * Math.exp(0.21 * stream.normal()));
  const olderTilt =
    shape.olderTilt + icb.olderTilt - 0.35 * Math.log(deprivation / 20.5) + 0.2 * stream.normal();
  return {
    code: practiceCode(near.region, ofRegion),
    name: practiceName(near.place, index),
    postcode: postcode(subIcb, index),
    place: near.place,
    subIcb,
    network,
    isClosed,
    patients,
    growth: 0.004 + 0.018 * stream.normal(),
    deprivation,
    olderTilt,
    students: stream.fraction() < 0.02 ? 6 * stream.fraction() : 0,
    supplier: supplierOf(stream, shape.tppShare),
    effect: 0.24 * stream.normal(),
  };
}

/** Bends high scores towards 67, near the highest real one; none is below 3.6. */
function withinScale(score: number): number {
  return score <= 45 ? Math.max(3.6, score) : 45 + 22 * (1 - Math.exp((45 - score) / 22));
}

function supplierOf(stream: RandomStream, tppShare: number): 'TPP' | 'EMIS' | 'Unknown' {
  const draw = stream.fraction();
  if (draw > 0.9987) return 'Unknown';
  return draw < tppShare ? 'TPP' : 'EMIS';
}

/** Every name says that it is synthetic; one in forty has a comma, so that quoting is met, one in forty an ampersand. */
function practiceName(place: string, index: number): string {
  const number = String(index + 1).padStart(4, '0');
  if (index % 40 === 7) return `SYNTHETIC SURGERY ${number}, ${place.toUpperCase()}`;
  if (index % 40 === 27) return `DR ${place.toUpperCase()} & PTRS SYNTHETIC SURGERY ${number}`;
  const kind = ['SURGERY', 'MEDICAL CENTRE', 'HEALTH CENTRE', 'MEDICAL PRACTICE'][index % 4] ?? 'SURGERY';
  return `${place.toUpperCase()} SYNTHETIC ${kind} ${number}`;
}
