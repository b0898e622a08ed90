import { CONFIDENCE, CONFIDENCE_IN_NAMES } from '../../rules/rule-words.ts';
import { sentenceCase } from '../../sentences/figure-words.ts';

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
  return sentenceCase(words);
}
