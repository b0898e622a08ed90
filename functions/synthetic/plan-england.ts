import { shuffled } from './draw-variates.ts';
import { type Geography, planGeography } from './plan-geography.ts';
import { type Memberships, planMemberships } from './plan-memberships.ts';
import { type NetworkPlan, planNetworks } from './plan-networks.ts';
import { type PracticePlan, planPractices } from './plan-practices.ts';
import { randomStream } from './random-stream.ts';

/** The invented England as it was drawn: what the files are written from, and the truth that methods should find again. */
export interface EnglandPlan extends Geography, Memberships {
  readonly seed: number;
  /** Fraction of England's size, 1 for all of it. */
  readonly scale: number;
  /** Open networks first (`practices > 0`), then those that closed. */
  readonly networks: readonly NetworkPlan[];
  readonly practices: readonly PracticePlan[];
}

/**
 * Draws an England; the same seed and scale always draw the same one. About 6,100 practices at scale 1.
 *
 * @param seed whole number
 * @param scale above 0, at most 1
 * @throws RangeError when seed or scale is out of bounds
 */
export function planEngland(seed: number, scale = 1): EnglandPlan {
  if (!Number.isInteger(seed)) throw new RangeError('The seed must be a whole number, such as 7');
  if (!(scale > 0 && scale <= 1)) throw new RangeError('The scale must be above 0 and at most 1');
  const places = inventedPlaces(seed);
  const geography = planGeography(seed, scale, places.slice(0, 40));
  const networks = planNetworks(seed, scale, geography, places.slice(40));
  const practices = planPractices(seed, scale, geography, networks);
  const memberships = planMemberships(seed, networks, practices);
  return { seed, scale, ...geography, networks, practices, ...memberships };
}

const BEGINNINGS =
  'Alder Amber Ash Birch Bram Bright Brook Calder Cherry Clover Cop Crane Dapple Dun Elder Elm Fern Finch ' +
  'Fox Gorse Green Hare Haw Hazel Heath Heron Holly Ivy Juniper Kest Lark Lime Linden Mallow Maple Marl ' +
  'Meadow Merle Moss Nettle Oak Otter Pine Plover Quill Rook Rowan Rush Sedge Sorrel Swan Teasel Thistle Thorn ' +
  'Vale Wren Yarrow Yew';
const ENDINGS =
  'bank barrow beck bourne bridge bury by cliff combe cote croft dale dean den fell field ford gate ham haven ' +
  'holme holt hurst ley mere minster port shaw stead stoke thorpe ton wick worth';

/** Every place name the invented England has, in an order fixed by the seed; no two are alike. */
function inventedPlaces(seed: number): readonly string[] {
  const places = BEGINNINGS.split(' ').flatMap((start) => ENDINGS.split(' ').map((end) => start + end));
  return shuffled(randomStream(seed, 0x71ace5), places);
}
