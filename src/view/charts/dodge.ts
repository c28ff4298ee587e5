/**
 * Moves labels apart along one axis: no two closer than `gap`, none outside [`low`, `high`], each as near to where it
 * wants to be as that allows. Keeps the order of the wishes. Where they cannot all fit, they are spread evenly.
 */
export function dodge(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]! - wishes[b]! || a - b);
  const step = wishes.length > 1 ? Math.min(gap, (high - low) / (wishes.length - 1)) : gap;
  const places = new Array<number>(wishes.length);
  for (const block of blocksOf(order, wishes, step, low, high)) {
    block.members.forEach((i, n) => {
      places[i] = block.start + n * step;
    });
  }
  return places;
}

/** Labels that touch, as one: its start is the mean of what its members wish. */
interface Block {
  readonly members: number[];
  sum: number;
  start: number;
}

function blocksOf(
  order: readonly number[],
  wishes: readonly number[],
  step: number,
  low: number,
  high: number,
): readonly Block[] {
  const blocks: Block[] = [];
  for (const i of order) {
    let block: Block = { members: [i], sum: wishes[i]!, start: 0 };
    settle(block, step, low, high);
    for (let last = blocks.at(-1); last && overlaps(last, block, step); last = blocks.at(-1)) {
      blocks.pop();
      const shift = last.members.length * step * block.members.length;
      block = { members: [...last.members, ...block.members], sum: last.sum + block.sum - shift, start: 0 };
      settle(block, step, low, high);
    }
    blocks.push(block);
  }
  return blocks;
}

function overlaps(a: Block, b: Block, step: number): boolean {
  // A hair of slack: two blocks that just touch are no overlap, whatever floating point thinks.
  return b.start < a.start + a.members.length * step - 1e-9;
}

function settle(block: Block, step: number, low: number, high: number): void {
  const wish = block.sum / block.members.length;
  block.start = Math.max(low, Math.min(wish, high - (block.members.length - 1) * step));
}
