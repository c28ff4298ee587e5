import { type Change, type Finding, GRADES } from '../../model/index.ts';
import { headlineSentenceVi } from './headline-vi.ts';
import {
  changeVi,
  indicatorListVi,
  listVi,
  objectVi,
  rowsVi,
  unitListVi,
  VERBS,
  valueVi,
} from './phrases-vi.ts';
import {
  byGrades,
  byPlace,
  type CaveatTellers,
  decimalsOf,
  type SentenceTellers,
  type Teller,
  type Telling,
  told,
} from './telling.ts';
import { whyTellersVi } from './why-vi.ts';

/** "02 đơn vị tăng điểm: …"; of many, "09 đơn vị giảm điểm, nhiều nhất: …". */
const moved =
  (trend: 'gaining' | 'declining'): Teller =>
  (finding, telling) => {
    const { changes, isCut } = told(finding, telling);
    const list = listVi(changes, finding.focus, telling, (change) => changeVi(change, telling));
    return `${rowsVi(finding.figures.count ?? 0, finding, telling)} ${VERBS[trend]}${objectVi(finding.focus, telling)}${
      isCut ? ', nhiều nhất: ' : ': '
    }${list}`;
  };

/** "02 đơn vị không có dữ liệu: Sở Ngoại vụ, Sở Dân tộc và Tôn giáo". */
const unitsThat =
  (verb: (finding: Finding, telling: Telling) => string): Teller =>
  (finding, telling) =>
    `${rowsVi(finding.units.length, finding, telling)} ${verb(finding, telling)}: ${unitListVi(finding.units, telling)}`;

const indicatorsThat =
  (verb: (finding: Finding, telling: Telling) => string): Teller =>
  (finding, telling) =>
    `${rowsVi(finding.indicators.length, finding, telling)} ${verb(finding, telling)}: ${indicatorListVi(finding.indicators, telling)}`;

const regraded =
  (verb: string): Teller =>
  (finding, telling) => {
    const grades = ({ gradeBefore, gradeAfter }: Change): string =>
      gradeBefore && gradeAfter
        ? `${telling.names.grade(gradeBefore)} → ${telling.names.grade(gradeAfter)}`
        : '';
    const { changes, isCut } = told(finding, telling);
    const groups = byGrades(changes).map(
      (group) => `${listVi(group, finding.focus, telling)} (${grades(group[0]!)})`,
    );
    return `${rowsVi(finding.figures.count ?? 0, finding, telling)} ${verb} xếp loại${isCut ? ', trong đó: ' : ': '}${groups.join(', ')}`;
  };

const places = ({ rankBefore, rankAfter }: Change): string => `${rankBefore} → ${rankAfter}`;

const movedPlaces = ({ move }: Change): string =>
  `${VERBS[move > 0 ? 'gaining' : 'declining']} ${Math.abs(move)} bậc`;

/** "Giảm điểm nhưng tăng hạng: …"; of many, "15 đơn vị giảm điểm nhưng tăng hạng, nhiều nhất: …". */
const againstRank =
  (opening: string): Teller =>
  (finding, telling) => {
    const { changes, isCut } = told(finding, telling);
    const list = listVi(changes, finding.focus, telling, places);
    if (!isCut) return `${opening}: ${list}`;
    return `${rowsVi(finding.figures.count ?? 0, finding, telling)} ${opening}, nhiều nhất: ${list}`;
  };

const bestWorst: Teller = ({ changes, figures, focus }, telling) => {
  const best = changes.slice(0, figures.best);
  const worst = changes.slice(figures.best);
  const side = (group: readonly Change[], count = 0): string => {
    const value = group[0] ? ` (${valueVi(group[0], telling)})` : '';
    const named = telling.isFull || count <= 3 ? group : group.slice(0, 2);
    const more = count > named.length ? ` và ${telling.numbers.count(count - named.length)} đơn vị khác` : '';
    return listVi(named, focus, telling) + more + value;
  };
  const last = worst.length > 0 ? `; đứng cuối: ${side(worst, figures.worst)}` : '';
  return `đứng đầu: ${side(best, figures.best)}${last}`;
};

