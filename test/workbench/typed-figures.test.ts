import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import {
  isTypedTable,
  nextFigure,
  type TypedFigure,
  typedAt,
  typedFigures,
  typedTable,
} from '../../src/workbench/typed-figures.ts';

const about = { scheme: 'Bộ chỉ số 766', province: 'tỉnh Bình Phước' };

const rank: TypedFigure = {
  unit: 'Bình Phước',
  level: 'province',
  parent: '',
  indicator: 'Tổng điểm',
  part: 'rank',
  period: '08/4/2025',
  value: '20/63',
  source: 'Cổng DVCQG; trang "Bộ chỉ số"',
  at: '22/11/2026 09:05',
};
const score: TypedFigure = { ...rank, part: 'score', value: '84,39', source: '=HYPERLINK("x")' };

test('a figure a row, in long form, under a title that names the province', () => {
  const { name, bytes } = typedTable([score, rank], about);
  expect(name).toBe('Số liệu tự ghi - Bộ chỉ số 766, tỉnh Bình Phước.csv');
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeff' +
      [
        'Số liệu tự ghi: Bộ chỉ số 766, tỉnh Bình Phước',
        'Đơn vị;Cấp;Thuộc;Chỉ số;Loại số;Kỳ;Giá trị;Nguồn;Ghi lúc',
        'Bình Phước;Tỉnh, thành phố;;Tổng điểm;Điểm;08/4/2025;84,39;"\'=HYPERLINK(""x"")";22/11/2026 09:05',
        'Bình Phước;Tỉnh, thành phố;;Tổng điểm;Hạng;08/4/2025;20/63;"Cổng DVCQG; trang ""Bộ chỉ số""";22/11/2026 09:05',
        '',
      ].join('\r\n'),
  );
});

test('what was typed comes back as it was typed', async () => {
  const file = typedTable([score, rank], about);
  const engine = createEngine();
  const { session, files } = await engine.recognise([file]);
  const { rows } = await engine.rows(session, files[0]!.import, 0, 0, 100);
  expect(typedFigures(rows)).toEqual([score, rank]);
});

test('such a table is known by its heads', () => {
  expect(isTypedTable(typedTable([], about).bytes)).toBe(true);
  expect(isTypedTable(new TextEncoder().encode('Số liệu\r\nĐơn vị;Cấp;Thuộc\r\n'))).toBe(false);
});

test('the next figure is about the same, and the clock is the office’s', () => {
  expect(nextFigure(rank)).toEqual({ ...rank, value: '', at: '' });
  expect(typedAt(new Date(2026, 10, 2, 7, 5))).toBe('02/11/2026 07:05');
});
