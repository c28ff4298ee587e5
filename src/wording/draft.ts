import type { DraftCause, DraftExpected, DraftFigure, DraftVerdict, Period } from '../model/index.ts';
import { dateWords } from './dates.ts';
import type { InEvery, Language } from './language.ts';
import { numberWords } from './numbers.ts';

/** Who the keys of a draft's figures are. */
export interface DraftNames {
  readonly unitName: (key: string) => string;
  readonly indicatorName: (key: string) => string;
}

/** A draft beside the data: the sheet it is checked in, and what differs. */
export interface DraftWords {
  readonly title: string;
  readonly intro: string;
  readonly field: string;
  readonly check: string;
  readonly checking: string;
  readonly stop: string;
  readonly pick: string;
  readonly dropHere: string;
  readonly another: string;
  readonly close: string;
  readonly unread: string;
  readonly failed: string;
  readonly noData: string;
  readonly noFigures: string;
  /** "37 số khớp, 2 số khác, 5 số không đối chiếu được". */
  readonly counts: (agree: number, differ: number, notPlaced: number) => string;
  readonly against: (periods: readonly Period[]) => string;
  readonly differences: (n: number) => string;
  readonly noDifferences: string;
  readonly draft: string;
  readonly legend: Readonly<Record<Exclude<DraftVerdict, 'left-out'>, string>>;
  /** Whose figure: "Sở Nội vụ · Tổng điểm"; empty where no one's. */
  readonly about: (figure: DraftFigure, names: DraftNames) => string;
  /** "Theo số liệu: 02 (…)". */
  readonly dataSays: (figure: DraftFigure, names: DraftNames) => string;
  readonly draftSays: (text: string) => string;
  /** Why; empty where the two figures say it all. */
  readonly because: (cause: DraftCause | undefined) => string;
  /** One difference in one line, for the clipboard. */
  readonly line: (figure: DraftFigure, names: DraftNames) => string;
  readonly toSource: string;
  readonly toDraft: string;
  readonly copy: string;
  readonly copied: string;
  readonly notKept: string;
}

interface Vocabulary {
  readonly units: Readonly<Record<Exclude<DraftExpected['kind'], 'count' | 'rank' | 'date'>, string>>;
  readonly up: string;
  readonly down: string;
  readonly same: string;
  readonly rank: string;
  /** Behind a mean: of how many. */
  readonly meanOf: (units: string) => string;
  readonly data: string;
  readonly draft: string;
  readonly causes: Readonly<Record<DraftCause, string>>;
}

const vi: Vocabulary = {
  units: { points: ' điểm', percent: '%', 'percentage-points': ' điểm phần trăm', places: ' bậc' },
  up: 'tăng',
  down: 'giảm',
  same: 'giữ nguyên',
  rank: 'hạng',
  meanOf: (units) => ` (bình quân ${units} đơn vị)`,
  data: 'Theo số liệu',
  draft: 'Trong dự thảo',
  causes: {
    value: '',
    sign: 'sai chiều tăng, giảm hoặc mất dấu',
    comma: 'mất dấu phẩy thập phân',
    'sign-and-comma': 'mất dấu và dấu phẩy thập phân',
    'measure-unit': 'phải ghi “điểm phần trăm”, không ghi “%”',
    'day-month': 'đảo ngày và tháng',
    count: '',
    roster: 'số đơn vị được tính khác',
    'other-unit': 'là số của đơn vị khác',
    'not-in-list': 'không thuộc danh sách này',
    'no-data': 'không có dữ liệu',
    'not-extreme': 'không phải là đơn vị, chỉ số đứng ở vị trí này',
    'country-for-mean': 'là số của cả nước, không phải bình quân các đơn vị',
    'mean-for-country': 'là bình quân các đơn vị, không phải số của cả nước',
    'partial-period': 'số liệu chưa trọn kỳ',
  },
};

const en: Vocabulary = {
  units: { points: ' points', percent: '%', 'percentage-points': ' percentage points', places: ' places' },
  up: 'up',
  down: 'down',
  same: 'unchanged',
  rank: 'rank',
  meanOf: (units) => ` (mean of ${units} units)`,
  data: 'The data says',
  draft: 'The draft says',
  causes: {
    value: '',
    sign: 'up and down exchanged, or the sign is lost',
    comma: 'the decimal comma is lost',
    'sign-and-comma': 'the sign and the decimal comma are lost',
    'measure-unit': 'these are percentage points, not per cent',
    'day-month': 'day and month exchanged',
    count: '',
    roster: 'counted out of another number',
    'other-unit': 'this is another unit’s figure',
    'not-in-list': 'does not belong in this list',
    'no-data': 'no data',
    'not-extreme': 'this is not the one at that end',
    'country-for-mean': 'this is the country’s own figure, not the mean of its units',
    'mean-for-country': 'this is the mean of the units, not the country’s own figure',
    'partial-period': 'the data covers only a part of it',
  },
};

type Saying = Pick<DraftWords, 'about' | 'dataSays' | 'draftSays' | 'because' | 'line'>;

