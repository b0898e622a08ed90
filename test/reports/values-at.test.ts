import { expect, test } from 'vitest';
import { valuesAt } from '../../functions/reports/trace/values-at.ts';

const view = {
  networks: [
    { code: 'U1', chance: 0.95, of: { kind: 'pcn' } },
    { code: 'U2', chance: 0.9, of: { kind: 'pcn' } },
    { code: 'X3', chance: 0.1, of: { kind: 'icb' } },
    { code: 'U4', chance: null, of: { kind: 'pcn' } },
  ],
};

test.each([
  ['one value', 'code=U1', ['U1']],
  ['one of several', 'code=U1|X3', ['U1', 'X3']],
  ['what begins so', 'code^=U', ['U1', 'U2', 'U4']],
  ['at least, the bound too', 'chance>=0.9', ['U1', 'U2']],
  ['more than, the bound not', 'chance>0.9', ['U1']],
  ['at most', 'chance<=0.9', ['U2', 'X3']],
  ['less than', 'chance<0.9', ['X3']],
  ['both', 'code^=U,chance<=0.9', ['U2']],
  ['what lies further in', 'of.kind=icb', ['X3']],
  ['nothing, where there is no such name', 'size>0', []],
])('a list is narrowed to %s; null is never more or less', (_how, filter, codes) => {
  expect(valuesAt(view, `networks[${filter}].code`)).toEqual(codes);
});
