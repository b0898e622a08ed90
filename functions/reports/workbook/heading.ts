import { CONFIDENCE, CONFIDENCE_IN_NAMES } from '../../rules/rule-words.ts';

const WORDS: Readonly<Record<string, string>> = {
  icb: 'ICB',
  pcn: 'PCN',
  ods: 'ODS',
  fte: 'FTE',
  imd: 'IMD',
  id: 'identity',
  [CONFIDENCE_IN_NAMES]: CONFIDENCE,
  10000: '10,000',
  icbs: 'ICBs',
};

/** A column's name in files as a heading: `gap_lower_95` is `Gap lower 95%`, `sub_icb` is `Sub-ICB`. */
export function heading(name: string): string {
  const words = name
    .replace('sub_icb', 'sub-icb')
    .split('_')
    .map((word) => WORDS[word] ?? word.replace(/-icb$/, '-ICB'))
    .join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
