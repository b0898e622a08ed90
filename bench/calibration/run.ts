import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorModelOf } from '../../functions/assessment/chances/error-model.ts';
import { markdownTable } from '../../functions/markdown/markdown-table.ts';
import { type Claim, claimsOf, type Method, PROGRESS } from './claims.ts';
import {
  calledDifferent,
  errorRatio,
  type Held,
  pairsHeld,
  ratesHeld,
  threesHeld,
} from './compare-claims.ts';
import { type EnglandAsked, type KnownEngland, knownEngland } from './known-england.ts';
import { bandsOf, brierScore, calibrationError, wordsOf } from './score-claims.ts';

/** Holds every chance against invented Englands whose truth is known, and writes docs/calibration.md. */
const QUARTERS = Number(process.argv[2] ?? 24);
const MONTHS = [
  ['April', '2026-04'],
  ['July', '2026-07'],
  ['March', '2027-03'],
] as const;
const METHODS: readonly (readonly [Method, string])[] = [
  ['product', '**as the product does it**'],
  ['at the rate seen', 'error at the rate seen, as before'],
  ['plain normal', 'the same, nothing drawn in'],
];

const englandsOf = (asked: Omit<EnglandAsked, 'seed'>, count = QUARTERS): readonly KnownEngland[] =>
  Array.from({ length: count }, (_, i) => knownEngland({ seed: i + 1, ...asked }));
const progress = (englands: readonly KnownEngland[], method: Method = 'product') =>
  englands.flatMap((england) => claimsOf(england, PROGRESS, method));
const indicators = (englands: readonly KnownEngland[], method: Method = 'product') =>
  englands.flatMap((england) =>
    england.indicators.flatMap((indicator) => claimsOf(england, indicator, method)),
  );
const score = (claims: readonly Claim[]) =>
  `${brierScore(claims).toFixed(3)}, ${calibrationError(claims).toFixed(1)}`;
const held = ({ of, held: right }: Held) => `${((100 * right) / of).toFixed(1)} of ${of}`;
const arrow = (stated: number, seen: number) => `${stated.toFixed(0)} → ${seen.toFixed(0)}`;

const months = new Map(MONTHS.map(([name, month]) => [name, englandsOf({ month })]));
const july = months.get('July') ?? [];

const bands = METHODS.slice(0, 2).map(([method, name]) => [
  name,
  ...bandsOf(progress(july, method)).map(({ stated, seen }) => arrow(stated, seen)),
]);
const methods = METHODS.map(([method, name]) => [
  name,
  ...[...months.values()].map((englands) => score(progress(englands, method))),
  ...[...months.values()].map((englands) => score(indicators(englands, method))),
]);
const words = wordsOf(progress(july)).map(({ word, share, stated, seen, claims }) => [
  word === 'or' ? 'in the x or y fifth' : word,
  `${share.toFixed(0)}% of networks`,
  arrow(stated, seen),
  `${claims}`,
]);
const ratios = (['product', 'at the rate seen'] as const).map((variance) => [
  variance === 'product' ? '**as the product does it**' : 'error at the rate seen, as before',
  ...[...months.values()].map((englands) => errorRatio(englands, variance).toFixed(2)),
]);
const pairs = [
  ['progress, any pair', held(pairsHeld(july, 'at the rate seen')), held(pairsHeld(july))],
  ['progress, three at once, Bonferroni 2.394', '', held(threesHeld(july))],
  ['rates, Newcombe', '', held(ratesHeld(july))],
];

