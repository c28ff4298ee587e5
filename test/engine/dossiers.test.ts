import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import {
  type Assessment,
  type Comparison,
  type DossierSetting,
  type Finding,
  figureAt,
  type ImportOutcome,
  type Level,
  type SourceFile,
} from '../../src/model/index.ts';
import { type Language, wordingOf } from '../../src/wording/index.ts';

const engine = createEngine();

const fileOf = (name: string): SourceFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`./dossiers/${name}`, import.meta.url))),
});

/** What was read of these files, and how it is told. */
class Drop {
  readonly outcome: ImportOutcome;

  private constructor(outcome: ImportOutcome) {
    this.outcome = outcome;
  }

  static async of(...names: readonly string[]): Promise<Drop> {
    return Drop.ofFiles(names.map(fileOf));
  }

  static async ofFiles(files: readonly SourceFile[]): Promise<Drop> {
    return new Drop(await engine.recognise(files));
  }

  at(level: Level, end: string): Assessment {
    return this.outcome.assessments.find((a) => a.level === level && a.period.end === end)!;
  }

  nameOf = (key: string): string => this.outcome.units.find((unit) => unit.key === key)?.name ?? key;

  compare(to: Assessment, from?: Assessment): Promise<Comparison> {
    const scheme = this.outcome.schemes.find(({ key }) => key === to.scheme);
    const { units, indicators } = this.outcome;
    return engine.compare({
      to,
      units,
      indicators: [...indicators, ...(scheme?.indicators ?? [])],
      ...(from ? { from } : {}),
    });
  }

  /** The other levels of the same days, and the province itself. */
  async besides(to: Assessment): Promise<readonly Comparison[]> {
    const others = this.outcome.assessments.filter((a) => a !== to && a.period.end === to.period.end);
    return Promise.all(others.map((other) => this.compare(other)));
  }

  async told(to: Assessment, setting: DossierSetting = {}, language: Language = 'vi') {
    const comparison = await this.compare(to);
    const findings = await engine.find(comparison, undefined, [], setting);
    return this.wordedOf(comparison, findings, language);
  }

  wordedOf(comparison: Comparison, findings: readonly Finding[], language: Language = 'vi') {
    const about = {
      comparison,
      unitName: this.nameOf,
      indicatorName: (key: string) => comparison.indicators.find((i) => i.key === key)!.name,
    };
    const words = wordingOf(language).findings;
    return {
      findings,
      headline: words.headline(findings, about),
      sentences: findings.map((finding) => words.sentence(finding, about)),
    };
  }
}

const of = (findings: readonly Finding[], kind: Finding['kind']): Finding =>
  findings.find((finding) => finding.kind === kind)!;