const rankMoves: Teller = ({ changes, focus, figures }, telling) => {
  const note = (change: Change): string => `${movedPlaces(change)}, ${places(change)}`;
  const side = (label: string, isSide: (change: Change) => boolean): string => {
    const group = changes.filter(isSide);
    const top = group.filter((change) => change.move === group[0]?.move);
    return group.length > 0 ? `; ${label} nhiều nhất: ${listVi(top, focus, telling, note)}` : '';
  };
  const { count } = telling.numbers;
  return (
    `${count(figures.risen ?? 0)} đơn vị tăng hạng, ${count(figures.fallen ?? 0)} đơn vị giảm hạng` +
    side('tăng', (change) => change.move > 0) +
    side('giảm', (change) => change.move < 0)
  );
};

const ties: Teller = ({ changes, focus, figures }, telling) =>
  byPlace(changes)
    .map((group) => {
      const { rankAfter } = group[0]!;
      const rest = (figures[`at${rankAfter}`] ?? group.length) - group.length;
      const more = rest > 0 ? ` và ${telling.numbers.count(rest)} đơn vị khác` : '';
      return `đồng hạng ${rankAfter}: ${listVi(group, focus, telling)}${more} (${valueVi(group[0]!, telling)})`;
    })
    .join('; ');

const gradeCounts: Teller = ({ figures }, { numbers, names }) => {
  const counts = GRADES.flatMap((grade) =>
    figures[grade] ? [`${numbers.count(figures[grade])} ${names.grade(grade).toLowerCase()}`] : [],
  );
  return `xếp loại ${numbers.count(figures.count ?? 0)} đơn vị: ${counts.join(', ')}`;
};

const standing: Teller = ({ changes: [change] }, telling) => {
  if (!change) return '';
  const name = telling.unitName(change.unit);
  if (Number.isNaN(change.after)) return `${name}: không có tổng điểm ${telling.to}`;
  const { rankAfter, nAfter, move, gradeAfter, gradeBefore } = change;
  const against = Number.isNaN(change.delta) ? '' : `, ${changeVi(change, telling)} so với ${telling.from}`;
  const moves = Number.isNaN(move) ? '' : `, ${move === 0 ? 'giữ nguyên hạng' : movedPlaces(change)}`;
  const regrade =
    gradeAfter && gradeBefore && gradeBefore !== gradeAfter
      ? ` (trước: ${telling.names.grade(gradeBefore)})`
      : '';
  return [
    `${name}: ${valueVi(change, telling)}${against}`,
    ...(Number.isNaN(rankAfter) ? [] : [`hạng ${telling.numbers.rank(rankAfter, nAfter)}${moves}`]),
    ...(gradeAfter ? [`xếp loại ${telling.names.grade(gradeAfter)}${regrade}`] : []),
  ].join('; ');
};

const publishedRank: Teller = ({ changes }, telling) =>
  changes
    .map((change) => {
      const now = telling.figure(change, 'after');
      const before = telling.figure(change, 'before');
      const past = `${telling.from} hạng ${before}`;
      if (!now) return `không có hạng ${telling.to}${before ? `; ${past}` : ''}`;
      if (!before) return `xếp hạng ${now}`;
      if (Number.isNaN(change.move)) {
        return `xếp hạng ${now}; ${past}: hai danh sách khác nhau nên không tính số bậc`;
      }
      return `xếp hạng ${now}, ${changeVi(change, telling)} so với ${telling.from} (${before})`;
    })
    .join('; ');

const full: Teller = indicatorsThat(({ changes }, telling) => {
  const measures = new Set(changes.map(telling.measure));
  if (measures.size > 1) return 'đạt mức tối đa';
  return measures.has('percent') ? 'đạt 100%' : 'đạt điểm tối đa';
});

