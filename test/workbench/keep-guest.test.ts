import { describe, expect, it } from 'vitest';
import type { Parcel } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { pack } from '../../src/workbench/index.ts';
import { keepingOf } from '../../src/workbench/keep-guest.ts';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { engine, imported } from './ground-of.ts';

const BLANK = { imported: { units: [], schemes: [] }, read: async () => undefined };

async function kept(change: (parcel: Parcel) => Parcel) {
  const { ground, views } = await imported(NOTICE_FILES);
  const parcel = change(await pack([views[1]!.spec], ground, true, engine));
  return keepingOf(parcel, ground, BLANK, wordingOf('vi'), '2026-11-22T08:00:00Z');
}

describe('keepingOf', () => {
  it('lets a link name a built-in unit, and change nothing else of it', async () => {
    const builtin = builtinUnits.find(({ level }) => level === 'department')!;
    const { batch } = await kept((parcel) => ({
      ...parcel,
      units: [{ ...builtin, name: 'Sở Khác', level: 'commune', parent: 'vn', epoch: { from: '2030-01-01' } }],
    }));
    expect(batch.units).toEqual([{ ...builtin, name: 'Sở Khác' }]);
  });

  it('takes no other index 766 from a link, and a set of the sender’s own', async () => {
    const [index766] = builtinSchemes;
    const own = { ...index766!, key: 'own-1' };
    const { batch } = await kept((parcel) => ({ ...parcel, schemes: [{ ...index766!, grades: [] }, own] }));
    expect(batch.schemes).toEqual([own]);
  });
});
