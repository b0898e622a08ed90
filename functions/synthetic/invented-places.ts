import { shuffled } from './draw-variates.ts';
import { randomStream } from './random-stream.ts';

const BEGINNINGS =
  'Alder Amber Ash Birch Bram Bright Brook Calder Cherry Clover Cop Crane Dapple Dun Elder Elm Fern Finch ' +
  'Fox Gorse Green Hare Haw Hazel Heath Heron Holly Ivy Juniper Kest Lark Lime Linden Mallow Maple Marl ' +
  'Meadow Merle Moss Nettle Oak Otter Pine Plover Quill Rook Rowan Rush Sedge Sorrel Swan Teasel Thistle Thorn ' +
  'Vale Wren Yarrow Yew';
const ENDINGS =
  'bank barrow beck bourne bridge bury by cliff combe cote croft dale dean den fell field ford gate ham haven ' +
  'holme holt hurst ley mere minster port shaw stead stoke thorpe ton wick worth';

/** Every place name the invented England has, in an order fixed by the seed; no two are alike. */
export function inventedPlaces(seed: number): readonly string[] {
  const places = BEGINNINGS.split(' ').flatMap((start) => ENDINGS.split(' ').map((end) => start + end));
  return shuffled(randomStream(seed, 0x71ace5), places);
}
