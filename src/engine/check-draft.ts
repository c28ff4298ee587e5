import { compare, judgeCells, judgeDraft, periodsOf } from '../compare/index.ts';
import {
  type Assessment,
  type CompareRequest,
  type Comparison,
  type DraftBlock,
  type DraftCheck,
  type DraftFigure,
  type DraftRequest,
  draftTextKey,
  finished,
  type Steps,
  sharing,
} from '../model/index.ts';
import { type Prose, readProse, textProse } from '../read/index.ts';
import { type DraftTable, readDraftCells, readDraftTexts } from '../recognise/index.ts';

/** The whole check at once. */
export const checkDraft = (request: DraftRequest): DraftCheck => finished(checkDraftInSteps(request));

/** Shares of the work: what is compared, and what is read of the draft; the rest is to judge it. */
const COMPARED = 0.2;
const READ = 0.7;

/**
 * Reads a draft and sets each of its figures beside the data. What cannot be placed is said to be so, never guessed.
 * The words of a draft are Vietnamese.
 */
export function* checkDraftInSteps({ text, file, against, units, schemes }: DraftRequest): Steps<DraftCheck> {
  const comparisons: Comparison[] = [];
  for (const request of against) {
    yield (COMPARED * comparisons.length) / against.length;
    comparisons.push(compare(request));
  }
  const periods = periodsOf(comparisons);
  const prose = file ? yield* sharing(readProse(file), () => COMPARED) : textProse(text ?? '');
  if (!prose) return { blocks: [], figures: [], periods, isUnread: true };
  const blocks = prose.map(
    (block): DraftBlock =>
      typeof block === 'string'
        ? { kind: 'text', text: tidied(block) }
        : { kind: 'table', rows: [...block.rows].map((row) => row.map(tidied)) },
  );
  const latest = comparisons
    .map(({ to }) => to.end)
    .toSorted()
    .at(-1);
  const readings = yield* sharing(
    readDraftTexts(blocks, units, indicatorsOf(against), latest),
    (done) => COMPARED + (READ - COMPARED) * done,
  );
  const cells = readDraftCells(tablesOf(prose), { units, schemes });
  const known = new Set(cells.map(({ at }) => draftTextKey(at)));
  const sentences = readings.filter(({ at }) => !known.has(draftTextKey(at)));
  const told = yield* sharing(judgeDraft(sentences, comparisons), (done) => READ + (1 - READ) * done);
  const figures = [...told, ...judgeCells(cells, comparisons)];
  return { blocks, figures: figures.toSorted(inReadingOrder), periods };
}

const tidied = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function tablesOf(prose: Prose): readonly DraftTable[] {
  return prose.flatMap((table, block) => (typeof table === 'string' ? [] : [{ block, table }]));
}

/** Of each scheme, once. */
function indicatorsOf(
  against: readonly CompareRequest<Assessment>[],
): readonly CompareRequest<Assessment>['indicators'][] {
  return [...new Map(against.map(({ to, indicators }) => [to.scheme, indicators])).values()];
}

function inReadingOrder({ at: a }: DraftFigure, { at: b }: DraftFigure): number {
  return (
    a.block - b.block || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0) || a.start - b.start
  );
}