describe('June 2024, dossiers of the province', () => {
  let drop: Drop;
  let told: Awaited<ReturnType<Drop['told']>>;
  beforeAll(async () => {
    drop = await Drop.of('ho-so-6-2024.csv');
    told = await drop.told(drop.at('province', '2024-06-30'));
  });

  it('reads every figure from its cell', () => {
    const assessment = drop.at('province', '2024-06-30');
    const printed = {
      received: 59443,
      'carried-over': 21844,
      new: 37599,
      resolved: 37839,
      'on-time': 37666,
      late: 173,
      open: 21260,
      'not-due': 21249,
      overdue: 11,
    };
    expect(assessment.columns.map(({ indicator }) => indicator)).toEqual(Object.keys(printed));
    Object.entries(printed).forEach(([indicator, value], i) => {
      const figure = figureAt(assessment, assessment.units[0]!, indicator, 'score')!;
      expect(figure).toMatchObject({ value, cell: { row: 8, column: i + 1 } });
    });
  });

  it('says which 344 dossiers are in no column', () => {
    const residue = of(told.findings, 'dossier-residue');
    expect(residue.figures.residue).toBe(344);
    expect(residue.cells.map(({ indicator }) => indicator)).toEqual(['received', 'resolved', 'open']);
  });

  it('tells the three rates apart by what they divide by', () => {
    const rates = ['rate-of-resolved', 'rate-of-received', 'rate-of-handled'] as const;
    expect(rates.map((kind) => of(told.findings, kind).figures)).toMatchObject([
      { numerator: 37666, denominator: 37839, rate: 99.54 },
      { numerator: 37666 + 21249, denominator: 59443, rate: 99.11 },
      { numerator: 37666 + 21249, denominator: 37839 + 21260, rate: 99.69 },
    ]);
  });

  it('finds no fault in sums that hold', () => {
    expect(told.findings.map(({ kind }) => kind)).not.toContain('dossier-parts-differ');
  });

  it('says so in words', () => {
    expect(told.headline).toBe(
      'Đã giải quyết 37.839/59.443 hồ sơ tiếp nhận, đúng và trước hạn 99,54%; đang giải quyết 21.260 hồ sơ, trong đó 11 hồ sơ quá hạn',
    );
    expect(told.sentences.slice(1)).toEqual([
      'Tiếp nhận 59.443 hồ sơ (kỳ trước chuyển qua 21.844, mới tiếp nhận 37.599); đã giải quyết 37.839 hồ sơ (đúng và trước hạn 37.666, quá hạn 173); đang giải quyết 21.260 hồ sơ (chưa đến hạn 21.249, quá hạn 11).',
      'Còn 344 hồ sơ đã tiếp nhận không nằm trong số đã giải quyết và đang giải quyết (tiếp nhận 59.443, đã giải quyết 37.839, đang giải quyết 21.260); bảng không có cột hồ sơ rút, trả lại, tạm dừng.',
      'Tỷ lệ đúng và trước hạn trên số hồ sơ đã giải quyết: 99,54% (37.666/37.839).',
      'Tỷ lệ hồ sơ giải quyết đúng hạn hoặc chưa đến hạn trên tổng số tiếp nhận: 99,11% ((37.666 + 21.249)/59.443).',
      'Tỷ lệ hồ sơ giải quyết đúng hạn hoặc chưa đến hạn trên số đã và đang giải quyết: 99,69% ((37.666 + 21.249)/(37.839 + 21.260)).',
    ]);
  });

  it('says the same in English', async () => {
    const english = await drop.told(drop.at('province', '2024-06-30'), {}, 'en');
    expect(english.headline).toBe(
      '37,839 of 59,443 dossiers received were resolved, 99.54% of them in time; 21,260 dossiers open, 11 of them overdue',
    );
    expect(english.sentences[2]).toBe(
      '344 dossiers received are neither resolved nor open (59,443 received, 37,839 resolved, 21,260 open); the table counts none withdrawn, returned or suspended.',
    );
  });
});

describe('June 2024, the list from 3 dossiers on', () => {
  let drop: Drop;
  let told: Awaited<ReturnType<Drop['told']>>;
  beforeAll(async () => {
    drop = await Drop.of('ho-so-6-2024.csv', 'qua-han-6-2024.csv');
    const districts = drop.at('district', '2024-06-30');
    told = await drop.told(districts, { beside: await drop.besides(districts) });
  });

  it('keeps a district and its land-office branch apart, type and name', () => {
    const figure = (level: Level, name: string): number => {
      const assessment = drop.at(level, '2024-06-30');
      const unit = assessment.units.find((key) => drop.nameOf(key).endsWith(name))!;
      return figureAt(assessment, unit, 'late', 'score')!.value;
    };
    for (const [name, district, branch] of [
      ['Đồng Phú', 16, 54],
      ['Hớn Quản', 6, 5],
      ['Lộc Ninh', 5, 4],
    ] as const) {
      expect([figure('district', name), figure('branch', name)]).toEqual([district, branch]);
    }
  });

  it('adds up what is listed over the levels', () => {
    expect(of(told.findings, 'overdue-total').figures).toMatchObject({
      dossiers: 144,
      units: 12,
      'dossiers@department': 6,
      'dossiers@district': 62,
      'dossiers@commune': 13,
      'dossiers@branch': 63,
    });
  });

  it('says what the list leaves out of 173 + 11, and that it may be of one kind', () => {
    expect(of(told.findings, 'overdue-rest').figures).toMatchObject({
      late: 173,
      overdue: 11,
      both: 184,
      listed: 144,
      restOfBoth: 40,
      rest: 29,
    });
    expect(told.sentences.at(-1)).toBe(
      'Trong 184 hồ sơ quá hạn của tỉnh Bình Phước (173 giải quyết quá hạn, 11 đang quá hạn), danh sách nêu 144 hồ sơ của 12 đơn vị; còn 40 hồ sơ ngoài danh sách; nếu danh sách chỉ gồm hồ sơ giải quyết quá hạn thì còn 29 hồ sơ ngoài danh sách.',
    );
  });

  it('heads the view with the units of the level, and gives nobody on a list a place', async () => {
    expect(told.headline).toBe(
      '04 huyện, thị xã, thành phố có hồ sơ giải quyết quá hạn, tổng 62 hồ sơ: Bù Gia Mập (35), Đồng Phú (16), Hớn Quản (06), Lộc Ninh (05)',
    );
    const { rankAfter } = await drop.compare(drop.at('district', '2024-06-30'));
    expect(rankAfter.every(Number.isNaN)).toBe(true);
  });

  it('names those from a higher threshold on, and what is left below it', async () => {
    const districts = drop.at('district', '2024-06-30');
    const { sentences } = await drop.told(districts, { threshold: 10 });
    expect(sentences).toContain(
      '02 huyện, thị xã, thành phố có hồ sơ giải quyết quá hạn từ 10 hồ sơ trở lên, tổng 51 hồ sơ: Bù Gia Mập (35), Đồng Phú (16).',
    );
    expect(sentences).toContain(
      'Trong 62 hồ sơ giải quyết quá hạn, danh sách từ 10 hồ sơ trở lên nêu 51 hồ sơ của 02 đơn vị; còn 11 hồ sơ ở 02 đơn vị dưới ngưỡng.',
    );
  });
});

