import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { type Assessment, assessmentKey, periodKey } from '../../src/model/index.ts';
import { textFile } from '../fixtures/recognised.ts';

const table = (title: string, figures: string) =>
  textFile(
    `${title}.csv`,
    `KẾT QUẢ GIẢI QUYẾT HỒ SƠ ${title} 30/9/2025 TỈNH GIA LAI
STT;Đơn vị;Tổng số hồ sơ tiếp nhận;Giải quyết đúng hạn;Giải quyết quá hạn;Đang giải quyết
1;Sở Y tế;${figures}
`,
  );
const sum = table('LŨY KẾ ĐẾN NGÀY', '300;290;2;8');
const day = table('NGÀY', '12;9;0;3');

const read = async (
  files: Parameters<ReturnType<typeof createEngine>['recognise']>[0],
  stored?: Assessment,
) =>
  (await createEngine().recognise(files, stored && { assessments: [stored], units: [], schemes: [] }))
    .assessments;

test("a day's figures and what adds up to it have keys of their own", async () => {
  const both = await read([day, sum]);
  expect(both.map(({ period }) => periodKey(period))).toEqual(Array(2).fill('day:2025-09-30..2025-09-30'));
  expect(new Set(both.map(({ key }) => key)).size).toBe(2);
  for (const assessment of both) expect(assessment.key).toBe(assessmentKey(assessment));
});

test("a sum that was stored under its day's key is found there and keeps it", async () => {
  const [told] = await read([sum]);
  const key = told!.key.replace('+', '');
  expect(key).not.toBe(told!.key);
  expect((await read([sum], { ...told!, key })).map((a) => a.key)).toEqual([key]);
  // The day's own figures are none of its.
  const [own] = await read([day]);
  expect((await read([sum], own)).map((a) => a.key)).toEqual([told!.key]);
});
