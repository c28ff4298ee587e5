import { describe, expect, it } from 'vitest';
import { decodeParcel, encodeParcel } from '../../src/link/index.ts';
import {
  type CopyKind,
  type Correction,
  figureAt,
  type Issue,
  keptFigure,
  type Parcel,
  standingOf,
  withCorrections,
} from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { correctedGround } from '../../src/workbench/corrected-ground.ts';
import { groundOf } from '../../src/workbench/guest-ground.ts';
import { type Ground, pack } from '../../src/workbench/index.ts';
import { keepingOf, type Local } from '../../src/workbench/keep-guest.ts';
import { copyOf } from '../../src/workbench/parcel-copies.ts';
import { DEPARTMENT_FILES, NOTICE_FILES } from '../fixtures/sample-files.ts';
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

describe('corrections of a link for the office', () => {
  const words = wordingOf('vi');
  const WHY = 'đơn vị đính chính';

  /** A link for the office in which a department has 95,60 in place of the 82,30 that its file prints. */
  async function came() {
    const { ground, views } = await imported(DEPARTMENT_FILES);
    const head = ground.heads.find(({ period }) => period.end === '2025-04-08')!;
    const printed = (await ground.read(head.key))!;
    const unit = printed.units.find((one) => figureAt(printed, one, 'total', 'score')?.value === 82.3)!;
    const of = { assessment: head.key, unit, indicator: 'total', part: 'score' } as const;
    const { cell, ...figure } = figureAt(printed, unit, 'total', 'score')!;
    const now = { value: 95.6, status: 'measured', decimals: 2 } as const;
    const correction: Correction = { of, cell: cell!, was: keptFigure(figure), now, why: WHY, at: AT };
    const corrected = correctedGround(ground, [correction]);
    const parcelOf = async (kind: CopyKind): Promise<Parcel> => {
      const specs = [views[0]!.spec];
      const sending = { specs, ground: corrected, withFigures: true, style: words.style, issuesOf: () => [] };
      const decoded = decodeParcel(encodeParcel(await copyOf(sending, kind, engine)));
      if ('fault' in decoded) throw new Error(decoded.fault);
      return decoded.parcel;
    };
    return { ground, correction, parcelOf };
  }
  const keep = (parcel: Parcel, local: Local) => keepingOf(parcel, groundOf(parcel), local, words, AT);
  const localOf = ({ heads, read }: Ground, corrections: readonly Correction[] = []): Local => ({
    ...BLANK,
    heads,
    read,
    corrections,
  });

  it('lie over a table that prints what was printed', async () => {
    const { correction, parcelOf } = await came();
    const parcel = await parcelOf('for-office');
    const { drop, corrections, differing } = await keep(parcel, BLANK);
    expect(differing).toBe(0);
    const [one] = corrections;
    expect(corrections).toHaveLength(1);
    const { of, was, now, why, at } = correction;
    expect(one).toMatchObject({
      of,
      now,
      why,
      at,
      was: { value: was.value, status: 'measured', decimals: 2 },
    });
    const kept = drop.assessments.find(({ key }) => key === one!.of.assessment)!;
    const file = drop.imports.find(({ record }) => record.key === one!.cell.import)!;
    const line = new TextDecoder().decode(file.bytes).split('\r\n')[one!.cell.row]!;
    expect(line.split(';')[one!.cell.column]).toBe('82,30');
    expect(figureAt(kept, of.unit, 'total', 'score')?.value).toBe(82.3);
    expect(standingOf(one!, kept).state).toBe('holds');
    const shown = withCorrections(kept, corrections);
    const sent = parcel.assessments.find(({ period }) => period.end === '2025-04-08')!;
    expect(shown.values).toEqual(sent.values);
  });

  it('come with what the sender’s files need care about, which the kept table has no cells of', async () => {
    const { parcelOf } = await came();
    const parcel = await parcelOf('for-office');
    const at = { import: '', file: 'goc.xlsx', table: 0, row: 4 };
    const issues: readonly Issue[] = [{ code: 'file-truncated', severity: 'warning', at }];
    const { drop } = await keep({ ...parcel, office: { ...parcel.office!, issues } }, BLANK);
    const [first, ...rest] = drop.imports.map(({ record }) => record);
    expect(first!.issues).toEqual([
      { code: 'file-truncated', severity: 'warning', at: { import: first!.key, file: 'goc.xlsx', row: 4 } },
    ]);
    expect(rest.flatMap((record) => record.issues)).toEqual([]);
  });

  it('lie over this machine’s own file where it prints the same', async () => {
    const { ground, correction, parcelOf } = await came();
    const { drop, corrections, differing } = await keep(await parcelOf('for-office'), localOf(ground));
    expect([differing, drop.assessments, drop.imports]).toEqual([0, [], []]);
    expect(corrections).toEqual([correction]);
  });

  it('leave alone what says the same here, corrected or printed', async () => {
    const { ground, correction, parcelOf } = await came();
    const own = localOf(ground, [{ ...correction, why: 'lý do ở đây' }]);
    for (const kind of ['for-office', 'to-send'] as const)
      expect(await keep(await parcelOf(kind), own)).toMatchObject({ corrections: [], differing: 0 });
    const read = async (key: string) => {
      const whole = await ground.read(key);
      return whole && withCorrections(whole, [correction]);
    };
    const printing = await keep(await parcelOf('for-office'), localOf({ ...ground, read }));
    expect(printing).toMatchObject({ corrections: [], differing: 0 });
  });

  it('take the place of one that holds no longer', async () => {
    const { ground, correction, parcelOf } = await came();
    const orphan: Correction = {
      ...correction,
      was: { ...correction.was, value: 11 },
      now: { ...correction.now, value: 12 },
    };
    const { corrections, differing } = await keep(await parcelOf('for-office'), localOf(ground, [orphan]));
    expect([differing, corrections]).toEqual([0, [correction]]);
  });

  it('contradict another correction, or another print, and are told', async () => {
    const { ground, correction, parcelOf } = await came();
    const parcel = await parcelOf('for-office');
    const other: Correction = { ...correction, now: { ...correction.now, value: 84.39 } };
    const against = await keep(parcel, localOf(ground, [other]));
    expect(against).toMatchObject({
      corrections: [],
      differing: 1,
      differences: [{ here: '84,39', came: '95,60' }],
    });
    expect(against.drop.assessments).toEqual([]);
    // The sender's file had nothing there, and this machine's has something else.
    const blank: Parcel = {
      ...parcel,
      office: {
        issues: [],
        corrections: parcel.office!.corrections.map((one) => ({
          ...one,
          was: { status: 'blank', decimals: 0 },
        })),
      },
    };
    expect(await keep(blank, localOf(ground))).toMatchObject({
      corrections: [],
      differing: 1,
      differences: [{ here: '82,30', came: '95,60' }],
    });
  });
});