describe('July 2024, departments and districts', () => {
  it('reads padded counts and adds up 247 + 567', async () => {
    const drop = await Drop.of('qua-han-31-7-2024.csv');
    const departments = drop.at('department', '2024-07-31');
    const { findings, sentences } = await drop.told(departments, { beside: await drop.besides(departments) });
    const column = departments.values[0]!;
    expect([...column]).toEqual([149, 48, 5, 3, 3, 2, 37]);
    expect([...drop.at('district', '2024-07-31').values[0]!]).toEqual([
      195, 112, 103, 31, 29, 26, 25, 20, 18, 5, 3,
    ]);
    expect(of(findings, 'overdue-total').figures).toMatchObject({
      dossiers: 814,
      units: 18,
      'dossiers@department': 247,
      'dossiers@district': 567,
    });
    expect(sentences).toContain(
      'Ngày 31/7/2024: 814 hồ sơ đang giải quyết quá hạn ở 18 đơn vị trong danh sách (sở, ban, ngành: 247; huyện, thị xã, thành phố: 567).',
    );
    expect(findings.map(({ kind }) => kind)).not.toContain('dominates');
  });
});

describe('notice 1072, until 09:00 on 10/4/2025', () => {
  it('says of when, from which system, and who has nearly all of 214', async () => {
    const drop = await Drop.of('qua-han-10-4-2025.csv');
    const districts = drop.at('district', '2025-04-10');
    expect(districts).toMatchObject({ source: 'provincial', period: { asOf: '2025-04-10T09:00' } });
    const { findings, sentences } = await drop.told(districts, { beside: await drop.besides(districts) });
    expect(of(findings, 'dominates').figures).toMatchObject({ value: 204, sum: 214, share: 95.33 });
    expect(sentences).toContain(
      'Đến 09h ngày 10/4/2025: 214 hồ sơ đang giải quyết quá hạn ở 09 đơn vị trong danh sách (huyện, thị xã, thành phố: 209; xã, phường, đặc khu: 02; chi nhánh: 03).',
    );
    expect(sentences).toContain(
      'Riêng thị xã Bình Long chiếm 95,33% (204/214 hồ sơ); 08 đơn vị còn lại trong danh sách có 10 hồ sơ.',
    );
  });
});

describe('two lists', () => {
  it('say nothing of units that only one of them names', async () => {
    const july = fileOf('qua-han-31-7-2024.csv');
    // Of one system, as the other is: those of two are no pair.
    const text = new TextDecoder()
      .decode(july.bytes)
      .replace('Cổng dịch vụ công quốc gia', 'Hệ thống thông tin giải quyết TTHC tỉnh');
    const drop = await Drop.ofFiles([
      { ...july, bytes: new TextEncoder().encode(text) },
      fileOf('qua-han-10-4-2025.csv'),
    ]);
    const comparison = await drop.compare(
      drop.at('district', '2025-04-10'),
      drop.at('district', '2024-07-31'),
    );
    const findings = await engine.find(comparison);
    const kinds = findings.map(({ kind }) => kind);
    for (const kind of ['units-new', 'units-gone', 'units-no-data'] as const)
      expect(kinds).not.toContain(kind);
    expect(of(findings, 'overdue-one-list')).toMatchObject({ figures: { onlyBefore: 7, onlyAfter: 0 } });
    expect(of(findings, 'overdue-total').figures).toMatchObject({
      dossiersBefore: 567,
      dossiers: 209,
      change: -358,
      unitsBefore: 11,
      units: 4,
      unitsChange: -7,
    });
    const { sentences } = drop.wordedOf(comparison, findings);
    expect(sentences).toContain(
      'Đến 09h ngày 10/4/2025: 209 hồ sơ đang giải quyết quá hạn ở 04 đơn vị trong danh sách; giảm 358 hồ sơ, giảm 07 đơn vị so với danh sách ngày 31/7/2024.',
    );
  });
});
