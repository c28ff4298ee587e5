import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { restoreView, VIEW_VERSION } from '../../src/model/index.ts';

const folderOf = (version: number): URL => new URL(`./v${version}/`, import.meta.url);
const folder = folderOf(1);
const versions = Array.from({ length: VIEW_VERSION }, (_, i) => i + 1);
const examples = (version: number): string[] => readdirSync(folderOf(version));

describe.each(versions)('a view of version %i is restored as ever', (version) => {
  it.each(examples(version))('%s', (file) => {
    const { stored, restored } = JSON.parse(readFileSync(new URL(file, folderOf(version)), 'utf8'));
    const now = restoreView(stored);
    expect(now).toMatchObject({ ...restored, version: VIEW_VERSION });
    expect(now).toEqual(restoreView(restored));
    expect(restoreView(JSON.parse(JSON.stringify(now)))).toEqual(now);
    if (version === VIEW_VERSION) expect(now).toEqual(restored);
  });
});

it('has every example that was kept', () => {
  expect(versions.map((version) => examples(version).length)).toEqual([11, 3, 2]);
});

describe('rewritten sentences', () => {
  const { stored } = JSON.parse(readFileSync(new URL('./rewritten.json', folder), 'utf8'));
  const [sentence] = stored.rewritten;
  const withOne = (change: object) => restoreView({ ...stored, rewritten: [{ ...sentence, ...change }] });

  it.each([
    ['a control character', { now: 'Giảm\u0007 điểm' }],
    ['a mark that turns the writing', { now: 'Giảm \u202eđiểm' }],
    ['a second line', { now: 'Giảm\nđiểm' }],
    ['nothing', { now: '' }],
    ['no key', { key: '' }],
    ['a language that is none', { language: '../vi' }],
    ['more than a sentence', { was: 'x'.repeat(2_001) }],
  ])('are refused with %s', (_, change) => {
    expect(withOne({})).toMatchObject({ rewritten: stored.rewritten });
    expect(withOne(change)).toBeUndefined();
  });

  it('are refused in numbers no reader writes', () => {
    const many = Array.from({ length: 201 }, (_, i) => ({ ...sentence, key: `k${i}` }));
    expect(restoreView({ ...stored, rewritten: many })).toBeUndefined();
    expect(restoreView({ ...stored, rewritten: many.slice(1) })?.rewritten).toHaveLength(200);
  });
});
