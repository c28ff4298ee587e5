import { expect, test } from 'vitest';
import type { AssessmentHead } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { likelyProvince, typedProvinces, typedSchemes } from '../../src/workbench/typed-choices.ts';

const PROVINCE = 'vn/province/binh-phuoc';

/** The dossiers of one province, as a notice of June 2024 gives them. */
const dossiers: AssessmentHead = {
  key: 'a',
  scheme: 'dossiers',
  scope: 'vn',
  level: 'province',
  period: { kind: 'month', start: '2024-06-01', end: '2024-06-30', accumulates: 'within' },
  source: 'dvcqg',
  units: [PROVINCE],
  columns: [],
  origins: [],
};

const known = (heads: readonly AssessmentHead[]) => ({
  heads,
  units: new Map(builtinUnits.map((unit) => [unit.key, unit])),
  schemes: new Map(builtinSchemes.map((scheme) => [scheme.key, scheme])),
});

test('a total can be typed beside dossiers, and is what is offered first', () => {
  expect(typedSchemes(known([dossiers])).map(({ key }) => key)).toEqual(['766', 'dossiers']);
});

test('the province offered first is the one the workbook is about, also where it stands alone', () => {
  expect(typedProvinces(known([dossiers]))[0]?.key).toBe(PROVINCE);
  expect(
    typedProvinces(known([{ ...dossiers, scope: PROVINCE, level: 'department', units: [] }]))[0]?.key,
  ).toBe(PROVINCE);
});

test('no province is taken for the one where the workbook is about none', () => {
  expect(likelyProvince(known([]))).toBeUndefined();
  expect(likelyProvince(known([{ ...dossiers, units: [] }]))).toBeUndefined();
  expect(likelyProvince(known([dossiers]))?.key).toBe(PROVINCE);
});
