import { describe, expect, test } from 'vitest';
import { notTakenId, ROW_ROLES } from '../../src/model/index.ts';
import { drop, rolesOf, textFile } from '../fixtures/recognised.ts';

const TABLE = 'Chỉ số 766 các sở tỉnh Gia Lai\nĐơn vị;Tổng điểm\nSở Y tế;84,25\nSở Nội vụ;85,5\n';
const RELATIVE =
  'Ghi chú nội bộ\nChỉ tiêu;Tháng trước;Tháng này\nTỷ lệ số hóa;71,5;72,25\nTỷ lệ thanh toán;60,1;61,4\n';
const kinds = (reading: ReturnType<typeof drop>) => reading.questions.map(({ kind }) => kind);

describe('a table that a question holds up', () => {
  test('need not be taken, and nothing else is asked of it, next week neither', () => {
    const reading = drop([textFile('so.csv', TABLE)]);
    expect(kinds(reading)).toEqual(['period-of-table', 'table']);
    const offered = reading.questions[1]!;
    expect(offered).toMatchObject({ optional: true, proposed: 'table-taken' });

    const answers = { [offered.id]: 'table-left-out' };
    for (const name of ['so.csv', 'so (1).csv']) {
      const left = drop([textFile(name, TABLE)], undefined, answers);
      expect(left.questions).toMatchObject([{ kind: 'table', answer: 'table-left-out' }]);
      expect(left.issues).toEqual([]);
      expect(left.assessments).toEqual([]);
      expect([...left.ledgers[0]!.roles].map((role) => ROW_ROLES[role])).toEqual([
        'preamble',
        'header',
        'left-out',
        'left-out',
      ]);
    }
  });

  test('is taken again when that is answered', () => {
    const [, offered] = drop([textFile('so.csv', TABLE)]).questions;
    const taken = drop([textFile('so.csv', TABLE)], undefined, { [offered!.id]: 'table-taken' });
    expect(kinds(taken)).toEqual(['period-of-table', 'table']);
  });

  test('is not said to hold no figures besides', () => {
    const reading = drop([textFile('theo doi.csv', RELATIVE)]);
    expect(kinds(reading)).toEqual(['period-of-table', 'table']);
    expect(reading.issues.map(({ code }) => code)).toEqual(['no-period']);
  });

  test('with a date has nothing to offer', () => {
    expect(kinds(drop([textFile('so_06-10-2026.csv', TABLE)]))).toEqual([]);
  });

  test('without a column of figures asks for no date', () => {
    const reading = drop([
      textFile('so.csv', 'Các sở tỉnh Gia Lai\nĐơn vị;Ghi chú\nSở Y tế;đã gửi\nSở Nội vụ;chưa\n'),
    ]);
    expect(reading.questions).toEqual([]);
    expect(reading.issues.map(({ code }) => code)).toEqual(['no-figures']);
  });
});

describe('a table that was read', () => {
  const dated = (name: string) => textFile(name, TABLE.replace('Gia Lai', 'Gia Lai ngày 06/10/2026'));

  test('can be left out with its file, which says nothing of other files of its kind', () => {
    const [, file] = drop([
      dated('a.csv'),
      textFile('b.csv', TABLE.replace('Gia Lai', 'Gia Lai ngày 13/10/2026')),
    ]).files;
    const answers = { [notTakenId(file!.import)]: 'left-out' };
    const left = drop(
      [dated('a.csv'), textFile('b.csv', TABLE.replace('Gia Lai', 'Gia Lai ngày 13/10/2026'))],
      undefined,
      answers,
    );
    expect(left.assessments.map(({ period }) => period.end)).toEqual(['2026-10-06']);
    expect(left.questions).toEqual([]);
    expect(rolesOf(left, 1)).toEqual(['preamble', 'header', 'left-out', 'left-out']);
    expect(drop([dated('a.csv')], undefined, answers).assessments).toHaveLength(1);
  });

  test('can be left out alone', () => {
    const [file] = drop([dated('a.csv')]).files;
    const of = (table: number) =>
      drop([dated('a.csv')], undefined, { [notTakenId(file!.import, table)]: 'left-out' });
    expect(of(0).assessments).toEqual([]);
    expect(of(1).assessments).toHaveLength(1);
  });
});

describe('units of nobody knows which province', () => {
  const undated = 'Chỉ số 766 các sở ngày 06/10/2026\nĐơn vị;Tổng điểm\nSở Y tế;84,25\nSở Nội vụ;85,5\n';

  test('can be given one, and need not', () => {
    const reading = drop([textFile('so.csv', undated)]);
    const [scope] = reading.questions;
    expect(scope).toMatchObject({ kind: 'scope', optional: true });
    expect(scope).not.toHaveProperty('proposed');
    expect(reading.assessments).toMatchObject([{ provisional: true }]);

    const said = drop([textFile('so.csv', undated)], undefined, { [scope!.id]: 'gia lai' });
    const province = said.units.find(({ key }) => key === said.assessments[0]!.scope);
    expect(province?.name).toBe('Gia Lai');
    expect(said.assessments[0]!.provisional).toBeFalsy();
    expect(said.issues).toEqual([]);
  });

  test('those of the drop come first', () => {
    const of = (province: string) =>
      textFile(
        `${province}.csv`,
        `Chỉ số 766 các sở tỉnh ${province} ngày 06/10/2026\nĐơn vị;Tổng điểm\nSở Y tế;84,25\n`,
      );
    const reading = drop([of('Sơn La'), of('Gia Lai'), textFile('so.csv', undated)]);
    const [scope] = reading.questions.filter(({ kind }) => kind === 'scope');
    const names = scope!.choices.map(({ detail }) => detail?.name);
    expect(names.slice(0, 3)).toEqual(['Sơn La', 'Gia Lai', 'An Giang']);
    expect(new Set(names).size).toBe(names.length);
  });
});
