import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Language, wordingOf } from '../../src/wording/index.ts';
import { resolveView } from '../../src/workbench/index.ts';
import { pageOf } from '../../src/workbench/page-of.ts';
import { Showing } from '../../src/workbench/showing.ts';
import { published } from '../published/published.ts';
import { engine, type Imported, imported } from '../workbench/ground-of.ts';

describe('a province that stands alone', () => {
  let june: Imported;
  beforeAll(async () => {
    june = await imported(['000-diem_6-2024.csv', '000-xep-hang.csv'].map(published));
  });
  const title = async (isPair: boolean, language: Language = 'vi') => {
    const { from, ...alone } = june.views.find(({ spec }) => spec.focus?.part === 'score')!.spec;
    const spec = isPair && from ? { ...alone, from } : alone;
    const shown = await new Showing(engine).show(spec, resolveView(spec, june.ground.heads), june.ground);
    if (typeof shown === 'string') throw new Error(shown);
    return pageOf(shown, [], wordingOf(language))?.title;
  };

  it('is headed by its score, its published rank and its grade', async () => {
    expect(await title(false)).toBe('Tỉnh Bình Phước: 84,39 điểm; hạng công bố 3/63; xếp loại tốt');
    expect(await title(false, 'en')).toBe('Tỉnh Bình Phước: 84.39 points; published rank 3/63; grade good');
  });

  it('keeps what one date has where the other has nothing to compare it with', async () => {
    expect(await title(true)).toBe(
      'Tỉnh Bình Phước: 84,39 điểm (tháng 6/2024); hạng công bố 3/63, tăng 5 bậc; xếp loại tốt; tháng 5/2024 không có số liệu để so sánh',
    );
    expect(await title(true, 'en')).toBe(
      'Tỉnh Bình Phước: 84.39 points (Jun 2024); published rank 3/63, up 5 places; grade good; no figures for May 2024 to compare with',
    );
  });
});

test.each([
  [100, 2, 7, 7, '100%'],
  [100, 2, 59_440, 59_442, '100,00%'],
  [0, 2, 0, 5, '0%'],
  [50, 2, 1, 2, '50%'],
  [97.5, 1, 19.5, 20, '97,5%'],
  [54.55, 2, 6, 11, '54,55%'],
  [Number.NaN, 1, Number.NaN, 20, ''],
])('%d per cent with %d decimals is told of %d of %d as %s', (percent, decimals, part, whole, told) => {
  expect(wordingOf('vi').numbers.share(percent, decimals, part, whole)).toBe(told);
});