function sayingIn(language: Language, words: Vocabulary): Saying {
  const numbers = numberWords[language];
  const printed = (
    { claim }: DraftFigure,
    { value, decimals, kind, of, isChange, period }: DraftExpected,
  ): string => {
    if (kind === 'date') return period ? dateWords[language].period(period) : '';
    if (kind === 'rank') return `${words.rank} ${numbers.rank(value, of ?? Number.NaN)}`;
    const unit = kind === 'count' ? '' : words.units[kind];
    if (isChange) {
      if (value === 0) return words.same;
      const measure = kind === 'places' ? 'rank' : kind === 'count' ? 'count' : 'points';
      return `${value > 0 ? words.up : words.down} ${numbers.amount(value, decimals, measure)}${unit}`;
    }
    if (claim === 'count') return `${numbers.count(value)}${of === undefined ? '' : `/${numbers.count(of)}`}`;
    return `${numbers.figure(value, decimals, kind === 'count' ? 'count' : 'points')}${unit}`;
  };
  const about: Saying['about'] = ({ refs: [ref], claim }, { unitName, indicatorName }) =>
    !ref || claim === 'count' || claim === 'total' || claim === 'mean'
      ? ''
      : [unitName(ref.unit), indicatorName(ref.indicator)].filter((name) => name !== '').join(' · ');
  const dataSays: Saying['dataSays'] = (figure, { unitName, indicatorName }) => {
    const { expected } = figure;
    if (!expected) return '';
    const named = [
      ...(expected.units ?? []).map(unitName),
      ...(expected.indicators ?? []).map(indicatorName),
    ];
    const list = named.length > 0 ? ` (${named.join('; ')})` : '';
    const { of = Number.NaN } = expected;
    const mean = figure.claim === 'mean' ? words.meanOf(numbers.count(of)) : '';
    return `${words.data}: ${printed(figure, expected)}${mean}${list}`;
  };
  const draftSays = (text: string): string => `${words.draft}: ${text}`;
  const because: Saying['because'] = (cause) => (cause ? words.causes[cause] : '');
  return {
    about,
    dataSays,
    draftSays,
    because,
    line: (figure, names) => {
      const [whose, why] = [about(figure, names), because(figure.because)];
      const said = `${draftSays(figure.text)} · ${dataSays(figure, names)}${why === '' ? '' : ` (${why})`}`;
      return numbers.ascii(whose === '' ? said : `${whose}. ${said}`);
    },
  };
}

const listed = (language: Language, periods: readonly Period[]): string =>
  periods.map((period) => dateWords[language].period(period)).join(', ');

export const draftWords: InEvery<DraftWords> = {
  vi: {
    ...sayingIn('vi', vi),
    title: 'Kiểm tra dự thảo',
    intro:
      'Dán nội dung dự thảo, hoặc thả tệp Word (.docx) vào đây. Phần mềm chỉ đọc câu tiếng Việt. Mỗi con số được đối chiếu với số liệu của các trang đang có; số nào không rõ là của ai thì để nguyên, không đoán.',
    field: 'Nội dung dự thảo',
    check: 'Kiểm tra',
    checking: 'Đang đối chiếu…',
    stop: 'Dừng',
    pick: 'Chọn tệp Word…',
    dropHere: 'Thả tệp dự thảo vào đây',
    another: 'Dự thảo khác',
    close: 'Đóng',
    unread: 'Không đọc được tệp này. Hãy dùng tệp Word (.docx), hoặc mở văn bản rồi dán nội dung vào ô trên.',
    failed: 'Không kiểm tra được dự thảo này. Hãy thử lại.',
    noData: 'Sổ chưa có số liệu để đối chiếu.',
    noFigures: 'Không thấy con số nào trong dự thảo để đối chiếu.',
    counts: (agree, differ, notPlaced) =>
      `${agree} số khớp, ${differ} chỗ khác, ${notPlaced} số không đối chiếu được`,
    against: (periods) => `Đối chiếu với số liệu: ${listed('vi', periods)}`,
    differences: (n) => `${numberWords.vi.count(n)} chỗ khác với số liệu`,
    noDifferences: 'Không thấy chỗ nào khác với số liệu.',
    draft: 'Dự thảo',
    legend: { differs: 'khác số liệu', agrees: 'khớp số liệu', 'not-placed': 'không đối chiếu được' },
    toSource: 'Xem ô số liệu',
    toDraft: 'Xem trong dự thảo',
    copy: 'Sao chép danh sách',
    copied: 'Đã sao chép.',
    notKept: 'Dự thảo không được lưu và không rời khỏi máy này.',
  },
  en: {
    ...sayingIn('en', en),
    title: 'Check a draft',
    intro:
      'Paste the text of a draft in Vietnamese, or drop a Word file (.docx) here. Sentences are read in Vietnamese only. Each figure is compared with the data behind the tabs; a figure of which it cannot be told whose it is is left alone, never guessed.',
    field: 'Text of the draft',
    check: 'Check',
    checking: 'Comparing…',
    stop: 'Stop',
    pick: 'Choose a Word file…',
    dropHere: 'Drop the draft here',
    another: 'Another draft',
    close: 'Close',
    unread:
      'This file could not be read. Use a Word file (.docx), or open the document and paste its text above.',
    failed: 'This draft could not be checked. Try again.',
    noData: 'The workbook has no figures to compare with.',
    noFigures: 'There is no figure in the draft to compare.',
    counts: (agree, differ, notPlaced) =>
      `${agree} ${agree === 1 ? 'figure agrees' : 'figures agree'}, ${differ} ${differ === 1 ? 'differs' : 'differ'}, ${notPlaced} could not be placed`,
    against: (periods) => `Compared with the data of ${listed('en', periods)}`,
    differences: (n) => `${n} ${n === 1 ? 'place differs' : 'places differ'} from the data`,
    noDifferences: 'Nothing was found that differs from the data.',
    draft: 'The draft',
    legend: { differs: 'differs from the data', agrees: 'agrees with the data', 'not-placed': 'not placed' },
    toSource: 'Show the cell',
    toDraft: 'Show in the draft',
    copy: 'Copy the list',
    copied: 'Copied.',
    notKept: 'The draft is not kept, and does not leave this machine.',
  },
};