const [alike, asPlanted] = [englandsOf({ month: '2026-07', planted: { alike: true } }), july].map(
  calledDifferent,
);
const rules = (
  [
    ['outsideMeanOfTen', 'outside the interval of the mean of ten, as before'],
    ['unusualBesideTen', '**unusual beside ten**: prediction t s √(1 + 1/n)'],
    ['fromTen', '**clearly different from ten**: d ± 1.96 √(v + Σv/n²)'],
    ['fromExpected', '**clearly different from what is expected**: residual ± 1.96 √v'],
    ['unusualForExpected', '**unusual for what is expected**: residual ± 1.96 √(s² − v̄ + v)'],
    ['held', 'the interval of the difference from ten holds the true one'],
  ] as const
).map(([rule, name]) => [
  name,
  `${(alike?.[rule] ?? Number.NaN).toFixed(1)}%`,
  `${(asPlanted?.[rule] ?? Number.NaN).toFixed(1)}%`,
]);

const planted: readonly (readonly [string, EnglandAsked['planted'] & object])[] = [
  ['none', {}],
  ['φ 2', { together: 2 }],
  ['φ 4', { together: 4 }],
  ['a practice’s year, deviation 0.24 log odds, over all indicators', { practiceYear: 0.24 }],
];
const beyond = planted.map(([name, plantedErrors]) => {
  const by = ([1, 2, 'learnt'] as const).map((dispersion) => {
    const englands = englandsOf(
      { month: '2026-07', planted: plantedErrors, dispersion },
      Math.min(12, QUARTERS),
    );
    const claims = progress(englands);
    const top = bandsOf(claims)[9];
    const learnt = englands.flatMap(({ rules }) =>
      [...rules.values()].map((rule) => errorModelOf(rule).dispersion),
    );
    const middle = learnt.toSorted((a, b) => a - b)[Math.floor(learnt.length / 2)] ?? Number.NaN;
    const said =
      claims.length === 0
        ? 'none stated'
        : `${calibrationError(claims).toFixed(1)}; ${top === undefined ? '' : arrow(top.stated, top.seen)}`;
    return dispersion === 'learnt' ? `${said}; φ ${middle.toFixed(2)}` : said;
  });
  return [name, ...by];
});

const whole = englandsOf({ month: '2026-07', scale: 1 }, 2);
const text = `# Calibration: how often what is said was true

Chances can be held against the truth only where that is known. So England is invented, ${QUARTERS} times at a quarter of its size
(325 networks) and twice at full size, with rates that are planted and counts that are drawn from them; then the product's own
code says how sure it is. "64 → 57" means: of claims that averaged 64 in 100, 57 in 100 were true. The error of calibration is the mean
distance between the two, in points; Brier's score is summed over the five fifths, less is better.

Written by \`npm run calibration\`; a smaller form of it is a test. It shows that the arithmetic is right where the model of errors is,
and does not prove that real data follow that model. When the figures of a second real year are held, the same tables are made of them.

## Chance of each fifth of progress, July

${markdownTable(['Stated band', ...Array.from({ length: 10 }, (_, i) => `${10 * i} to ${10 * i + 10}`)], bands)}

## Methods: Brier's score and error of calibration

${markdownTable(['Method', ...['Progress', 'Indicators'].flatMap((what) => MONTHS.map(([name]) => `${what}, ${name}`))], methods)}

Full size, July, progress: ${score(progress(whole))}; indicators: ${score(indicators(whole))}.

## Words, July

${markdownTable(['Words', 'Said of', 'Stated → seen', 'Claims'], words)}

## Squared errors of progress over stated variance

1 is right; above 1 claims too much.

${markdownTable(['Error', ...MONTHS.map(([name]) => name)], ratios)}

## Intervals of differences that hold the true one, of 100, July

${markdownTable(['95% interval', 'Error at the rate seen', 'As the product does it'], pairs)}

## How many networks each rule calls different, July

Ten others are drawn at random, and circumstances are numbers that mean nothing.

${markdownTable(['Rule', 'No network differs', 'As planted'], rules)}

## Errors beyond counting

Error of calibration and the highest band. What is not learnt shows.

${markdownTable(['Planted', 'φ taken as 1', 'φ taken as 2', 'Learnt from two years; median φ'], beyond)}
`;
writeFileSync(fileURLToPath(new URL('../../docs/calibration.md', import.meta.url)), text);
process.stdout.write(text);
