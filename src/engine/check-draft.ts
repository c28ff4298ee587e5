import { compare, judgeCells, judgeDraft, periodsOf } from '../compare/index.ts';
import {
  type Assessment,
  type CompareRequest,
  type DraftBlock,
  type DraftCheck,
  type DraftFigure,
  type DraftRequest,
  finished,
} from '../model/index.ts';
import { type Prose, readProse, textProse } from '../read/index.ts';
import { type DraftTable, readDraftCells, readDraftTexts } from '../recognise/index.ts';

/**
 * Reads a draft and sets each of its figures beside the data. What cannot be placed is said to be so, never guessed.
 * The words of a draft are Vietnamese.
 */
export function checkDraft({ text, file, against, units, schemes }: DraftRequest): DraftCheck {
  const comparisons = against.map((request) => compare(request));
  const periods = periodsOf(comparisons);
  const prose = file ? finished(readProse(file)) : textProse(text ?? '');
  if (!prose) return { blocks: [], figures: [], periods, isUnread: true };
  const blocks = prose.map(
    (block): DraftBlock =>
      typeof block === 'string'
        ? { kind: 'text', text: block.replace(/\s+/g, ' ').trim() }
        : { kind: 'table', rows: [...block.rows] },
  );
  const latest = comparisons
    .map(({ to }) => to.end)
    .toSorted()
    .at(-1);
  const { readings } = readDraftTexts(blocks, units, indicatorsOf(against), latest);
  const cells = readDraftCells(tablesOf(prose), { units, schemes });
  const figures = [...judgeDraft(readings, comparisons), ...judgeCells(cells, comparisons)];
  return { blocks, figures: figures.toSorted(inReadingOrder), periods };
}

function tablesOf(prose: Prose): readonly DraftTable[] {
  return prose.flatMap((table, block) => (typeof table === 'string' ? [] : [{ block, table }]));
}

function indicatorsOf(against: readonly CompareRequest<Assessment>[]) {
  const known = new Map(
    against.flatMap(({ indicators }) => indicators.map((i) => [`${i.key} ${i.name}`, i])),
  );
  return [...known.values()];
}

function inReadingOrder({ at: a }: DraftFigure, { at: b }: DraftFigure): number {
  return (
    a.block - b.block || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0) || a.start - b.start
  );
}
