import { describe, expect, test } from 'vitest';
import { brokenPromises } from '../../functions/models/check-models.ts';
import { type Model, models } from '../../functions/models/registry.ts';

/** Every model, the one of withdrawn results with other SQL in the place of a part of its own. */
function withOtherSql(part: string, other: string): readonly Model[] {
  return models().map((model) => {
    if (model.name !== 'mart_withdrawn') return model;
    expect(model.sql).toContain(part);
    return { ...model, sql: model.sql.replace(part, other) };
  });
}

describe('the build', () => {
  test('goes on where every model gives what its header promises', async () => {
    expect(await brokenPromises(models())).toEqual([]);
  });

  test.each([
    [
      'no longer gives a promised column',
      '    max(achievement.organisation_name) as practice_name,',
      '',
      ['mart_withdrawn does not give practice_name, which its header promises'],
    ],
    [
      'gives a column that its header does not name',
      'achievement.organisation_code as practice_code,',
      'achievement.organisation_code as practice_code, 1.5::double as share,',
      ['mart_withdrawn gives share, which its header does not promise'],
    ],
    [
      'gives a column of another type',
      'max(achievement.organisation_name) as practice_name',
      'count(achievement.organisation_name) as practice_name',
      ['mart_withdrawn gives practice_name as bigint, and its header promises varchar'],
    ],
    [
      'reads a column that is not there',
      'max(achievement.organisation_name)',
      'max(achievement.organisation_title)',
      [expect.stringMatching(/^mart_withdrawn does not run: .*organisation_title/)],
    ],
    [
      'reads a table that its header does not name',
      'inner join stg_issue',
      'inner join stg_patients on true inner join stg_issue',
      [expect.stringMatching(/^mart_withdrawn does not run: .*stg_patients/)],
    ],
  ])(
    'is refused with the names of mart and column where the SQL of one %s',
    async (_what, part, other, broken) => {
      expect(await brokenPromises(withOtherSql(part, other))).toEqual(broken);
    },
  );
});
