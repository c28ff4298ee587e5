import type { Change, SheetFact } from '../model/index.ts';
import type { UnitSheetWords, Wording } from '../wording/index.ts';
import { type Line, missingText } from './lines.ts';
import type { PageContext } from './page-context.ts';

/** F2 and F3 of the total: score, change, rank r/N with its move, grade. */
export function factsOf(
  line: Line,
  { words, comparison }: PageContext,
  sheet: UnitSheetWords,
): readonly SheetFact[] {
  const { change, decimals, measure, indicator } = line;
  // How many points a commune can have is not settled (domain rule 13).
  const max = indicator.max !== undefined && comparison.level !== 'commune' ? `/${indicator.max}` : '';
  const score = words.numbers.figure(change.after, decimals, measure);
  const text = score === '' ? missingText(line, words) : score + max;
  const delta = words.numbers.change(change.delta, decimals, measure);
  return [
    { label: sheet.score, text, tone: 0 },
    ...(delta === '' ? [] : [{ label: sheet.change, text: delta, tone: change.better }]),
    ...rankFact(change, words, sheet),
    ...gradeFact(change, words, sheet),
  ];
}

function rankFact(change: Change, { numbers }: Wording, sheet: UnitSheetWords): readonly SheetFact[] {
  const { rankBefore, nBefore, rankAfter, nAfter, move } = change;
  if (Number.isNaN(rankAfter)) return [];
  const before = numbers.rank(rankBefore, nBefore);
  const moved = Number.isNaN(move) ? '' : sheet.places(move, numbers.move(move));
  return [
    {
      label: sheet.rank,
      text: numbers.rank(rankAfter, nAfter),
      ...(before === '' ? {} : { note: sheet.rankBefore(before, moved) }),
      tone: Math.sign(move) || 0,
    },
  ];
}

function gradeFact(
  { gradeAfter, gradeBefore }: Change,
  { names }: Wording,
  sheet: UnitSheetWords,
): readonly SheetFact[] {
  if (!gradeAfter) return [];
  const note = gradeBefore && { note: sheet.gradeBefore(names.grade(gradeBefore)) };
  return [{ label: sheet.grade, text: names.grade(gradeAfter), ...note, tone: 0 }];
}
