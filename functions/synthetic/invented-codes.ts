/**
 * Codes of the right form that belong to nobody.
 * Practices: no English practice code starts with X (checked: practice map July 2026, membership workbook October 2024,
 * QOF 2024-25, IIF 2023-24). Networks: the three widest runs of numbers that no network of those files uses.
 * ONS codes: the 999 block. Postcodes: ZX is no postcode area.
 */
const FREE_NETWORK_NUMBERS: readonly (readonly [first: number, last: number])[] = [
  [22_507, 23_361],
  [41_042, 41_522],
  [73_479, 73_922],
];
const LETTERS = 'ABCDEFGHJKLMNPRSTVWY';

export function regionCode(region: number): string {
  return `X${61 + region}`;
}

/** `XQ0` to `XQZ`; every sixth has the five characters newer boards have, such as `XQ6X7`. */
export function icbCode(icb: number): string {
  const stem = `XQ${icb.toString(36).toUpperCase()}`;
  return icb % 6 === 5 ? `${stem}X${icb % 10}` : stem;
}

/** `X0A`, `X0B`, … and, every twelfth, five characters such as `X0P9Z`. */
export function subIcbCode(subIcb: number): string {
  const stem = `X${Math.floor(subIcb / LETTERS.length)}${letter(subIcb)}`;
  return subIcb % 12 === 11 ? `${stem}9Z` : stem;
}

/** `X` and five digits, of which the first is the region's. */
export function practiceCode(region: number, practiceOfRegion: number): string {
  if (practiceOfRegion > 9_999) throw new RangeError('A region has codes for 10,000 practices');
  return `X${region + 1}${String(practiceOfRegion).padStart(4, '0')}`;
}

/** `U` and a number out of the free runs; throws a RangeError when all 1,780 are used. */
export function networkCode(network: number): string {
  let left = network;
  for (const [first, last] of FREE_NETWORK_NUMBERS) {
    const size = last - first + 1;
    if (left < size) return `U${first + left}`;
    left -= size;
  }
  throw new RangeError('No free network code is left: generate a smaller England');
}

/** ONS codes: `E40999001` a region, `E54999001` a board, `E38999001` a sub-ICB. */
export function onsCode(kind: 'region' | 'icb' | 'sub-icb', index: number): string {
  const stem = { region: 'E40999', icb: 'E54999', 'sub-icb': 'E38999' }[kind];
  return stem + String(index + 1).padStart(3, '0');
}

export function postcode(area: number, practice: number): string {
  const end = letter(practice) + letter(Math.floor(practice / LETTERS.length));
  return `ZX${1 + (area % 98)} ${practice % 10}${end}`;
}

function letter(index: number): string {
  return LETTERS.charAt(index % LETTERS.length);
}
