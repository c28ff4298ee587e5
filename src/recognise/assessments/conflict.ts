import {
  columnLetters,
  type IndicatorKey,
  type Origin,
  type SchemeKey,
  type UnitKey,
} from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Draft } from './draft.ts';
import type { DifferingPair, Example, Overlap, Said } from './overlap.ts';

/** How units and indicators are called. */
export interface Naming {
  readonly unit: (key: UnitKey) => string;
  readonly indicator: (scheme: SchemeKey, key: IndicatorKey) => string;
}

/** Who asks about differing drafts, and in whose words. */
export interface Judge {
  readonly desk: Desk;
  readonly naming: Naming;
}

export interface Verdict {
  /** Does what the incoming origin says replace what that of the base says? */
  readonly takesNew: (base: Origin, incoming: Origin) => boolean;
  /** Nothing of it rests on a proposal. */
  readonly answered: boolean;
}

/** Of drafts that nowhere differ. */
export const NOTHING_REPLACED: Verdict = { takesNew: () => false, answered: true };

/**
 * Asks which of two differing drafts is right, once for each file that differs from another; an answer holds for their
 * cells alone. The later one is proposed only where it has every unit of the earlier: a partial download must not
 * overwrite a complete one.
 */
export function decide(base: Draft, found: Overlap, isStored: boolean, judge: Judge): Verdict {
  const decisions = found.pairs.map((pair) => {
    const isAlone = found.pairs.every((p) => p === pair || p.incoming.import !== pair.incoming.import);
    // A file that differs from one other keeps the id under which it was asked before files were told apart.
    const id = `conflict:${base.key}:${isStored ? 'stored' : 'drop'}:${pair.incoming.file}`;
    const told = isAlone ? id : `${id}:${pair.base.file}`;
    return { pair, ...ask(told, pair, base.identity.scheme, found.covers, isStored, judge) };
  });
  const taken = decisions.filter(({ takesNew }) => takesNew);
  return {
    takesNew: (...origins) => taken.some(({ pair }) => pair.joins(...origins)),
    answered: decisions.every(({ answered }) => answered),
  };
}

function ask(
  id: string,
  { base, incoming, cells, examples }: DifferingPair,
  scheme: SchemeKey,
  covers: boolean,
  isStored: boolean,
  { desk, naming }: Judge,
): { readonly takesNew: boolean; readonly answered: boolean } {
  const stored = isStored ? 1 : 0;
  // Within one file its name tells nothing apart.
  const isSame = !isStored && base.import === incoming.import;
  const sheetOf = ({ sheet }: Origin) => (isSame ? { sheet: sheet ?? '', same: 1 } : {});
  const { value, answered } = desk.ask({
    id,
    kind: 'conflict',
    import: incoming.import,
    file: incoming.file,
    table: incoming.table,
    detail: {
      cells,
      stored,
      base: base.file,
      incoming: incoming.file,
      ...(isSame ? { same: 1 } : {}),
      ...sideBySide(examples, scheme, naming),
    },
    choices: [
      { value: 'keep-stored', kind: 'keep-stored', detail: { file: base.file, stored, ...sheetOf(base) } },
      { value: 'take-new', kind: 'take-new', detail: { file: incoming.file, ...sheetOf(incoming) } },
    ],
    proposed: covers ? 'take-new' : 'keep-stored',
  });
  return { takesNew: value === 'take-new', answered };
}

/** The differing cells as columns of texts, alike in length: figures with a point, else a status; cells as "C12". */
function sideBySide(
  examples: readonly Example[],
  scheme: SchemeKey,
  naming: Naming,
): Readonly<Record<string, readonly string[]>> {
  return {
    units: examples.map((e) => naming.unit(e.unit)),
    indicators: examples.map((e) => naming.indicator(scheme, e.indicator)),
    parts: examples.map((e) => e.part),
    baseValues: examples.map((e) => printed(e.base)),
    incomingValues: examples.map((e) => printed(e.incoming)),
    baseCells: examples.map((e) => cellName(e.base)),
    incomingCells: examples.map((e) => cellName(e.incoming)),
  };
}

function printed({ value, status, decimals }: Said): string {
  return status === 'measured' ? value.toFixed(decimals) : status;
}

function cellName({ row, column }: Said): string {
  return `${columnLetters(column)}${row + 1}`;
}
