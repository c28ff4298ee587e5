import type { ReasonCode, Succession } from '../model/index.ts';
import type { InEvery } from './language.ts';
import { numberWords } from './numbers.ts';

const { count } = numberWords.vi;

/** The one-page sheet of a unit. Figures, names, periods and lists arrive worded. */
export interface UnitSheetWords {
  readonly title: (unit: string) => string;
  readonly level: (level: string, parent: string) => string;
  readonly score: string;
  readonly grade: string;
  readonly gradeBefore: (grade: string) => string;
  readonly rank: string;
  readonly rankBefore: (rank: string, moved: string) => string;
  /** After the rank before: places moved, 0 for none, and the same signed. */
  readonly places: (places: number, move: string) => string;
  /** Beside the change against a further baseline: its figure, and its rank or nothing. */
  readonly baseline: (score: string, rank: string) => string;
  /** After a rank that no places are counted from. */
  readonly otherList: string;
  readonly change: string;
  /** Head of the column whose figures sum to the total's change. */
  readonly contribution: string;
  readonly contributionHint: string;
  readonly residue: string;
  readonly residueRounded: string;
  readonly why: string;
  /** What heads it where the indicators do not add up to a total. */
  readonly moves: string;
  readonly dossiers: string;
  readonly goals: string;
  readonly strengths: string;
  readonly others: string;
  readonly data: string;
  readonly caveats: string;
  /** Lists of "name (figure)": by their share of the maximum, or rates by themselves. */
  readonly highestShare: (list: string) => string;
  readonly lowestShare: (list: string) => string;
  readonly highestRate: (list: string) => string;
  readonly lowestRate: (list: string) => string;
  readonly history: (indicator: string) => string;
  readonly historyOf: (periods: number, first: string, last: string) => string;
  /** `isCut`: the periods named are the latest of more. */
  readonly gaps: (n: number, periods: string, isCut: boolean) => string;
  /** What changed between two neighbouring periods, so that no line joins them. */
  readonly boundary: Readonly<Record<ReasonCode, string>>;
  /** Two neighbours that no line joins. */
  readonly neighbours: (before: string, after: string) => string;
  /** `more`: how many such pairs stand before those that are named. */
  readonly notJoined: (pairs: string, more: number, what: string) => string;
  /** Other units came or went between these: the unit's own line runs on. */
  readonly marked: (pairs: string, more: number, what: string) => string;
  /** The first or last period of the unit's own; `others`: whose place it took, or who took its place, or nothing. */
  readonly ownPeriods: Readonly<Record<Succession['change'], (period: string, others: string) => string>>;

  readonly table: string;
  readonly making: string;
  readonly print: string;
  readonly printAll: (units: number) => string;
  readonly printing: (done: number, of: number) => string;
  readonly stop: string;
  readonly close: string;
  readonly toSource: (row: string, column: string, figure: string) => string;
  /** Said of a figure that is worked out. */
  readonly toTrace: (row: string, column: string, figure: string) => string;
  readonly nothing: string;
}

