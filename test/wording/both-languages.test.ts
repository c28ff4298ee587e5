import { describe, expect, it } from 'vitest';
import { FINDING_KINDS } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { BUILT } from './twice/built.ts';
import { everythingIn, type Found } from './twice/dropped.ts';
import { saidIn } from './twice/same-figures.ts';

const IMPORTS = 'test/imports';

/** Files of every kind: a notice and a portal, dossiers and lists of them, rates, places, labels and sums to date. */
const DROPS: Readonly<Record<string, readonly string[]>> = {
  'notice 1072': [
    'samples/TB-1072_so-nganh_27-3-va-08-4.csv',
    'samples/TB-1072_cap-huyen_27-3-va-08-4.csv',
    'samples/TB-1072_12-chi-so-tinh-Binh-Phuoc.csv',
  ],
  '34 provinces': ['samples/dvcqg_34tinh_2026-10-06.csv', 'samples/dvcqg_34tinh_2026-10-10.csv'],
  'published ranks': ['samples/Xep-hang-766_tinh-Binh-Phuoc.csv'],
  'dossiers of June and lists of three dates': [
    'ho-so-6-2024',
    'qua-han-6-2024',
    'qua-han-31-7-2024',
    'qua-han-10-4-2025',
  ].map((name) => `test/engine/dossiers/${name}.csv`),
  'another list of provinces': ['000-xep-hang', '003-tien-do_7-2024'].map(
    (name) => `test/published/files/${name}.csv`,
  ),
  'a report beside the country': ['003-ca-nuoc_8-2024', '003-tien-do_7-2024', '003-tien-do_8-2024'].map(
    (name) => `test/published/files/${name}.csv`,
  ),
  'a month not yet over': ['004-diem_4-2024', '004-cong-bo_4-2024'].map(
    (name) => `test/published/files/${name}.csv`,
  ),
  'dossiers that do not add up': [`${IMPORTS}/layouts/mau-3-dong.csv`, `${IMPORTS}/layouts/mot-cua.csv`],
  'suspended dossiers': [`${IMPORTS}/layouts/ho-so-ton-dau-ky.csv`],
  'a labelled period': [`${IMPORTS}/layouts/nhan-ky.csv`],
  'sums to date beside a day': [`${IMPORTS}/names/luy-ke-tu-ngay.csv`],
  'targets of units': [`${IMPORTS}/layouts/hang-va-muc-tieu_08-4-2025.csv`],
};

const read = new Map<string, readonly Found[]>();

/** Read once, whichever test asks first. */
function inDrop(name: string): readonly Found[] {
  const found = read.get(name) ?? everythingIn(DROPS[name]!);
  read.set(name, found);
  return found;
}

const [vi, en] = [wordingOf('vi').findings, wordingOf('en').findings];

/** Sentences whose English says other figures than the Vietnamese, with both. */
function differing(found: readonly Found[]): readonly string[] {
  return found.flatMap(({ about, findings }) =>
    findings.flatMap((finding) => {
      const both = [vi.sentence(finding, about), en.sentence(finding, about)] as const;
      const said = [saidIn('vi', both[0], about.comparison), saidIn('en', both[1], about.comparison)].map(
        (of) => JSON.stringify(of),
      );
      return said[0] === said[1] ? [] : [[...both, ...said].join('\n')];
    }),
  );
}

describe('numbers, ways and measures of every sentence are those of the other language', () => {
  it.each(Object.keys(DROPS))('%s', (name) => {
    const found = inDrop(name);
    expect(found.length).toBeGreaterThan(0);
    expect(differing(found)).toEqual([]);
  });

  it.each(Object.keys(BUILT))('%s', (name) => {
    expect(differing(BUILT[name]!())).toEqual([]);
  });

  it('and no kind of finding is left out', () => {
    const all = [...Object.keys(DROPS).map(inDrop), ...Object.values(BUILT).map((built) => built())].flat();
    const told = new Set(all.flatMap(({ findings }) => findings.map(({ kind }) => kind)));
    expect(FINDING_KINDS.filter((kind) => !told.has(kind))).toEqual([]);
  });
});
