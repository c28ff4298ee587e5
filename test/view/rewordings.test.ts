import { describe, expect, test } from 'vitest';
import { findFor } from '../../src/compare/index.ts';
import { type Page, type Rewritten, titleKey, type ViewSpec, withRewritten } from '../../src/model/index.ts';
import { focusOf } from '../../src/view/index.ts';
import { departments, SPEC } from './departments.ts';
import { pageOf } from './page-of.ts';

const { comparison, units } = departments();
const focus = focusOf(comparison, SPEC)!;
const findings = findFor(comparison, focus);

const pageWith = (more: Partial<ViewSpec>, language: 'vi' | 'en' = 'vi'): Page =>
  pageOf({ comparison, units }, { spec: { ...SPEC, ...more }, findings, language });

const plain = pageWith({});
const up = plain.sentences.find(({ key }) => key.startsWith('units-up'))!;
const other = (key: string, was: string, now: string): Rewritten => ({ key, language: 'vi', was, now });

describe('a page with rewritten sentences', () => {
  const rewritten = [
    other(titleKey(focus), plain.title, 'Chín trong mười một đơn vị giảm điểm'),
    other(up.key, up.text, 'Chỉ 02 đơn vị tăng.'),
  ];
  const page = pageWith({ rewritten });

  test('says them where they agree, and what they stand for', () => {
    expect(page.title).toBe('Chín trong mười một đơn vị giảm điểm');
    expect(page.titleRewording).toMatchObject({ agrees: true, generated: plain.title });
    const sentence = page.sentences.find(({ key }) => key === up.key)!;
    expect(sentence.text).toBe('Chỉ 02 đơn vị tăng.');
    expect(sentence.rewording).toMatchObject({ agrees: true, generated: up.text });
  });

  test('leads to the same figures and tells nothing twice', () => {
    expect(page.titleCells).toEqual(plain.titleCells);
    expect(page.sentences.map(({ key }) => key)).toEqual(plain.sentences.map(({ key }) => key));
  });

  test('says what the figures say in the other language', () => {
    expect(pageWith({ rewritten }, 'en')).toEqual(pageWith({}, 'en'));
  });

  test('lets only words out that agree with the figures', () => {
    const was = up.text.replace('Sở Nội vụ', 'Sở Y tế');
    const stale = pageWith({ rewritten: [other(up.key, was, 'Chỉ 02 đơn vị tăng.')] });
    const sentence = stale.sentences.find(({ key }) => key === up.key)!;
    expect(sentence.text).toBe(up.text);
    expect(sentence.rewording).toEqual({ text: 'Chỉ 02 đơn vị tăng.', agrees: false, generated: up.text });
  });

  test('is as the figures make it once all are given back', () => {
    const back = rewritten.reduce<readonly Rewritten[]>(
      (all, { key, was }) => withRewritten(all, other(key, was, was)),
      rewritten,
    );
    expect(back).toEqual([]);
  });
});

test('a tolerance is stated in the source, beside every chart and slide, with a copied table and among the sentences', () => {
  const stated = 'thay đổi không quá 0,05 điểm được tính là giữ nguyên';
  const tolerant = { ...comparison, tolerance: 0.05 };
  const page = pageOf({ comparison: tolerant, units }, { findings: findFor(tolerant, focus) });
  expect(page.source).toContain(stated);
  expect(page.grid.tolerance).toBe(stated);
  // A picture holds the caption and the source: said once.
  expect(page.series.caption).not.toContain(stated);
  expect(page.tolerance).toBe('0,05 điểm');
  const said = page.sentences.find(({ text }) => text.includes('không quá 0,05 điểm'));
  expect(said?.tone).toBe('plain');
  expect(plain.source).not.toContain('giữ nguyên');
  expect(plain.grid.tolerance).toBeUndefined();
});
