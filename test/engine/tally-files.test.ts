import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import type { FileReading } from '../../src/model/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function tallied(
  ...files: readonly (readonly [name: string, text: string])[]
): Promise<readonly Pick<FileReading, 'figures' | 'missing' | 'levels'>[]> {
  const sources = files.map(([name, text]) => ({ name, bytes: bytes(text) }));
  const outcome = await createEngine().recognise(sources);
  return outcome.files.map(({ figures, missing, levels }) => ({ figures, missing, levels }));
}

const MARCH = `Tỉnh Bình Phước
STT;Đơn vị;27/3/2025;08/4/2025
1;Sở Tư pháp;85,00;79,03
2;Sở Y tế;80,10;-
`;

describe('what a file is said to hold', () => {
  it('counts figures, cells without one, units and dates', async () => {
    expect(await tallied(['a.csv', MARCH])).toEqual([
      { figures: 3, missing: 1, levels: [{ level: 'department', units: 2, periods: 2 }] },
    ]);
  });

  it('is nothing where nothing was understood', async () => {
    expect(await tallied(['a.csv', 'một hai ba\n'])).toEqual([{ figures: 0, missing: 0, levels: [] }]);
  });

  it('is about all of them where another file of the drop says the same', async () => {
    const [first, second] = await tallied(['a.csv', MARCH], ['b.csv', `${MARCH}\n`]);
    expect(first?.figures).toBe(3);
    expect(second).toEqual({ figures: 0, missing: 0, levels: first?.levels });
  });
});
