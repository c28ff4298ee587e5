import { type Baseline, type GridColumn, type SheetFact, STATUSES, type UnitKey } from '../model/index.ts';
import type { UnitSheetWords } from '../wording/index.ts';
import { columnsOf } from './columns/columns-of.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';

/** Further baselines a table without a total has room for. */
const MOST_COLUMNS = 2;
/** Of a further baseline, a place stands with the total's, and nowhere else. */
const PLACES = /^baseline-\d+-(?:rank|move)$/;

/** The total against each further baseline (F3), every one by its name (domain rule 11). */
export function baseFacts(
  line: Line,
  { words: { numbers, names, baseNames, bases, grid }, comparison, systemBeside }: PageContext,
  sheet: UnitSheetWords,
): readonly SheetFact[] {
  const { at, measure, change } = line;
  return comparison.baselines.map((baseline): SheetFact => {
    const decimals = Math.max(line.decimals, baseline.decimals[at]!);
    const label = grid.changeFrom(baseNames.inSentence(baseline.period) + systemBeside(baseline));
    const score = numbers.figure(baseline.value[at]!, decimals, measure);
    if (hasEpochs(baseline, change.unit)) return { label, text: bases.notComparable, tone: 0 };
    if (score === '') return { label, text: names.status(STATUSES[baseline.status[at]!]!), tone: 0 };
    const delta = numbers.change(baseline.delta[at]!, decimals, measure);
    const move = baseline.move[at]!;
    const rank = numbers.rank(baseline.rank[at]!, baseline.n[at]!);
    const isOtherList = Number.isNaN(move) && !Number.isNaN(change.rankAfter);
    const moved = isOtherList
      ? sheet.otherList
      : Number.isNaN(move)
        ? ''
        : sheet.places(move, numbers.move(move));
    return {
      label,
      text: delta === '' ? score : delta,
      note: sheet.baseline(score, rank === '' ? '' : rank + moved),
      tone: Math.sign(move) || 0,
    };
  });
}

/** Began or ended in between: its figure there is another unit's (domain rule 10). */
function hasEpochs({ reasons }: Baseline, unit: UnitKey): boolean {
  return reasons.some(({ successions = [] }) => successions.some((one) => one.unit === unit));
}

/** A sheet's table: the two dates, and further baselines only where no total says how the unit moved against them. */
export function sheetColumns(
  lines: readonly Line[],
  context: PageContext,
  total: Line | undefined,
): readonly GridColumn[] {
  const { comparison } = context;
  const baselines: readonly Baseline[] = total ? [] : comparison.baselines.slice(0, MOST_COLUMNS);
  return columnsOf(lines, { ...context, comparison: { ...comparison, baselines } }).filter(
    ({ id }) => !PLACES.test(id),
  );
}
