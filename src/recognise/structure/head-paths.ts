import type { Merge } from '../../model/index.ts';
import { foldHead, saidBy } from '../text/head-said.ts';
import { clean } from '../text/text.ts';
import { mergeAt } from './merges.ts';
import type { Rows } from './text-rows.ts';

/**
 * Per column, the texts over it from top to bottom. A merged head reaches over exactly its columns; where the header has
 * no merges (a text file keeps none), a head reaches over the blank cells right of it that a lower row names.
 */
export function headPaths(
  rows: Rows,
  first: number,
  heads: readonly number[],
  width: number,
  merges: readonly Merge[],
): string[][] {
  const across = merges.filter((m) => m.columns > 1 && heads.some((r) => r >= m.row && r < m.row + m.rows));
  const last = heads.at(-1) ?? first;
  const hasMerges = merges.some((m) => m.row <= last && m.row + m.rows > first);
  const spread = heads.map((r, i) =>
    hasMerges ? merged(rows, r, width, across) : guessed(rows, r, heads.slice(i + 1), width),
  );
  return Array.from({ length: width }, (_, c) => [
    ...new Set(spread.flatMap((row) => stepsOf(row[c]!)).filter((text) => text !== '')),
  ]);
}

const DOTTED = /^[\p{L}_][\p{L}\d_]*(?:\.[\p{L}_][\p{L}\d_]*)+$/u;

/** "CKMB.score" is a name over what its column holds, as records within records are written flat. */
function stepsOf(text: string): readonly string[] {
  if (!DOTTED.test(text)) return [text];
  const steps = text.split('.');
  return saidBy(foldHead(steps.at(-1)!)) === undefined ? [text] : steps;
}

function merged(rows: Rows, row: number, width: number, across: readonly Merge[]): string[] {
  return Array.from({ length: width }, (_, c) => {
    const own = clean(rows.at(row)![c] ?? '');
    const over = own === '' ? mergeAt(across, row, c) : undefined;
    return over ? clean(rows.at(over.row)?.[over.column] ?? '') : own;
  });
}

function guessed(rows: Rows, row: number, below: readonly number[], width: number): string[] {
  const namedBelow = Array.from({ length: width }, (_, c) =>
    below.map((r) => clean(rows.at(r)![c] ?? '')).join('|'),
  );
  const isNamed = (c: number) => /[^|]/.test(namedBelow[c]!);
  const centred = centredOver(rows.at(row)!, namedBelow, isNamed);
  let owner = '';
  return Array.from({ length: width }, (_, c) => {
    const own = clean(rows.at(row)![c] ?? '');
    if (own !== '') owner = isNamed(c) ? own : '';
    return centred.get(c) ?? (own === '' && isNamed(c) ? owner : own);
  });
}

/**
 * A text typed into the middle of what it heads: where the heads below it repeat ("Điểm | Hạng | Điểm | Hạng") and each of
 * their groups has one text over it, that is the text of the whole group.
 */
function centredOver(
  above: readonly string[],
  namedBelow: readonly string[],
  isNamed: (c: number) => boolean,
): ReadonlyMap<number, string> {
  const centred = new Map<number, string>();
  for (let from = 0; from < namedBelow.length; from++) {
    let to = from;
    while (to < namedBelow.length && isNamed(to)) to++;
    const size = repeatOf(namedBelow.slice(from, to));
    const groups = Array.from({ length: size ? (to - from) / size : 0 }, (_, g) => from + g * size!);
    const texts = groups.map((start) =>
      above
        .slice(start, start + size!)
        .map(clean)
        .filter(Boolean),
    );
    if (texts.every((of) => of.length === 1)) {
      for (const [g, start] of groups.entries()) {
        for (let c = start; c < start + size!; c++) centred.set(c, texts[g]![0]!);
      }
    }
    from = to;
  }
  return centred;
}

/** How many texts come again and again from the first to the last; undefined where they do not. */
function repeatOf(texts: readonly string[]): number | undefined {
  for (let size = 2; size * 2 <= texts.length; size++) {
    if (texts.length % size === 0 && texts.every((text, i) => text === texts[i % size])) return size;
  }
  return undefined;
}
