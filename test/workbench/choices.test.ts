import { describe, expect, it } from 'vitest';
import {
  type AssessmentHead,
  dayPeriod,
  type FigureColumn,
  type Scheme,
  type Unit,
  type ViewSpec,
} from '../../src/model/index.ts';
import { builtinSchemes } from '../../src/recognise/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { tabName, unitChoices } from '../../src/workbench/choices.ts';
import { spec } from './spec.ts';

const units = new Map<string, Unit>(
  ['UBND tỉnh Quảng Trị', 'UBND tỉnh Khánh Hòa'].map((name, i) => [
    `p${i}`,
    { key: `p${i}`, name, type: 'province', level: 'province', aliases: [] },
  ]),
);

function head(keys: readonly string[], columns: readonly FigureColumn[]): AssessmentHead {
  return {
    key: 'a',
    scheme: '766',
    scope: 'vn',
    level: 'province',
    period: dayPeriod('2026-10-10'),
    source: 'dvcqg',
    units: keys,
    columns,
    origins: [],
  };
}

const TOTAL: FigureColumn = { indicator: 'total', part: 'score' };
const GROUP: FigureColumn = { indicator: 'CKMB', part: 'score' };

const schemes = new Map<string, Scheme>([...builtinSchemes, overdue()].map((scheme) => [scheme.key, scheme]));

function nameOf(view: Partial<ViewSpec>, to: AssessmentHead, others: readonly AssessmentHead[] = []): string {
  const heads = [to, ...others];
  return tabName(
    { ...spec, ...view },
    { choices: [to], baselines: [], to },
    { heads, units, schemes },
    wordingOf('vi'),
  );
}

/** A list of what is overdue: one count, no total. */
function overdue(): Scheme {
  const indicator = {
    key: 'late',
    name: 'Hồ sơ đang giải quyết, quá hạn',
    short: 'Quá hạn',
    role: 'component',
  } as const;
  const measured = { measure: 'count', direction: 'lower', decimals: 0 } as const;
  return {
    key: 'late',
    name: 'Hồ sơ',
    version: '1',
    indicators: [{ ...indicator, ...measured }],
    grades: [],
  };
}

describe('the name of a tab', () => {
  it('says what is counted where the level alone does not', () => {
    const late: FigureColumn = { indicator: 'late', part: 'score' };
    const list = { ...head(['p0', 'p1'], [late]), scheme: 'late' };
    expect(nameOf({ scheme: 'late', rows: 'units', focus: late }, list)).toBe('Quá hạn · Tỉnh, thành phố');
    expect(nameOf({ rows: 'units', focus: TOTAL }, head(['p0', 'p1'], [TOTAL, GROUP]), [list])).toBe(
      'Tỉnh, thành phố',
    );
    expect(nameOf({ rows: 'units', focus: GROUP }, head(['p0', 'p1'], [GROUP, TOTAL]))).toBe(
      'Tỉnh, thành phố',
    );
  });

  it('is the one it was given', () => {
    expect(nameOf({ title: 'Họp tuần 15' }, head(['p0', 'p1'], [TOTAL]))).toBe('Họp tuần 15');
  });

  it('is the level, and the unit looked into behind it', () => {
    const both = head(['p0', 'p1'], [TOTAL, GROUP]);
    expect(nameOf({ rows: 'units' }, both)).toBe('Tỉnh, thành phố');
    expect(nameOf({ rows: 'indicators', focus: { unit: 'p0' } }, both)).toBe(
      'Tỉnh, thành phố › tỉnh Quảng Trị',
    );
  });

  it('names the parent where the workbook has the level of several', () => {
    const communes = { ...head(['x', 'y'], [TOTAL]), level: 'commune' as const, scope: 'p0' };
    const elsewhere = { ...communes, scope: 'p1' };
    const view = { level: 'commune' as const, scope: 'p0' };
    expect(nameOf(view, communes)).toBe('Xã, phường, đặc khu');
    expect(nameOf(view, communes, [elsewhere])).toBe('Xã, phường, đặc khu · tỉnh Quảng Trị');
  });

  it('says what is shown of a lone unit', () => {
    expect(nameOf({ rows: 'indicators', focus: { unit: 'p0' } }, head(['p0'], [TOTAL, GROUP]))).toBe(
      'Chỉ số · tỉnh Quảng Trị',
    );
    const rank = head(['p0'], [{ indicator: 'total', part: 'rank' }]);
    expect(nameOf({ rows: 'units', focus: { indicator: 'total', part: 'rank' } }, rank)).toBe(
      'Hạng · tỉnh Quảng Trị',
    );
  });
});

it('offers units to look into only where there is more than one indicator', () => {
  const one = head(['p0', 'p1'], [TOTAL]);
  expect(unitChoices({ choices: [one], baselines: [], to: one }, units)).toEqual([]);
  const two = head(['p0', 'p1'], [TOTAL, GROUP]);
  expect(unitChoices({ choices: [two], baselines: [], to: two }, units).map((item) => item.value)).toEqual([
    'p0',
    'p1',
  ]);
});
