import { type Assessment, columnIndex, type Issue } from '../../model/index.ts';
import { isRanked, rankColumn } from '../rank.ts';
import { bestOf } from '../ranks.ts';
import { type AuditCheck, issueAt, placeAt, type Scene, type TableColumn } from './scene.ts';

/**
 * Published ranks against those computed of the score beside them, where the whole roster is there. Offices rank units
 * of one score alike or one after the other, and go on behind them by place or by number: all of that passes.
 */
export const publishedRanks: AuditCheck = (scene) =>
  scene.assessments.flatMap((assessment) => {
    const columns = scene.columnsOf(assessment);
    return columns
      .filter(({ part }) => part === 'rank')
      .flatMap((printed) => {
        const score = columns.find((c) => c.indicator === printed.indicator && isScored(c, assessment));
        return score ? differing(scene, assessment, printed, score) : [];
      });
  });

const isScored = ({ of, part }: TableColumn, { units }: Assessment): boolean =>
  isRanked(of, part, units.length);

function differing(
  { unitName }: Scene,
  assessment: Assessment,
  printed: TableColumn,
  score: TableColumn,
): readonly Issue[] {
  const { rank, n } = rankColumn({ value: score.values, decimals: score.decimals }, bestOf(score.of));
  if (!isWhole(assessment, printed, score, n)) return [];
  const sharing = new Map<number, number>();
  for (const place of rank) if (place > 0) sharing.set(place, (sharing.get(place) ?? 0) + 1);
  const order = [...sharing.keys()].sort((a, b) => a - b);
  const dense = new Map(order.map((place, i) => [place, i + 1]));
  const isDense = printed.values.every((value, u) => value === dense.get(rank[u]!) || Number.isNaN(value));
  if (isDense) return [];
  return assessment.units.flatMap((unit, u) => {
    const place = printed.values[u]!;
    const first = rank[u]!;
    if (Number.isNaN(place) || (place >= first && place < first + sharing.get(first)!)) return [];
    const detail = {
      name: unitName(unit),
      printed: place,
      computed: first,
      n,
      score: score.values[u]!,
      decimals: score.decimals[u]!,
    };
    return [issueAt('published-rank-differs', 'warning', placeAt(assessment, printed.at, u), detail)];
  });
}

/** Does every unit with a score have a rank, and is it ranked among these? 8/63 among the one unit of a file is not. */
function isWhole(assessment: Assessment, printed: TableColumn, score: TableColumn, n: number): boolean {
  const ranked = columnIndex(assessment, printed.indicator, 'ranked');
  const total = ranked < 0 ? undefined : assessment.values[ranked];
  return printed.values.every((place, u) => {
    if (Number.isNaN(place)) return Number.isNaN(score.values[u]!);
    const of = total?.[u];
    return (
      place <= n && !Number.isNaN(score.values[u]!) && (of === undefined || Number.isNaN(of) || of === n)
    );
  });
}
