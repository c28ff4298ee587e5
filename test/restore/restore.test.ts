import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { restoreView } from '../../src/model/index.ts';

const folder = new URL('./v1/', import.meta.url);
const files = readdirSync(folder);

describe('a view of version 1 is restored as ever', () => {
  it.each(files)('%s', (file) => {
    const { stored, restored } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    expect(restoreView(stored)).toEqual(restored);
    expect(restoreView(restored)).toEqual(restored);
  });

  it('in every example that was kept', () => {
    expect(files).toHaveLength(11);
  });
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
    expect(withOne({})).toEqual(stored);
    expect(withOne(change)).toBeUndefined();
  });

  it('are refused in numbers no reader writes', () => {
    const many = Array.from({ length: 201 }, (_, i) => ({ ...sentence, key: `k${i}` }));
    expect(restoreView({ ...stored, rewritten: many })).toBeUndefined();
    expect(restoreView({ ...stored, rewritten: many.slice(1) })?.rewritten).toHaveLength(200);
  });
});