const event: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const who = telling.comparison.units.length > 1 ? `${telling.unitName(change.unit)}: ` : '';
  const values = `${telling.figure(change, 'before')} → ${telling.figure(change, 'after')}`;
  const state = figures.dismissed ? 'đã xem' : 'cần xem nguyên nhân, chưa nêu ở tiêu đề';
  return `${who}${telling.indicatorName(change.indicator)} ${changeVi(change, telling)} (${values}), thay đổi lớn khác thường: ${state}`;
};

export const sentencesVi: SentenceTellers = {
  ...whyTellersVi,
  headline: headlineSentenceVi,
  standing,
  'published-rank': publishedRank,
  'units-up': moved('gaining'),
  'units-down': moved('declining'),
  'units-unchanged': unitsThat(({ focus }, telling) => `giữ nguyên${objectVi(focus, telling)}`),
  'units-no-data': unitsThat(() => 'không có dữ liệu'),
  'units-new': unitsThat((_, { to }) => `chỉ có trong danh sách ${to}`),
  'units-gone': unitsThat((_, { from }) => `chỉ có trong danh sách ${from}`),
  'best-worst': bestWorst,
  'rank-moves': rankMoves,
  ties,
  'grade-counts': gradeCounts,
  'grade-down': regraded('giảm bậc'),
  'grade-up': regraded('tăng bậc'),
  'down-yet-rank-up': againstRank('giảm điểm nhưng tăng hạng'),
  'up-yet-rank-down': againstRank('tăng điểm nhưng giảm hạng'),
  'indicators-down': moved('declining'),
  'indicators-up': moved('gaining'),
  'indicators-unchanged': indicatorsThat(() => 'giữ nguyên'),
  'indicators-full': full,
  'indicators-no-data': indicatorsThat(() => 'không có dữ liệu'),
  events: event,
  'more-events': ({ figures }, { numbers }) =>
    `còn ${numbers.count(figures.count ?? 0)} thay đổi lớn khác thường nữa, nhỏ hơn những thay đổi đã nêu`,
};

export const caveatsVi: CaveatTellers = {
  'period-kind-differs': (_, { from, to }) =>
    `hai kỳ khác loại (${from} và ${to}): chênh lệch chỉ để tham khảo`,
  'roster-differs': ({ units }, telling) =>
    `danh sách đơn vị hai kỳ khác nhau (${unitListVi(units, telling)}): không tính thay đổi hạng`,
  'scheme-version-differs': () =>
    'hai kỳ được chấm theo hai phiên bản của bộ chỉ số: điểm có thể không cùng thang',
  'window-differs': (_, { from, to }) =>
    `số liệu ${from} và ${to} cộng dồn từ hai mốc khác nhau: giảm có thể do tính lại từ đầu kỳ`,
  'ranked-differs': ({ units }, telling) =>
    `số đơn vị được xếp hạng ở hai kỳ khác nhau: ${unitListVi(units, telling)} chỉ có dữ liệu ở một kỳ`,
  tolerance: ({ figures }, { numbers }) => {
    const { tolerance = 0 } = figures;
    return `thay đổi không quá ${numbers.figure(tolerance, decimalsOf(tolerance))} được tính là giữ nguyên`;
  },
  provisional: (_, { from, to, comparison }) => {
    const running = [comparison.from?.provisional ? from : '', comparison.to.provisional ? to : ''].filter(
      Boolean,
    );
    return `số liệu ${running.join(' và ')} là tạm tính: kỳ chưa kết thúc`;
  },
};

/** A day's figures reach up to it; those of a month, a year or a range are of it. */
export function sourceVi(source: string, date: string, isDay: boolean): string {
  const until = isDay ? 'đến ' : '';
  return source ? `Nguồn: ${source} · số liệu ${until}${date}` : `Số liệu ${until}${date}`;
}
