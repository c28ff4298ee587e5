import type { Grade, Level, Measure, Part, Status, Trend } from '../model/index.ts';
import { countsDossiers } from './counts-dossiers.ts';
import type { InEvery, Language } from './language.ts';
import { indicatorInSentence, shortUnitName } from './short-unit-name.ts';
import { type Style, USUAL_STYLE } from './style.ts';

/** The vocabularies of the model in words. */
export interface NameWords {
  /** As a label: "Sở, ban, ngành". */
  readonly level: (level: Level) => string;
  /** The units of a level inside a sentence, "sở, ban, ngành": `n` of them, or several. */
  readonly levelUnits: (level: Level, n?: number) => string;
  readonly grade: (grade: Grade) => string;
  readonly trend: (trend: Trend) => string;
  /** Why there is no figure. */
  readonly status: (status: Status) => string;
  readonly part: (part: Part) => string;
  /** What changes of these indicators are counted in (domain rule 3); '' of counts of anything but dossiers. */
  readonly measureUnit: (measure: Measure, indicators: readonly string[]) => string;
  /** What kind of figure it is: "điểm", "tỷ lệ %". */
  readonly measure: (measure: Measure) => string;
  /** A unit's name where room is short: "Sở NN và MT". */
  readonly unitShort: (name: string) => string;
  /** An indicator's name in a sentence or on a tab: "Tỷ lệ số hóa" of "Tỷ lệ số hóa (%)". */
  readonly indicator: (name: string) => string;
}

interface Vocabulary {
  readonly levels: Readonly<Record<Level, string>>;
  readonly levelUnits: Readonly<Record<Level, string>>;
  /** One of them, where the language tells one from several. */
  readonly levelUnit?: Readonly<Record<Level, string>>;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly trends: Readonly<Record<Trend, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly measureNames: Readonly<Record<Measure, string>>;
}

const vi: Vocabulary = {
  levels: {
    country: 'Cả nước',
    ministry: 'Bộ, ngành',
    province: 'Tỉnh, thành phố',
    department: 'Sở, ban, ngành',
    district: 'Huyện, thị xã, thành phố',
    commune: 'Xã, phường, đặc khu',
    branch: 'Chi nhánh',
  },
  levelUnits: {
    country: 'quốc gia',
    ministry: 'bộ, ngành',
    province: 'tỉnh, thành phố',
    department: 'sở, ban, ngành',
    district: 'huyện, thị xã, thành phố',
    commune: 'xã, phường, đặc khu',
    branch: 'chi nhánh',
  },
  grades: { excellent: 'Xuất sắc', good: 'Tốt', fair: 'Khá', average: 'Trung bình', weak: 'Yếu' },
  trends: {
    gaining: 'Tăng',
    declining: 'Giảm',
    unchanged: 'Giữ nguyên',
    new: 'Mới có',
    gone: 'Không còn',
    'no-data': 'Không có dữ liệu',
  },
  statuses: {
    measured: 'Có số liệu',
    blank: 'Không có dữ liệu',
    'not-reported': 'Hệ thống không thông báo dữ liệu',
    'no-dossiers': 'Không phát sinh hồ sơ',
    'not-applicable': 'Không áp dụng',
    'not-listed': 'Không có trong danh sách',
    unreadable: 'Không đọc được số liệu',
  },
  parts: {
    score: 'Điểm',
    rate: 'Tỷ lệ',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    rank: 'Hạng',
    ranked: 'Số đơn vị xếp hạng',
    target: 'Mục tiêu',
  },
  measureNames: { points: 'điểm', percent: 'tỷ lệ %', count: 'số lượng', days: 'số ngày', rank: 'hạng' },
  measures: { points: 'điểm', percent: 'điểm phần trăm', count: 'hồ sơ', days: 'ngày', rank: 'bậc' },
};

const en: Vocabulary = {
  levels: {
    country: 'Country',
    ministry: 'Ministries',
    province: 'Provinces and cities',
    department: 'Departments and agencies',
    district: 'Districts, towns and cities',
    commune: 'Communes, wards and special zones',
    branch: 'Branches',
  },
  levelUnits: {
    country: 'countries',
    ministry: 'ministries',
    province: 'provinces and cities',
    department: 'departments and agencies',
    district: 'districts, towns and cities',
    commune: 'communes, wards and special zones',
    branch: 'branches',
  },
  levelUnit: {
    country: 'country',
    ministry: 'ministry',
    province: 'province or city',
    department: 'department or agency',
    district: 'district, town or city',
    commune: 'commune, ward or special zone',
    branch: 'branch',
  },
  grades: { excellent: 'Excellent', good: 'Good', fair: 'Fair', average: 'Average', weak: 'Weak' },
  trends: {
    gaining: 'Up',
    declining: 'Down',
    unchanged: 'Unchanged',
    new: 'New',
    gone: 'Gone',
    'no-data': 'No data',
  },
  statuses: {
    measured: 'Has a figure',
    blank: 'No data',
    'not-reported': 'The system gives no data',
    'no-dossiers': 'No dossiers arose',
    'not-applicable': 'Not applicable',
    'not-listed': 'Not listed',
    unreadable: 'The figure could not be read',
  },
  parts: {
    score: 'Score',
    rate: 'Rate',
    numerator: 'Numerator',
    denominator: 'Denominator',
    rank: 'Rank',
    ranked: 'Units ranked',
    target: 'Target',
  },
  measureNames: { points: 'points', percent: 'per cent', count: 'a count', days: 'days', rank: 'a rank' },
  measures: {
    points: 'points',
    percent: 'percentage points',
    count: 'dossiers',
    days: 'days',
    rank: 'places',
  },
};

const VOCABULARIES: InEvery<Vocabulary> = { vi, en };

export function namesIn(language: Language, { percentagePoints }: Style): NameWords {
  const words = VOCABULARIES[language];
  const unitOf = (measure: Measure): string =>
    words.measures[measure === 'percent' && percentagePoints === 'as-points' ? 'points' : measure];
  return {
    level: (level) => words.levels[level],
    levelUnits: (level, n) => ((n === 1 ? words.levelUnit : undefined) ?? words.levelUnits)[level],
    grade: (grade) => words.grades[grade],
    trend: (trend) => words.trends[trend],
    status: (status) => words.statuses[status],
    part: (part) => words.parts[part],
    measureUnit: (measure, indicators) =>
      measure === 'count' && !indicators.every(countsDossiers) ? '' : unitOf(measure),
    measure: (measure) => words.measureNames[measure],
    unitShort: shortUnitName,
    indicator: indicatorInSentence,
  };
}

export const nameWords: InEvery<NameWords> = {
  vi: namesIn('vi', USUAL_STYLE),
  en: namesIn('en', USUAL_STYLE),
};
