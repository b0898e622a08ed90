import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/*
 * How a number, a month or a minus sign is written is decided once: a page that rounds by itself will one day say
 * another figure than the CSV beside it.
 */
const HOMES = [
  'functions/sentences/figure-words.ts',
  'functions/charts/axis-words.ts',
  'functions/rules/rule-words.ts',
];

/** Files that format by themselves, with the reason; none of them writes a figure that another surface writes too. */
const OWN: Readonly<Record<string, string>> = {
  'functions/charts/spread-bins.ts': 'edges of bars, so that 0.1 + 0.2 is one edge with 0.3',
  'functions/sentences/intake-sentences.ts': 'a held figure, of any unit',
  'functions/plausibility/finding.ts':
    'a number of a gate, of any unit, and its month: gates import no sentences',
  'functions/questions/practice-contribution/practice-contribution.ts': 'an exact fraction, not shown',
  'functions/local/progress-line.ts': 'seconds of a run',
  'dashboards/components/site-footer.tsx': 'the day of publishing, in London',
  'dashboards/pages/priorities/chosen-priority.tsx': 'a measure of the network’s own, of any unit',
  'dashboards/pages/reports/report-parts.ts': 'the size of a file',
  'dashboards/pages/what-if/threshold-input.tsx': 'what was typed',
  'dashboards/pages/network/stakes-columns.ts': 'pounds',
};

const SHOWN = /^(functions\/(sentences|reports|charts|questions|plausibility|local)|dashboards)\//u;
const files = (await sourceFiles()).filter(({ path }) => SHOWN.test(path) && !HOMES.includes(path));

const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '');

describe('how a figure is written has one home', () => {
  test.each([
    ['decimals', /\.toFixed\(/u],
    ['thousands, months and days', /Intl\.(Number|DateTime)Format|\.toLocale/u],
  ])('%s', (_what, pattern) => {
    const found = files.filter(({ path, text }) => !(path in OWN) && pattern.test(code(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('the minus sign', () => {
    const found = files.filter(({ text }) => /['"`]−/u.test(code(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('and whoever formats by itself still does', () => {
    const idle = Object.keys(OWN).filter((path) => {
      const file = files.find((one) => one.path === path);
      return (
        file === undefined || !/\.toFixed\(|Intl\.(Number|DateTime)Format|\.toLocale/u.test(code(file.text))
      );
    });
    expect(idle).toEqual([]);
  });
});
