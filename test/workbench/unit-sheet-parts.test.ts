import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dayPeriod, type UnitSheet, type ViewSpec, yearPeriod } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { type Ground, resolveView } from '../../src/workbench/index.ts';
import { Showing } from '../../src/workbench/showing.ts';
import { UnitSheets } from '../../src/workbench/unit-sheets.ts';
import { engine, imported } from './ground-of.ts';

const file = (path: string) => ({
  name: path.split('/').at(-1)!,
  bytes: new Uint8Array(readFileSync(new URL(path, import.meta.url))),
});
const departments = (period: string, rows: string) => ({
  name: `766_so_${period.replaceAll('/', '-')}.csv`,
  bytes: new TextEncoder().encode(
    `ĐIỂM BỘ CHỈ SỐ 766 CỦA CÁC SỞ, TỈNH GIA LAI ${period}\nSTT;Đơn vị;Tổng điểm\n${rows}\n`,
  ),
});

async function sheetsOf(ground: Ground, spec: ViewSpec): Promise<readonly UnitSheet[]> {
  const shown = await new Showing(engine).show(spec, resolveView(spec, ground.heads), ground);
  if (typeof shown === 'string') throw new Error(shown);
  return new UnitSheets(shown, engine, wordingOf('vi'), () => undefined).make(shown.to.units);
}

const part = ({ parts }: UnitSheet, title: string) => parts.find((p) => p.title === title)?.sentences;

it('the sheet of a unit says which targets it met', async () => {
  const { ground, views } = await imported([file('../anomalies/files/001-chi-tieu_31-7-2024.csv')]);
  const [sheet] = await sheetsOf(ground, views[0]!.spec);
  const [first] = part(sheet!, 'Mục tiêu')!;
  expect(first).toMatch(
    /^Cả 05 chỉ số chưa đạt mục tiêu; cách xa mục tiêu nhất: Tỷ lệ công bố .* 42,11% \(mục tiêu 100%/,
  );
});

it('the sheet of dossiers says what remains and every rate by its denominator', async () => {
  const { ground, views } = await imported([file('../engine/dossiers/ho-so-6-2024.csv')]);
  const [sheet] = await sheetsOf(ground, views[0]!.spec);
  const said = part(sheet!, 'Hồ sơ')!.join('\n');
  for (const fact of [
    'Còn 344 hồ sơ',
    '99,54% (37.666/37.839)',
    'tiếp nhận: 99,11%',
    'đang giải quyết: 99,69%',
  ]) {
    expect(said).toContain(fact);
  }
  expect(part(sheet!, 'Chỉ số tăng, giảm')).toBeUndefined();
});

it('the sheet of a unit stands against every baseline by its name, caveats too', async () => {
  const { ground, views } = await imported([
    departments('năm 2025', '1;Sở Y tế;70,00\n2;Sở Tư pháp;90,00\n3;Sở Nội vụ;80,00'),
    departments('ngày 01/9/2026', '1;Sở Y tế;75,00\n2;Sở Tư pháp;91,00\n3;Sở Nội vụ;82,00'),
    departments('ngày 01/10/2026', '1;Sở Y tế;85,00\n2;Sở Tư pháp;90,50\n3;Sở Nội vụ;81,00'),
  ]);
  const spec: ViewSpec = {
    ...views[0]!.spec,
    from: { exact: dayPeriod('2026-09-01') },
    to: { exact: dayPeriod('2026-10-01') },
    baselines: [{ exact: yearPeriod(2025) }],
  };
  const [sheet] = await sheetsOf(ground, spec);
  expect(sheet!.facts.at(-1)).toEqual({
    label: 'So với năm 2025',
    text: '+15,00',
    note: 'khi đó: 70,00, hạng 3/3, +1 bậc',
    tone: 1,
  });
  expect(sheet!.caveats).toEqual([
    'Hai kỳ khác loại (năm 2025 và ngày 01/10/2026): chênh lệch chỉ để tham khảo.',
  ]);
  expect(sheet!.columns.some(({ id }) => id.startsWith('baseline'))).toBe(false);
});

it('a table without a total shows its baselines beside the dates', async () => {
  const { ground, views } = await imported(['TB-1072_12-chi-so-tinh-Binh-Phuoc.csv']);
  const spec = { ...views[0]!.spec, baselines: [{ exact: yearPeriod(2024) }] };
  const [sheet] = await sheetsOf(ground, spec);
  expect(sheet!.columns.map(({ title }) => title)).toEqual([
    'Chỉ số',
    '27/3/2025',
    '08/4/2025',
    'Tăng, giảm',
    'Năm 2024',
    'So với năm 2024',
  ]);
});

it('a unit that began since a baseline is not comparable with it, and its sheet names no other', async () => {
  const rows = '1;Sở Nội vụ;80,00\n2;Sở Tư pháp;90,00\n3;Sở Xây dựng;70,00';
  const { ground, views } = await imported(
    ['năm 2024', 'ngày 27/3/2025', 'ngày 08/4/2025'].map((period) => {
      const { name, bytes } = departments(period, rows);
      const text = new TextDecoder().decode(bytes).replace('GIA LAI', 'BÌNH PHƯỚC');
      return { name, bytes: new TextEncoder().encode(text) };
    }),
  );
  const spec = {
    ...views[0]!.spec,
    from: 'previous',
    to: 'latest',
    baselines: [{ exact: yearPeriod(2024) }],
  } as const;
  const sheets = await sheetsOf(ground, spec);
  const of = (name: string) => sheets.find((sheet) => sheet.name === name)!;
  expect(of('Sở Nội vụ').facts.at(-1)).toEqual({
    label: 'So với năm 2024',
    text: 'Không so sánh được',
    tone: 0,
  });
  expect(of('Sở Nội vụ').caveats.join()).toContain('Sở Nội vụ (trước đây');
  expect(of('Sở Nội vụ').caveats.join()).not.toContain('Sở Xây dựng (trước đây');
  expect(of('Sở Tư pháp').caveats.join()).not.toContain('trước đây');
});