export const unitSheetWords: InEvery<UnitSheetWords> = {
  vi: {
    title: (unit) => `Phiếu đơn vị: ${unit}`,
    level: (level, parent) => (parent === '' ? level : `${level} · ${parent}`),
    score: 'Điểm',
    grade: 'Xếp loại',
    gradeBefore: (grade) => `kỳ trước: ${grade}`,
    rank: 'Hạng',
    rankBefore: (rank, moved) => `kỳ trước: ${rank}${moved}`,
    places: (places, move) => (places === 0 ? ', giữ nguyên' : `, ${move} bậc`),
    baseline: (score, rank) => (rank === '' ? `khi đó: ${score}` : `khi đó: ${score}, hạng ${rank}`),
    otherList: ' (danh sách khác, không tính số bậc)',
    change: 'Tăng, giảm',
    contribution: 'Góp vào tổng',
    contributionHint: 'Cộng lại bằng mức tăng, giảm của tổng điểm',
    residue: 'Chưa giải thích được bằng các nhóm',
    residueRounded: 'Chênh lệch trong phạm vi làm tròn',
    why: 'Vì sao tăng, giảm',
    moves: 'Chỉ số tăng, giảm',
    dossiers: 'Hồ sơ',
    goals: 'Mục tiêu',
    strengths: 'Mạnh, yếu',
    others: 'So với mặt bằng chung',
    data: 'Dữ liệu',
    caveats: 'Lưu ý',
    highestShare: (list) => `Đạt cao nhất so với điểm tối đa: ${list}.`,
    lowestShare: (list) => `Đạt thấp nhất so với điểm tối đa: ${list}.`,
    highestRate: (list) => `Tỷ lệ cao nhất: ${list}.`,
    lowestRate: (list) => `Tỷ lệ thấp nhất: ${list}.`,
    history: (indicator) => `${indicator} qua các kỳ`,
    historyOf: (periods, first, last) => `${count(periods)} kỳ, từ ${first} đến ${last}.`,
    gaps: (n, periods, isCut) => `${count(n)} kỳ không có số liệu${isCut ? ', gần nhất' : ''}: ${periods}.`,
    boundary: {
      'period-kind-differs': 'khác loại kỳ',
      'roster-differs': 'danh sách đơn vị thay đổi',
      'scheme-version-differs': 'cách tính điểm thay đổi',
      'window-differs': 'mốc cộng dồn thay đổi',
      'source-differs': 'nguồn số liệu thay đổi',
      'source-unnamed': 'một kỳ không ghi nguồn',
      'unit-epochs-differ': 'có đơn vị được sắp xếp lại',
      'partial-period': 'một kỳ chưa trọn',
    },
    neighbours: (before, after) => `${before} với ${after}`,
    notJoined: (pairs, more, what) =>
      `Không nối ${pairs}${more === 0 ? '' : ` và ${count(more)} chỗ trước đó`}: ${what}.`,
    marked: (pairs, more, what) =>
      `Giữa ${pairs}${more === 0 ? '' : ` và ${count(more)} chỗ trước đó`}: ${what}; đơn vị này có ở cả hai kỳ nên vẫn nối, riêng hạng không so với nhau.`,
    ownPeriods: {
      began: (period, others) =>
        `Kỳ đầu của đơn vị: ${period}${others === '' ? '' : ` (trước đây là ${others})`}; số liệu các kỳ trước không phải của đơn vị này.`,
      ended: (period, others) =>
        `Kỳ cuối của đơn vị: ${period}${others === '' ? '' : ` (nay thuộc ${others})`}; số liệu các kỳ sau không phải của đơn vị này.`,
    },
    table: 'Các nhóm và chỉ số của đơn vị',
    making: 'Đang lập phiếu…',
    print: 'In phiếu này',
    printAll: (units) => `In phiếu của mọi đơn vị (${units})`,
    printing: (done, of) => `Đã lập ${done}/${of} phiếu`,
    stop: 'Dừng',
    close: 'Đóng',
    toSource: (row, column, figure) => `${row}, ${column}: ${figure}. Mở ô này trong tệp nguồn`,
    toTrace: (row, column, figure) => `${row}, ${column}: ${figure}. Xem cách tính số này`,
    nothing: 'Không lập được phiếu: số liệu của đơn vị này không còn.',
  },
  en: {
    title: (unit) => `Unit sheet: ${unit}`,
    level: (level, parent) => (parent === '' ? level : `${level} · ${parent}`),
    score: 'Score',
    grade: 'Grade',
    gradeBefore: (grade) => `before: ${grade}`,
    rank: 'Rank',
    rankBefore: (rank, moved) => `before: ${rank}${moved}`,
    places: (places, move) =>
      places === 0 ? ', the same' : `, ${move} ${Math.abs(places) === 1 ? 'place' : 'places'}`,
    baseline: (score, rank) => (rank === '' ? `then: ${score}` : `then: ${score}, rank ${rank}`),
    otherList: ' (another list, so no places are counted)',
    change: 'Change',
    contribution: 'Of the total',
    contributionHint: "Sums to the total's change",
    residue: 'Not explained by the groups',
    residueRounded: 'Left over, within rounding',
    why: 'Why it moved',
    moves: 'What moved',
    dossiers: 'Dossiers',
    goals: 'Targets',
    strengths: 'Strong and weak',
    others: 'Beside the others',
    data: 'Data',
    caveats: 'Take care',
    highestShare: (list) => `Highest as a share of the maximum: ${list}.`,
    lowestShare: (list) => `Lowest as a share of the maximum: ${list}.`,
    highestRate: (list) => `Highest rate: ${list}.`,
    lowestRate: (list) => `Lowest rate: ${list}.`,
    history: (indicator) => `${indicator} over time`,
    historyOf: (periods, first, last) => `${periods} periods, from ${first} to ${last}.`,
    gaps: (n, periods, isCut) =>
      `No figure at ${n} ${n === 1 ? 'period' : 'periods'}${isCut ? ', most recently' : ''}: ${periods}.`,
    boundary: {
      'period-kind-differs': 'periods of different kinds',
      'roster-differs': 'the list of units changed',
      'scheme-version-differs': 'the way of scoring changed',
      'window-differs': 'the first day they add up from changed',
      'source-differs': 'the figures come from another system',
      'source-unnamed': 'one period names no source',
      'unit-epochs-differ': 'units were reorganised',
      'partial-period': 'one period is only a part',
    },
    neighbours: (before, after) => `${before} with ${after}`,
    notJoined: (pairs, more, what) =>
      `Not joined: ${pairs}${more === 0 ? '' : ` and ${more} earlier`} (${what}).`,
    marked: (pairs, more, what) =>
      `Joined all the same, but for ranks: ${pairs}${more === 0 ? '' : ` and ${more} earlier`} (${what}; this unit stands at both).`,
    ownPeriods: {
      began: (period, others) =>
        `The unit's first period is ${period}${others === '' ? '' : ` (formerly ${others})`}; earlier figures are not its own.`,
      ended: (period, others) =>
        `The unit's last period is ${period}${others === '' ? '' : ` (now part of ${others})`}; later figures are not its own.`,
    },
    table: "The unit's groups and indicators",
    making: 'Making the sheet…',
    print: 'Print this sheet',
    printAll: (units) => `Print the sheets of all units (${units})`,
    printing: (done, of) => `${done} of ${of} sheets made`,
    stop: 'Stop',
    close: 'Close',
    toSource: (row, column, figure) => `${row}, ${column}: ${figure}. Open this cell in its source file`,
    toTrace: (row, column, figure) => `${row}, ${column}: ${figure}. See how this figure is worked out`,
    nothing: 'The sheet cannot be made: this unit has no figures any more.',
  },
};
