import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { KnownFaults } from '../../functions/specification/known-fault-schema.ts';
import { ContractYear } from '../../functions/specification/schema.ts';
import { SeriesFile } from '../../functions/specification/series-schema.ts';
import { SpecificationError } from '../../functions/specification/specification-error.ts';
import { readJson } from './read-json.ts';

const folder = new URL('../../functions/specification/', import.meta.url);
const text = (file: string) => readFile(new URL(file, folder), 'utf8');
const years = await readdir(new URL('years/', folder));
const good = await text('years/2023-24.json');

/** The year of 2023/24 with one passage changed; the passage must occur. */
function edited(from: string | RegExp, to: string): string {
  const changed = good.replace(from, to);
  if (changed === good) throw new Error(`nothing to edit at ${from}`);
  return changed;
}

const lineOf = (whole: string, passage: string) => whole.slice(0, whole.indexOf(passage)).split('\n').length;

describe('the files of the specification', () => {
  test.each(years)('years/%s keeps every rule', async (name) => {
    expect(readJson(`years/${name}`, await text(`years/${name}`), ContractYear).contractYear).toBe(
      name.replace('.json', ''),
    );
  });

  test('series.json and known-faults.json keep every rule', async () => {
    expect(readJson('series.json', await text('series.json'), SeriesFile).series.length).toBeGreaterThan(0);
    expect(
      readJson('known-faults.json', await text('known-faults.json'), KnownFaults).length,
    ).toBeGreaterThan(0);
  });
});

describe('a fault is refused, with its file and line', () => {
  test('thresholds the wrong way round', () => {
    const swapped = edited('"lower": "0.85",', '"lower": "0.95",');
    const thresholds = swapped.lastIndexOf('"thresholds"', swapped.indexOf('"0.95"'));
    const line = swapped.slice(0, thresholds).split('\n').length;

    expect(() => readJson('years/2023-24.json', swapped, ContractYear)).toThrow(
      `years/2023-24.json:${line}: indicators.0.thresholds: NCD026: more is better, so lower (0.95) must be below upper (0.90)`,
    );
  });

  test('thresholds of an indicator where less is better run downwards', () => {
    const down = edited(
      /"direction": "up", "status": "confirmed"/,
      '"direction": "down", "status": "confirmed"',
    );

    expect(() => readJson('years/2023-24.json', down, ContractYear)).toThrow(
      'less is better, so lower (0.85) must be above upper (0.90)',
    );
  });

  test('thresholds without a direction', () => {
    const none = edited(
      /"direction": "up", "status": "confirmed"/,
      '"direction": "none", "status": "confirmed"',
    );

    expect(() => readJson('years/2023-24.json', none, ContractYear)).toThrow(
      'has thresholds but no direction',
    );
  });

  test.each(['owner', 'source', 'reviewed', 'reviewBy', 'whyItMatters'])(
    'an indicator without "%s"',
    (field) => {
      const year = JSON.parse(good);
      delete year.indicators[0][field];
      const without = JSON.stringify(year, null, 2);
      const line = lineOf(without, '"indicators": [') + 1;

      expect(() => readJson('years/2023-24.json', without, ContractYear)).toThrow(
        `years/2023-24.json:${line}: indicators.0.${field}: Invalid input: expected string, received undefined`,
      );
    },
  );

  test('a field nobody knows', () => {
    const extra = edited('"kind": "fraction",', '"kind": "fraction",\n"colour": "red",');

    expect(() => readJson('years/2023-24.json', extra, ContractYear)).toThrow('Unrecognized key: "colour"');
  });

  test('a review date before the review', () => {
    const early = edited('"reviewBy": "2027-05-22"', '"reviewBy": "2026-05-22"');

    expect(() => readJson('years/2023-24.json', early, ContractYear)).toThrow(
      `years/2023-24.json:${lineOf(early, '"2026-05-22"')}: indicators.0.reviewBy: NCD026: the next review must come after the last`,
    );
  });

  test('points that do not add up', () => {
    expect(() => readJson('years/2023-24.json', edited('"value": 71', '"value": 70'), ContractYear)).toThrow(
      'payment indicators add up to 261 points, not 262',
    );
  });

  test('an indicator that is there twice', () => {
    const twice = edited('"code": "NCDMI166"', '"code": "NCD113"');

    expect(() => readJson('years/2023-24.json', twice, ContractYear)).toThrow('NCD113 is there twice');
  });

  test('an indicator that no file feeds, among those that are computed', () => {
    const unfed = edited(/"annual": \{[^}]*"ACC-08 Numerator"[^}]*\}/, '"annual": null');

    expect(() => readJson('years/2023-24.json', unfed, ContractYear)).toThrow(
      'no file feeds it; move it to "unfed"',
    );
  });

  test('a count with the measures of a fraction', () => {
    const count = edited('"count": "Management Information"', '"count": null');

    expect(() => readJson('years/2023-24.json', count, ContractYear)).toThrow(
      'measures do not fit the kind "count"',
    );
  });

  test('a year whose dates are not April to March', () => {
    const moved = edited('"end": "2024-03-31"', '"end": "2024-12-31"');

    expect(() => readJson('years/2023-24.json', moved, ContractYear)).toThrow(
      'years/2023-24.json:4: end: must be 2024-03-31',
    );
  });

  test('text that is not JSON', () => {
    expect(() => readJson('years/2023-24.json', '{ "contractYear" }', ContractYear)).toThrow(
      SpecificationError,
    );
  });
});
