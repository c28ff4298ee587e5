import { describe, expect, it } from 'vitest';
import type { Parcel } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { pack } from '../../src/workbench/index.ts';
import { keepingOf } from '../../src/workbench/keep-guest.ts';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { engine, imported } from './ground-of.ts';

const AT = '2026-11-22T08:00:00Z';
const BLANK = { imported: { units: [], schemes: [] }, heads: [], read: async () => undefined };

async function kept(change: (parcel: Parcel) => Parcel) {
  const { ground, views } = await imported(NOTICE_FILES);
  const parcel = change(await pack([views[1]!.spec], ground, true, engine));
  return keepingOf(parcel, ground, BLANK, wordingOf('vi'), AT);
}

describe('keepingOf', () => {
  it('finds what is stored of the same, whatever the link calls it', async () => {
    const { ground, views } = await imported(NOTICE_FILES);
    const whole = await pack([views[1]!.spec], ground, true, engine);
    const parcel = { ...whole, assessments: whole.assessments.map((a, i) => ({ ...a, key: `link/${i}` })) };
    const { heads, read } = ground;
    const local = { imported: { units: [], schemes: [] }, heads, read };
    const { drop, differing } = await keepingOf(parcel, ground, local, wordingOf('vi'), AT);
    expect(drop.assessments).toEqual([]);
    expect([differing, drop.imports]).toEqual([0, []]);
    const blank = await keepingOf(parcel, ground, BLANK, wordingOf('vi'), AT);
    const keys = whole.assessments.map(({ key }) => key);
    expect(blank.drop.assessments.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    expect(blank.drop.imports).toHaveLength(keys.length);
  });

  it('lets a link name a built-in unit, and change nothing else of it', async () => {
    const builtin = builtinUnits.find(({ level }) => level === 'department')!;
    const { drop } = await kept((parcel) => ({
      ...parcel,
      units: [{ ...builtin, name: 'Sở Khác', level: 'commune', parent: 'vn', epoch: { from: '2030-01-01' } }],
    }));
    expect(drop.units).toEqual([{ ...builtin, name: 'Sở Khác' }]);
  });

  it('takes no other index 766 from a link, and a set of the sender’s own', async () => {
    const [index766] = builtinSchemes;
    const own = { ...index766!, key: 'own-1' };
    const { drop } = await kept((parcel) => ({ ...parcel, schemes: [{ ...index766!, grades: [] }, own] }));
    expect(drop.schemes).toEqual([own]);
  });
});
