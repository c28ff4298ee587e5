import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { figureAt, type SourceFile } from '../../src/model/index.ts';
import { docxOf, p, tbl, tc, tr } from '../read/docx-file.ts';
import { Dropped, differsIn, file, putRight, table } from './dropped.ts';

/** Bình Phước, notice 1072 of 11/4/2025. */
const INDICATORS = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
const DEPARTMENTS = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const DISTRICTS = 'TB-1072_cap-huyen_27-3-va-08-4.csv';
const OVERDUE = '002-qua-han_10-4-2025.csv';

let notice: Dropped;
/** As it should have been printed. */
let right: Dropped;
beforeAll(async () => {
  notice = await Dropped.of([INDICATORS, DEPARTMENTS, DISTRICTS, OVERDUE].map(file));
  right = await noticePutRight();
});

const uses = 'phần so sánh dùng số tính lại';
const sign = 'in mất dấu trừ';
const both = 'in mất cả dấu trừ và dấu phẩy';
const misprints: readonly (readonly [number, string])[] = [
  [
    1,
    `warning F7: Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình: cột tăng, giảm in “0,06”, tính lại là −0,06 (${sign}); ${uses}.`,
  ],
  [
    2,
    `warning F13: Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa: cột tăng, giảm in “211”, tính lại là −2,11 (${both}); ${uses}.`,
  ],
  [
    3,
    `warning F15: Tỷ lệ công bố thủ tục hành chính đúng hạn: cột tăng, giảm in “535”, tính lại là −5,35 (${both}); ${uses}.`,
  ],
  [4, `warning E7: Sở Nội vụ: cột tăng, giảm in “518”, tính lại là +5,18 (in mất dấu phẩy); ${uses}.`],
  [5, `warning E9: Ban Quản lý Khu kinh tế: cột tăng, giảm in “331”, tính lại là −3,31 (${both}); ${uses}.`],
  [
    6,
    `warning E11: Sở Khoa học và Công nghệ: cột tăng, giảm in “0,85”, tính lại là −0,85 (${sign}); ${uses}.`,
  ],
  [
    7,
    `warning E15: Sở Nông nghiệp và Môi trường: cột tăng, giảm in “4,67”, tính lại là −4,67 (${sign}); ${uses}.`,
  ],
];

const ONLINE = '; Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia';
const FULL = (count: string, more: string): string =>
  `Có ${count} chỉ số đang giữ tỷ lệ đạt 100% gồm: Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn; Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện${more}.`;

/** The notice as it should have been printed; its overdue list of the same day and system. */
function noticePutRight(): Promise<Dropped> {
  return Dropped.of([
    putRight(
      INDICATORS,
      [';0,06', ';-0,06'],
      [';211', ';-2,11'],
      [';535', ';-5,35'],
      ['04/8/2025', '08/4/2025'],
      ['96%', '96,00'],
      ['57,7;', '57,70;'],
      ['50,5;', '50,50;'],
      ['+2,6\n', '+2,60\n'],
      ['+1,2\n', '+1,20\n'],
      ['100;100;100;0', '100,00;100,00;100,00;0,00'],
      [';93,37;0', ';93,37;0,00'],
      [';100;77,23', ';77,50;77,23'],
      ['61,68;', '14,00;'],
      ['\nTT;Chỉ số;Năm 2024;Tại phiên họp ngày 27/3/2025;ngày 08/4/2025;Đánh giá tăng, giảm\n8;', '\n8;'],
    ),
    putRight(
      DEPARTMENTS,
      [';518', ';+5,18'],
      [';331', ';-3,31'],
      [';0,85', ';-0,85'],
      [';4,67', ';-4,67'],
      [';2,72', ';+2,72'],
      [';90;', ';90,00;'],
      ['88,6;', '88,60;'],
      ['82,3;', '82,30;'],
      ['84.61', '84,61'],
      [
        'Sở Ngoại vụ;Hệ thống không thông báo dữ liệu;Hệ thống không thông báo dữ liệu;',
        'Sở Ngoại vụ;60,00;59,00;-1,00',
      ],
      [
        'Sở Dân tộc và Tôn giáo;Hệ thống không thông báo dữ liệu;Hệ thống không thông báo dữ liệu;',
        'Sở Dân tộc và Tôn giáo;58,00;57,00;-1,00',
      ],
    ),
    putRight(
      DISTRICTS,
      ['"0,8"', '"+0,80"'],
      ['"81,8"', '"81,80"'],
      ['"87,34","86,03","-1,31"', '"87,34","86,02","-1,32"'],
      ['\nSTT,ĐỊA PHƯƠNG,ĐIỂM ĐÁNH GIÁ (27/3/2025),ĐIỂM ĐÁNH GIÁ (08/4/2025),"TĂNG, GIẢM ĐIỂM"\n11', '\n11'],
    ),
    putRight(OVERDUE, ['đến 09h ngày 10/4/2025', 'đến ngày 08/4/2025'], ['Hệ thống DVC tỉnh', 'Cổng DVCQG']),
  ]);
}

