import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/model/index.ts';
import { issueSentences } from '../../src/wording/index.ts';
import { drop, textFile } from '../fixtures/recognised.ts';

const list = (title: string, head = 'Số hồ sơ', name = 'danh sach.csv') =>
  textFile(
    name,
    `UBND TỈNH BÌNH PHƯỚC;;\n${title} đến ngày 31/7/2024;;\nSTT;Đơn vị;${head}\n1;UBND huyện Hớn Quản;112\n2;UBND huyện Đồng Phú;18\n`,
  );

function kindOf(file: ReturnType<typeof list>, answers: Answers = {}) {
  const { assessments, questions } = drop([file], undefined, answers);
  const [assessment] = assessments;
  return {
    kind: assessment?.columns[0]?.indicator,
    isProvisional: assessment?.provisional === true,
    asked: questions.filter(({ kind }) => kind === 'indicator'),
  };
}

describe('of a list that says only "overdue"', () => {
  const plain = list('HỒ SƠ QUÁ HẠN');

  test('which kind is asked; until then the proposal stands as one', () => {
    const { kind, isProvisional, asked } = kindOf(plain);
    expect([kind, isProvisional]).toEqual(['overdue', true]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ proposed: 'overdue', detail: { overdue: 'Số hồ sơ' } });
    expect(asked[0]?.choices.map(({ value }) => value)).toEqual(['overdue', 'late']);
  });

  test('the answer holds, and the next list of the same form is not asked about', () => {
    const [question] = kindOf(plain).asked;
    const said = { [question!.id]: 'late' };
    expect(kindOf(plain, said)).toMatchObject({ kind: 'late', isProvisional: false });
    const next = kindOf(list('HỒ SƠ QUÁ HẠN', 'Số hồ sơ', 'thang sau.csv'), said);
    expect(next).toMatchObject({ kind: 'late', isProvisional: false, asked: [{ answer: 'late' }] });
  });

  test('both languages ask without a name of the program', () => {
    const [question] = kindOf(plain).asked;
    expect(issueSentences.vi.question(question!).title).toBe(
      'Hồ sơ quá hạn đang giải quyết hay đã giải quyết?',
    );
    expect(issueSentences.en.question(question!).title).toBe(
      'Are these overdue dossiers still open, or resolved late?',
    );
  });
});

test.each([
  ['HỒ SƠ ĐANG GIẢI QUYẾT QUÁ HẠN', 'Số hồ sơ', 'overdue'],
  ['HỒ SƠ QUÁ HẠN CHƯA GIẢI QUYẾT', 'Số hồ sơ', 'overdue'],
  ['HỒ SƠ ĐANG GIẢI QUYẾT QUÁ HẠN', 'Số hồ sơ quá hạn', 'overdue'],
  ['HỒ SƠ GIẢI QUYẾT QUÁ HẠN', 'Số hồ sơ quá hạn', 'late'],
  ['HỒ SƠ QUÁ HẠN', 'Số hồ sơ đã giải quyết quá hạn', 'late'],
])('"%s", "%s" says it: nothing is asked', (title, head, kind) => {
  expect(kindOf(list(title, head))).toEqual({ kind, isProvisional: false, asked: [] });
});

test('a list of both kinds together is asked about', () => {
  expect(kindOf(list('HỒ SƠ ĐÃ GIẢI QUYẾT VÀ ĐANG GIẢI QUYẾT QUÁ HẠN')).asked).toHaveLength(1);
});

test('the lists of one file are asked about once, those of another file again', () => {
  const levels = textFile(
    'hai cap.csv',
    'UBND TỈNH BÌNH PHƯỚC;;\nHỒ SƠ QUÁ HẠN đến ngày 31/7/2024;;\nI. Các sở;;\nSTT;Đơn vị;Số hồ sơ\n1;Sở Y tế;2\n2;Sở Tư pháp;37\n;;\nII. UBND cấp huyện;;\nSTT;Đơn vị;Số hồ sơ\n1;UBND huyện Hớn Quản;112\n2;UBND huyện Đồng Phú;18\n',
  );
  const other = list('HỒ SƠ QUÁ HẠN', 'Số hồ sơ', 'khac.csv');
  const { questions } = drop([levels, other]);
  expect(questions.filter(({ kind }) => kind === 'indicator').map(({ file }) => file)).toEqual([
    'hai cap.csv',
    'khac.csv',
  ]);
});
