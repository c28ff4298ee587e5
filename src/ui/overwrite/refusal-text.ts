import type { CorrectingWords, NumberWords, OverwritingWords } from '../../wording/index.ts';
import type { Refusal } from '../../workbench/index.ts';
import { mostOf } from '../../workbench/index.ts';

interface Words {
  readonly own: OverwritingWords;
  readonly correcting: CorrectingWords;
  readonly numbers: NumberWords;
}

/** Why a cell stayed as it was: "B7: Đây là tên, …". */
export function refusalText(refusal: Refusal, words: Words): string {
  const cell = words.own.cell(refusal.row, refusal.column);
  const { why, figure } = refusal;
  if (typeof why !== 'string') return `${cell}: ${reasonOf(why, words.correcting)}`;
  const typed = refusal.text.trim();
  if (why === 'ambiguous' || why === 'several') return words.own.faults[why](typed, cell);
  const most = figure ? words.numbers.figure(mostOf(figure.indicator, figure.of.part), 0) : '';
  return words.correcting.faults[why](typed, cell, most);
}

function reasonOf(why: Exclude<Refusal['why'], string>, { uncorrectable }: CorrectingWords): string {
  return why.why === 'row' ? uncorrectable.row(why.role) : uncorrectable[why.why];
}

/** A line a reason: cells that stayed for one and the same are named together. */
export function refusalLines(refused: readonly Refusal[], words: Words): readonly string[] {
  const cells = new Map<string, string[]>();
  const lines: string[] = [];
  for (const refusal of refused) {
    if (typeof refusal.why === 'string') lines.push(refusalText(refusal, words));
    else {
      const reason = reasonOf(refusal.why, words.correcting);
      const named = cells.get(reason) ?? [];
      named.push(words.own.cell(refusal.row, refusal.column));
      cells.set(reason, named);
    }
  }
  return [...lines, ...[...cells].map(([reason, named]) => `${shortened(named, words.own)}: ${reason}`)];
}

const MOST_NAMED = 12;

function shortened(cells: readonly string[], words: OverwritingWords): string {
  const named = cells.slice(0, MOST_NAMED).join(', ');
  return cells.length > MOST_NAMED ? `${named} ${words.more(cells.length - MOST_NAMED)}` : named;
}
