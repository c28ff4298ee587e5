import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { restoreView } from '../../src/model/index.ts';
import { defaultViews } from '../../src/workbench/index.ts';
import { textFile } from '../fixtures/recognised.ts';

const SENTENCE =
  'Tỷ lệ hồ sơ thủ tục hành chính thuộc thẩm quyền giải quyết của các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh ';
const HEAD = SENTENCE.repeat(4);

function table(date: string, first: string): string {
  return [
    `Đến ngày ${date}`,
    `STT;Đơn vị;${HEAD}được giải quyết đúng hạn (%);${HEAD}được số hóa (%)`,
    `1;Sở Nội vụ;${first};90,10`,
    '2;Sở Y tế;60,50;80,20',
    '3;Sở Tư pháp;70,50;80,20',
  ].join('\n');
}

test('what hangs on a column named by a whole sentence can be kept', async () => {
  const engine = createEngine();
  const files = [
    textFile('tỉnh Bình Phước_27-3-2025.csv', table('27/3/2025', '90,00')),
    textFile('tỉnh Bình Phước_08-4-2025.csv', table('08/4/2025', '40,00')),
  ];
  const { assessments, indicators, schemes, units } = await engine.recognise(files);
  const [from, to] = assessments;
  expect(to?.columns.map(({ indicator }) => indicator)).toHaveLength(2);
  expect(new Set(to?.columns.map(({ indicator }) => indicator)).size).toBe(2);
  const comparison = await engine.compare({ from: from!, to: to!, units, indicators });
  const findings = await engine.find(comparison);
  const events = findings.filter(({ kind }) => kind === 'events').map(({ key }) => key);
  expect(events).toHaveLength(1);

  const views = defaultViews(
    assessments,
    assessments,
    new Map(schemes.map((scheme) => [scheme.key, scheme])),
    [],
  );
  expect(views.length).toBeGreaterThan(0);
  const rewritten = findings.map(({ key }) => ({ key, language: 'vi', was: 'a', now: 'b' }));
  for (const view of views) {
    const used = { ...view, dismissed: events, rewritten };
    expect(restoreView(used)).toEqual(used);
  }
});
