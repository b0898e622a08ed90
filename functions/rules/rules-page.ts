import { markdownTable } from '../markdown/markdown-table.ts';
import { aboutRules } from './about-rules.ts';
import type { Rule } from './rule.ts';
import { percentOf } from './rule-words.ts';
import { RULES } from './rules.ts';

/** The page that shows every threshold that we, and not the contract or the data, decide by. */
export function rulesPage(): string {
  const rules: Readonly<Record<string, Rule>> = RULES;
  return `${[
    '# Rules',
    'Every threshold that this product decides by. None of them is a threshold of the contract: those are in [indicators.md](indicators.md). What is our own choice says so.',
    'This page is made by `npm run docs`. To change a rule, change its value in `functions/rules/rules.ts`: figures, sentences, charts, chapters and this page follow, and a value out of its bounds is refused before anything starts. A release keeps the figures of the rules it was made by.',
    markdownTable(
      ['Rule', 'Value', 'From', 'To', 'What it decides', 'Source'],
      Object.entries(aboutRules).flatMap(([name, { title, decides, source }]) => {
        const rule = rules[name];
        if (rule === undefined) return [];
        return [
          [
            title,
            written(rule, rule.value),
            written(rule, rule.least),
            written(rule, rule.most),
            decides,
            source,
          ],
        ];
      }),
    ),
  ].join('\n\n')}\n`;
}

function written({ unit }: Rule, value: number): string {
  if (unit === 'share' || unit === 'chance') return percentOf(value);
  if (unit === 'difference') return String(value);
  return `${value.toLocaleString('en-GB')} ${value === 1 ? unit.replace(/s$/u, '') : unit}`;
}
