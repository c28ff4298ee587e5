import type { Change, Finding } from '../../model/index.ts';
import { baselineChangesVi, baselineMovesVi, basesSentencesVi } from './bases-vi.ts';
import { dossiersVi } from './dossiers-vi.ts';
import { eventVi } from './events-vi.ts';
import { goalsVi } from './goals-vi.ts';
import { headlineSentenceVi } from './headline-vi.ts';
import { unitsNoDataVi } from './missing-vi.ts';
import { overdueVi } from './overdue-vi.ts';
import {
  changeVi,
  indicatorListVi,
  listVi,
  objectVi,
  rowsVi,
  unitListVi,
  VERBS,
  valueVi,
  verdictVi,
} from './phrases-vi.ts';
import { reasonsVi } from './reasons-vi.ts';
import {
  byGrades,
  byPlace,
  type CaveatTellers,
  isBetterLow,
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
    const { figures, focus } = finding;
    const { changes, isCut } = told(finding, telling);
    const isBare = trend === 'gaining' && telling.style.increases === 'names-only';
    const isOneFigure = focus?.rows === 'units';
    const amount = (change: Change): string => {
      const verdict = isOneFigure ? '' : verdictVi(change, telling);
      return changeVi(change, telling) + (verdict && `, ${verdict}`);
    };
    const list = listVi(changes, focus, telling, isBare ? undefined : amount);
    const verdict = isOneFigure && changes[0] ? verdictVi(changes[0], telling) : '';
    return `${rowsVi(figures.count ?? 0, finding, telling)} ${VERBS[trend]}${objectVi(focus, telling)}${verdict && ` (${verdict})`}${
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
    return `${rowsVi(finding.figures.count ?? 0, finding, telling)} ${verb} xếp loại${isCut ? ', trong đó: ' : ': '}${groups.join('; ')}`;
  };

const place = (rank: number, { numbers }: Telling): string => numbers.rank(rank, Number.NaN);

const places = ({ rankBefore, rankAfter }: Change, telling: Telling): string =>
  `${place(rankBefore, telling)} → ${place(rankAfter, telling)}`;

const movedPlaces = ({ move }: Change): string =>
  `${VERBS[move > 0 ? 'gaining' : 'declining']} ${Math.abs(move)} bậc`;

/**
 * "Giảm điểm nhưng tăng hạng: …"; of many, "15 đơn vị giảm điểm nhưng tăng hạng, nhiều nhất: …". Where less is better,
 * "tăng số hồ sơ quá hạn mà vẫn tăng hạng".
 */
const againstRank =
  (rankVerb: 'tăng' | 'giảm'): Teller =>
  (finding, telling) => {
    const { changes, isCut } = told(finding, telling);
    const [first] = changes;
    const verb = first?.trend === 'gaining' ? 'tăng' : 'giảm';
    const opening = `${verb}${objectVi(finding.focus, telling)} ${verb === rankVerb ? 'mà vẫn' : 'nhưng'} ${rankVerb} hạng`;
    const list = listVi(changes, finding.focus, telling, (change) => places(change, telling));
    if (!isCut) return `${opening}: ${list}`;
    return `${rowsVi(finding.figures.count ?? 0, finding, telling)} ${opening}, nhiều nhất: ${list}`;
  };

/** Who leads in overdue dossiers leads in nothing: where less is better the ends are called by that. */
const endsVi = (change: Change | undefined, telling: Telling): readonly [best: string, worst: string] =>
  change && isBetterLow(change, telling) ? ['tốt nhất', 'kém nhất'] : ['đứng đầu', 'đứng cuối'];

const bestWorst: Teller = ({ changes, figures, focus }, telling) => {
  const best = changes.slice(0, figures.best);
  const worst = changes.slice(figures.best);
  const side = (group: readonly Change[], count = 0): string => {
    const value = group[0] ? ` (${count > 1 ? 'cùng ' : ''}${valueVi(group[0], telling)})` : '';
    const named = telling.isFull || count <= 3 ? group : group.slice(0, 2);
    const more = count > named.length ? ` và ${telling.numbers.count(count - named.length)} đơn vị khác` : '';
    return listVi(named, focus, telling) + more + value;
  };
  const [first, end] = endsVi(changes[0], telling);
  const last = worst.length > 0 ? `; ${end}: ${side(worst, figures.worst)}` : '';
  return `${first}: ${side(best, figures.best)}${last}`;
};

/** "05 đơn vị cao nhất: …; 05 đơn vị thấp nhất: …". */
const topBottom: Teller = ({ changes, focus, figures }, telling) => {
  const { top = 0, bottom = 0 } = figures;
  const [first, last] = endsVi(changes[0], telling);
  const side = (group: readonly Change[], end: string): string =>
    `${telling.numbers.count(group.length)} đơn vị ${end}: ${listVi(group, focus, telling, (change) => valueVi(change, telling))}`;
  return [
    ...(top > 0 ? [side(changes.slice(0, top), first)] : []),
    ...(bottom > 0 ? [side(changes.slice(top), last)] : []),
  ].join('; ');
};

const rankMoves: Teller = ({ changes, focus, figures }, telling) => {
  const note = (change: Change): string => `${movedPlaces(change)}, ${places(change, telling)}`;
  const side = (label: string, isSide: (change: Change) => boolean): string => {
    const group = changes.filter(isSide);
    const top = group.filter((change) => change.move === group[0]?.move);
    return group.length > 0 ? `; ${label} nhiều nhất: ${listVi(top, focus, telling, note)}` : '';
  };
  const counted = (n: number, what: string): readonly string[] =>
    n > 0 ? [`${telling.numbers.count(n)} đơn vị ${what} hạng`] : [];
  return (
    [...counted(figures.risen ?? 0, 'tăng'), ...counted(figures.fallen ?? 0, 'giảm')].join(', ') +
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
      return `đồng hạng ${place(rankAfter, telling)}: ${listVi(group, focus, telling)}${more} (cùng ${valueVi(group[0]!, telling)})`;
    })
    .join('; ');

const standing: Teller = ({ changes: [change] }, telling) => {
  if (!change) return '';
  const name = telling.unitName(change.unit);
  if (Number.isNaN(change.after)) return `${name}: không có tổng điểm ${telling.to}`;
  const { rankAfter, nAfter, move, gradeAfter, gradeBefore } = change;
  const against = Number.isNaN(change.delta) ? '' : `, ${changeVi(change, telling)} so với ${telling.from}`;
  const beside = telling.comparison.baselines.length > 0 ? ` so với ${telling.from}` : '';
  const moves = Number.isNaN(move)
    ? ''
    : `, ${move === 0 ? 'giữ nguyên hạng' : movedPlaces(change)}${beside}`;
  const regrade =
    gradeAfter && gradeBefore && gradeBefore !== gradeAfter
      ? ` (trước: ${telling.names.grade(gradeBefore).toLowerCase()})`
      : '';
  return [
    `${name}: ${valueVi(change, telling)}${against}${baselineChangesVi(change, telling)}`,
    ...(Number.isNaN(rankAfter)
      ? []
      : [`hạng ${telling.numbers.rank(rankAfter, nAfter)}${moves}${baselineMovesVi(change, telling)}`]),
    ...(gradeAfter ? [`xếp loại ${telling.names.grade(gradeAfter).toLowerCase()}${regrade}`] : []),
  ].join('; ');
};

function placeOf(change: Change, telling: Telling): string {
  const now = telling.figure(change, 'after');
  const before = telling.figure(change, 'before');
  const past = `${telling.from} hạng ${before}`;
  if (!now) return `không có hạng ${telling.to}${before ? `; ${past}` : ''}`;
  const further = baselineMovesVi(change, telling);
  if (!before) return `xếp hạng ${now}${further}`;
  if (Number.isNaN(change.move)) {
    return `xếp hạng ${now}; ${past}: hai danh sách khác nhau nên không tính số bậc${further}`;
  }
  return `xếp hạng ${now}, ${changeVi(change, telling)} so với ${telling.from} (${before})${further}`;
}

/** The total's place needs no name, unless it stands beside those of its groups. */
const publishedRank: Teller = ({ changes }, telling) =>
  changes
    .map((change) => {
      const { key, role } = telling.indicator(change.indicator);
      const isPlain = changes.length === 1 && role === 'total';
      return (isPlain ? '' : `${telling.indicatorName(key)}: `) + placeOf(change, telling);
    })
    .join('; ');

const full: Teller = indicatorsThat(({ changes }, telling) => {
  const measures = new Set(changes.map(telling.measure));
  if (measures.size > 1) return 'đạt mức tối đa';
  return measures.has('percent') ? 'đạt 100%' : 'đạt điểm tối đa';
});

export const sentencesVi: SentenceTellers = {
  ...dossiersVi,
  ...overdueVi,
  ...basesSentencesVi,
  ...goalsVi,
  ...whyTellersVi,
  headline: headlineSentenceVi,
  standing,
  'published-rank': publishedRank,
  'units-up': moved('gaining'),
  'units-down': moved('declining'),
  'units-unchanged': unitsThat(({ focus }, telling) => `giữ nguyên${objectVi(focus, telling)}`),
  'units-no-data': unitsNoDataVi,
  'units-new': unitsThat((_, { to }) => `chỉ có trong danh sách ${to}`),
  'units-gone': unitsThat((_, { from }) => `chỉ có trong danh sách ${from}`),
  'best-worst': bestWorst,
  'top-bottom': topBottom,
  'rank-moves': rankMoves,
  ties,
  'grade-down': regraded('giảm bậc'),
  'grade-up': regraded('tăng bậc'),
  'down-yet-rank-up': againstRank('tăng'),
  'up-yet-rank-down': againstRank('giảm'),
  'indicators-down': moved('declining'),
  'indicators-up': moved('gaining'),
  'indicators-unchanged': indicatorsThat(() => 'giữ nguyên'),
  'indicators-full': full,
  'indicators-no-data': indicatorsThat(() => 'không có dữ liệu'),
  events: eventVi,
  'more-events': ({ figures }, { numbers }) =>
    `còn ${numbers.count(figures.count ?? 0)} thay đổi lớn khác thường nữa, nhỏ hơn những thay đổi đã nêu`,
};

/** What every output under a tolerance states (domain rule 4). */
export const toleranceVi = (amount: string): string => `thay đổi không quá ${amount} được tính là giữ nguyên`;

export const caveatsVi: CaveatTellers = {
  ...reasonsVi,
  tolerance: ({ figures: { tolerance = 0 } }, telling) => toleranceVi(telling.tolerance(tolerance)),
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
