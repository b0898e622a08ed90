import type { Place, PlaceKind } from '../questions/search/question.ts';
import { countWords, sentenceCase } from './figure-words.ts';

const KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  pcn: 'network',
  'sub-icb': 'sub-ICB',
  icb: 'ICB',
  region: 'region',
  england: 'country',
  practice: 'surgery',
  indicator: 'indicator',
  postcode: 'postcode',
};

const SMALL_WORDS = new Set(['and', 'of', 'the']);

/** A name as it is read aloud: `NORTH EAST AND YORKSHIRE` is `North East and Yorkshire`; others stand as they are. */
export function placeName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const words = name.toLowerCase().split(' ');
  return words.map((word) => (SMALL_WORDS.has(word) ? word : sentenceCase(word))).join(' ');
}

/** The name of a board without what all boards are called, as where little room is: `Dorset`. */
export function shortPlaceName(name: string): string {
  return placeName(name)
    .replace(/^NHS /, '')
    .replace(/ Integrated Care Board$/, '');
}

/** What the line of a search says of something beside its name: `network · Dorset`, `surgery in Fleet Valley PCN`. */
export function placeDetail({ kind, within, networkKnown, holds }: Place): string {
  const word = KIND_WORDS[kind];
  const [nearest] = within;
  if (kind === 'postcode') return counted(holds ?? 0, 'surgery', 'surgeries');
  if (kind === 'practice') {
    if (nearest?.kind === 'pcn') return `${word} in ${nearest.name}`;
    return networkKnown ? `${word} in no network` : `${word}, network not known`;
  }
  const icb = within.find((area) => area.kind === 'icb');
  if (kind === 'pcn') return icb === undefined ? word : `${word} · ${shortPlaceName(icb.name)}`;
  return holds === null ? word : `${word} · ${counted(holds, 'network', 'networks')}`;
}

/** What a line of a search is called: of a postcode, what is behind it. */
export function placeTitle({ kind, name }: Pick<Place, 'kind' | 'name'>): string {
  return kind === 'postcode' ? `Surgeries in ${name}` : placeName(name);
}

function counted(count: number, one: string, many: string): string {
  return `${countWords(count)} ${count === 1 ? one : many}`;
}