describe('as tables', () => {
  test.each(misprints)('%d: the printed change and what fits', (_, sentence) => {
    expect(notice.said(['published-change-differs'])).toContain(sentence);
  });

  test('1–7 are all: every other printed change is right', () => {
    expect(notice.said(['published-change-differs'])).toHaveLength(misprints.length);
    expect(notice.said(['published-change-differs'], 'en')).toContain(
      'warning E9: Ban Quản lý Khu kinh tế: the change column prints “331”, computed it is −3.31 (the minus sign and the decimal comma were lost in print); the comparison uses the computed one.',
    );
  });

  test('1–7 put right: no change is doubted', async () => {
    expect(right.said(['published-change-differs'])).toEqual([]);
  });

  test('8: online payment is no third indicator at 100%', async () => {
    expect(await differsIn(FULL('03', ONLINE), [file(INDICATORS)])).toEqual([
      'Trong dự thảo: 03 · Theo số liệu: 02 (Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện; Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn)',
      'Bình Phước · Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia. Trong dự thảo: Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia · Theo số liệu: 93,37% (không thuộc danh sách này)',
    ]);
  });

  test('8 put right: two at 100% are two', async () => {
    expect(await differsIn(FULL('02', ''), [file(INDICATORS)])).toEqual([]);
  });

  test('9: 04/8/2025 lies after the notice; 08/4/2025 is proposed and asked', () => {
    expect(notice.said(['period-swapped'])).toEqual([
      'warning E6: Ngày in là 04/8/2025, có lẽ đảo ngày và tháng; đang hiểu là 08/4/2025, hãy xác nhận.',
    ]);
    expect(notice.outcome.questions.map(({ kind, proposed }) => [kind, proposed])).toContainEqual([
      'period-of-column',
      'swapped',
    ]);
  });

  test('9 put right: nothing is asked of 08/4/2025', async () => {
    expect(right.outcome.questions.map(({ kind }) => kind)).not.toContain('period-of-column');
    expect(right.issues.map(({ code }) => code)).not.toContain('period-swapped');
  });

  test('10: 96% among plain numbers', () => {
    expect(notice.said(['figure-unit-mixed'])).toEqual([
      'note C19: “96%” ghi dấu % khác với các ô cùng cột; số vẫn được đọc như các ô khác.',
    ]);
  });

  test('11: columns that mix decimals, one note each', () => {
    const tail = 'có lẽ bỏ số 0 ở cuối, số vẫn được đọc đúng như in.';
    expect(notice.said(['decimals-mixed']).toSorted()).toEqual(
      [
        `note C9: Cột “Năm 2024” viết lẫn số chữ số thập phân, chẳng hạn “57,7” và “61,68”; ${tail}`,
        `note F11: Cột “Đánh giá tăng, giảm” viết lẫn số chữ số thập phân, chẳng hạn “+2,6” và “0,06”; ${tail}`,
        `note C8: Cột “ĐIỂM ĐÁNH GIÁ (27/3/2025)” viết lẫn số chữ số thập phân, chẳng hạn “90” và “90,41”; ${tail}`,
        `note D14: Cột “ĐIỂM ĐÁNH GIÁ (08/4/2025)” viết lẫn số chữ số thập phân, chẳng hạn “82,3” và “95,59”; ${tail}`,
        `note D16: Cột “ĐIỂM ĐÁNH GIÁ (08/4/2025)” viết lẫn số chữ số thập phân, chẳng hạn “81,8” và “90,39”; ${tail}`,
        `note E7: Cột “TĂNG, GIẢM ĐIỂM” viết lẫn số chữ số thập phân, chẳng hạn “0,8” và “-3,21”; ${tail}`,
      ].toSorted(),
    );
  });

  test('12: gains with "+" in one table, without in the others', () => {
    const tail = 'bảng khác trong cùng lần nhập có dấu (“+2,48”); cả hai đều được đọc là tăng.';
    expect(notice.said(['change-signs-mixed'])).toEqual([
      `note E8: Cột “TĂNG, GIẢM ĐIỂM” in mức tăng không có dấu “+” (chẳng hạn “2,72”), ${tail}`,
      `note E7: Cột “TĂNG, GIẢM ĐIỂM” in mức tăng không có dấu “+” (chẳng hạn “0,8”), ${tail}`,
    ]);
  });

  test('10–12 put right: figures printed alike are not doubted', async () => {
    const codes = right.issues.map(({ code }) => code);
    for (const code of ['figure-unit-mixed', 'decimals-mixed', 'change-signs-mixed'] as const)
      expect(codes).not.toContain(code);
  });

  test('13: two neighbouring indicators of one figure', () => {
    expect(notice.said(['figures-repeated'])).toEqual([
      'note E19: Bình Phước: “Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính của người dân, do…” và “Chỉ số tiến độ giải quyết hồ sơ TTHC” cùng là 98,35; có thể chép nhầm, hãy đối chiếu với nguồn.',
    ]);
  });

  test('14: indicators 1 and 9 are events against 2024, each explained', async () => {
    const year = await notice.compare('province', '2024-12-31', '2025-04-08');
    const tail = 'từ một phần ba mức tối đa 100% trở lên): cần xem nguyên nhân, chưa nêu ở tiêu đề.';
    expect(await notice.found(year, 'events')).toEqual([
      `Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình giảm 47,92 điểm phần trăm (61,68% → 13,76%), thay đổi lớn khác thường (${tail}`,
      `Tỷ lệ xử lý hồ sơ thủ tục hành chính được đồng bộ đầy đủ trên Cổng dịch vụ công quốc gia giảm 47,04 điểm phần trăm (100% → 52,96%), thay đổi lớn khác thường (${tail}`,
    ]);
    const weeks = await notice.compare('province', '2025-03-27', '2025-04-08');
    expect(await notice.found(weeks, 'events')).toEqual([
      'Tỷ lệ xử lý hồ sơ thủ tục hành chính được đồng bộ đầy đủ trên Cổng dịch vụ công quốc gia giảm 24,27 điểm phần trăm (77,23% → 52,96%), thay đổi lớn khác thường (hơn 1 điểm phần trăm và hơn 5 lần trung vị mức thay đổi của 12 chỉ số, 1,655 điểm phần trăm): cần xem nguyên nhân, chưa nêu ở tiêu đề.',
    ]);
  });

  test('14 put right: what moved as others did is no event', async () => {
    const year = await right.compare('province', '2024-12-31', '2025-04-08');
    expect((await right.found(year, 'events')).join()).not.toMatch(/trực tuyến toàn trình/);
  });

  test('16: no data is neither 0 nor ranked nor counted', async () => {
    const departments = await notice.compare('department', '2025-03-27', '2025-04-08');
    expect(await notice.found(departments, 'units-no-data')).toEqual([
      '02 đơn vị không có dữ liệu: Sở Ngoại vụ, Sở Dân tộc và Tôn giáo (hệ thống không thông báo dữ liệu).',
    ]);
    expect(departments.rankAfter[departments.units.length - 1]).toBeNaN();
    expect(Math.max(...departments.nAfter.filter((n) => n > 0))).toBe(11);
    const cell = figureAt(
      notice.assessment('2025-04-08', 'department'),
      departments.units.at(-1)!,
      'total',
      'score',
    );
    expect(cell).toMatchObject({ status: 'not-reported', verbatim: 'Hệ thống không thông báo dữ liệu' });
  });

  test('16 put right: thirteen with data are thirteen', async () => {
    const departments = await right.compare('department', '2025-03-27', '2025-04-08');
    expect(await right.found(departments, 'units-no-data')).toEqual([]);
    expect(Math.max(...departments.nAfter.filter((n) => n > 0))).toBe(13);
  });

  test('18: the index of 08/4 beside an overdue list of 09h on 10/4, of another system', () => {
    expect(notice.said(['times-apart'])).toEqual([
      'warning: “Tình hình tiếp nhận, giải quyết hồ sơ” (huyện, thị xã, thành phố) là số liệu 09h ngày 10/4/2025, nguồn Hệ thống thông tin giải quyết TTHC của tỉnh, còn “Bộ chỉ số 766” (sở, ban, ngành) và 02 bảng khác là số liệu 08/4/2025, nguồn Cổng Dịch vụ công quốc gia; khi nêu chung hãy ghi rõ từng ngày, từng nguồn.',
    ]);
  });

  test('18, 21 put right: one day, one system and one header are not doubted', async () => {
    expect(right.said(['times-apart', 'header-repeated'])).toEqual([]);
  });

  const ALL_OVERDUE = 'engine/dossiers/qua-han-10-4-2025.csv';

  test('19: Bình Long has 204 of 214', async () => {
    const list = await Dropped.of([file(ALL_OVERDUE)]);
    const districts = await list.alone('district', '2025-04-10');
    const beside = await list.beside(districts);
    expect(await list.found(districts, 'dominates', { beside })).toEqual([
      'Riêng thị xã Bình Long chiếm 95,33% (204/214 hồ sơ); 08 đơn vị còn lại trong danh sách có 10 hồ sơ.',
    ]);
    expect((await list.found(districts, 'overdue-total', { beside }))[0]).toContain('214 hồ sơ');
  });

  test('19 put right: of 02 of 12 nothing is said', async () => {
    const list = await Dropped.of([putRight(ALL_OVERDUE, [',204', ',02'])]);
    const districts = await list.alone('district', '2025-04-10');
    expect(await list.found(districts, 'dominates', { beside: await list.beside(districts) })).toEqual([]);
  });

  test('21: the header repeated where a page broke is no row of figures', () => {
    expect(notice.said(['header-repeated'])).toHaveLength(2);
    expect(notice.assessment('2025-04-08', 'district', '766').units).toHaveLength(11);
    expect(notice.assessment('2025-04-08', 'province').columns).toHaveLength(12);
  });

  test('22: Hớn Quản and Chơn Thành share place 4', async () => {
    const districts = await notice.compare('district', '2025-03-27', '2025-04-08');
    expect(await notice.found(districts, 'ties')).toEqual([
      'Đồng hạng 4: UBND huyện Hớn Quản, UBND thị xã Chơn Thành (cùng 86,03 điểm).',
    ]);
  });

  test('22 put right: 86,02 is no tie with 86,03', async () => {
    const districts = await right.compare('district', '2025-03-27', '2025-04-08', '766');
    expect(await right.found(districts, 'ties')).toEqual([]);
  });

  test('23: who fell yet rose in rank, and Phú Riềng from 1 to 7', async () => {
    const districts = await notice.compare('district', '2025-03-27', '2025-04-08');
    expect(await notice.found(districts, 'down-yet-rank-up')).toEqual([
      'Giảm điểm nhưng tăng hạng: UBND thị xã Chơn Thành (9 → 4), UBND thị xã Bình Long (11 → 9), UBND thành phố Đồng Xoài (4 → 3).',
    ]);
    expect((await notice.found(districts, 'rank-moves')).join()).toContain(
      'giảm nhiều nhất: UBND huyện Phú Riềng (giảm 6 bậc, 1 → 7)',
    );
    const departments = await notice.compare('department', '2025-03-27', '2025-04-08');
    expect(await notice.found(departments, 'down-yet-rank-up')).toEqual([
      'Giảm điểm nhưng tăng hạng: Sở Khoa học và Công nghệ (8 → 5), Sở Y tế (5 → 4).',
    ]);
  });

  test('23 put right: where all fall alike, nobody rises', async () => {
    const alike = await Dropped.of([
      table(
        'huyen.csv',
        'UBND TỈNH BÌNH PHƯỚC;;',
        'Kết quả thực hiện Bộ chỉ số 766;;',
        'ĐỊA PHƯƠNG;ĐIỂM (27/3/2025);ĐIỂM (08/4/2025)',
        'UBND huyện Bù Đốp;89,59;88,59',
        'UBND huyện Hớn Quản;90,05;89,05',
        'UBND huyện Phú Riềng;90,62;89,62',
      ),
    ]);
    const districts = await alike.compare('district', '2025-03-27', '2025-04-08');
    expect(await alike.found(districts, 'units-down')).toHaveLength(1);
    expect(await alike.found(districts, 'down-yet-rank-up')).toEqual([]);
  });
});

