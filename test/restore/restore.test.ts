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
    expect(files).toHaveLength(8);
  });
});
