import { describe, expect, it } from 'vitest';
import type { LedgerBlock } from '../../src/model/index.ts';
import { BlockInSight } from '../../src/ui/tables/block-in-sight.svelte.ts';

const blockOf = (from: number, to: number, shape: string): LedgerBlock => ({ from, to, shape, columns: [] });
const BLOCKS = [blockOf(0, 6, 'a'), blockOf(6, 9, ''), blockOf(9, 20, 'b')];

describe('the table in sight among those of one sheet', () => {
  it('is the one on top', () => {
    for (const [top, from] of [
      [0, 0],
      [5, 0],
      [7, 6],
      [12, 9],
      [40, 9],
    ] as const) {
      expect(
        new BlockInSight(
          () => BLOCKS,
          () => top,
        ).current?.from,
      ).toBe(from);
    }
  });

  it('is the one gone to, though another is on top, and round again', () => {
    const blocks = new BlockInSight(
      () => BLOCKS,
      () => 0,
    );
    expect([blocks.count, blocks.place]).toEqual([2, 1]);
    expect(blocks.next()).toBe(9);
    expect([blocks.current?.shape, blocks.place]).toEqual(['b', 2]);
    expect(blocks.next()).toBe(0);
    expect(blocks.place).toBe(1);
  });

  it('is left when it is scrolled out of sight', () => {
    const blocks = new BlockInSight(
      () => BLOCKS,
      () => 0,
    );
    blocks.next();
    blocks.keepWithin(2, 12);
    expect(blocks.place).toBe(2);
    blocks.keepWithin(0, 9);
    expect(blocks.place).toBe(1);
  });
});