describe('as one Word document', () => {
  const cellsOf = (name: string): string[][] =>
    new TextDecoder()
      .decode(file(name).bytes)
      .replace('\ufeff', '')
      .trim()
      .split('\n')
      .map((line) =>
        line.includes(';')
          ? line.split(';')
          : [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
      );
  const tableOf = (name: string): string =>
    tbl(
      ...cellsOf(name)
        .filter((cells) => /^(?:\d+\.?|TT|STT)$/.test(cells[0]!))
        .map((cells) => tr(...cells.map((text) => tc(text)))),
    );

  test('1–7, 9 and 18 are found again, each at its table', async () => {
    const document: SourceFile = {
      name: 'thong-bao-1072.docx',
      bytes: docxOf(
        [
          p('UBND TỈNH BÌNH PHƯỚC'),
          p('Bình Phước, ngày 11 tháng 4 năm 2025'),
          p('1. Về chỉ số 766 của tỉnh Bình Phước'),
          tableOf(INDICATORS),
          p('2. Kết quả thực hiện Bộ chỉ số 766 tại các sở, ban, ngành'),
          tableOf(DEPARTMENTS),
          p('3. Kết quả thực hiện Bộ chỉ số 766 tại các huyện, thị xã, thành phố'),
          tableOf(DISTRICTS),
        ].join(''),
      ),
    };
    const word = await Dropped.of([document, file(OVERDUE)]);
    const without = (sentence: string): string => sentence.replace(/ [A-Z]+\d+: /, ' ');
    expect(word.said(['published-change-differs']).map(without).toSorted()).toEqual(
      misprints.map(([, sentence]) => without(sentence)).toSorted(),
    );
    expect(word.said(['period-swapped'])).toHaveLength(1);
    expect(word.said(['times-apart'])).toHaveLength(1);
    expect(word.issues.find(({ code }) => code === 'published-change-differs')!.at).toMatchObject({
      file: 'thong-bao-1072.docx',
      row: 1,
      column: 5,
    });
  });

  test('4–6 in the department table as it was scanned', async () => {
    const bytes = readFileSync(new URL('../imports/markup/TB-1072-ocr.docx', import.meta.url));
    const scanned = await Dropped.of([{ name: 'TB-1072-ocr.docx', bytes: new Uint8Array(bytes) }]);
    const printed = scanned.issues.flatMap(({ code, detail }) =>
      code === 'published-change-differs' ? [detail?.printed] : [],
    );
    expect(printed).toEqual(['518', '331', '0,85']);
  });
});
