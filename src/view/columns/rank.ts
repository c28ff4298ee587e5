import type { GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';
import { isPublishedAlike } from './published-rank.ts';

/** Computed places, each with its N (domain rule 7): in the head where both dates share one N, else in every cell. */
export function rankColumn(lines: readonly Line[], context: PageContext): GridColumn | undefined {
  const { comparison, words } = context;
  if (lines.every((line) => line.change.part === 'rank') || !lines.some(isRanked)) return undefined;
  const n = common(lines, (line) => line.change.nAfter);
  const nBefore = common(lines, (line) => line.change.nBefore);
  const shared = comparison.from !== undefined && n === nBefore ? n : undefined;
  const place = (value: number, among: number): string => {
    if (Number.isNaN(value)) return '–';
    return words.numbers.rank(value, shared === undefined ? among : Number.NaN);
  };
  const title = shared === undefined ? words.grid.rank : words.grid.rankAmong(String(shared));
  const text = (line: Line): string => {
    const { change } = line;
    if (!isRanked(line)) return '';
    if (!comparison.from) return words.numbers.rank(change.rankAfter, change.nAfter);
    return `${place(change.rankBefore, change.nBefore)} → ${place(change.rankAfter, change.nAfter)}`;
  };
  const texts = lines.map(text);
  const hints = [
    n === undefined
      ? ''
      : words.grid.rankHint(String(n), nBefore === undefined ? undefined : String(nBefore)),
    isPublishedAlike(lines, context) ? words.bases.publishedAlike : '',
  ].filter(Boolean);
  return {
    id: 'rank',
    kind: 'rank',
    title,
    ...(hints.length === 0 ? {} : { hint: hints.join('; ') }),
    sort: 'rank',
    inputs: { columns: comparison.from ? ['before', 'after'] : ['after'], over: 'all-rows' },
    width: widthOf(title, texts),
    align: 'end',
    text: texts,
    values: Float64Array.from(lines, (line) => line.change.rankAfter),
  };
}

function isRanked({ change }: Line): boolean {
  return !Number.isNaN(change.rankAfter) || !Number.isNaN(change.rankBefore);
}

/** One n where all rows agree, undefined where they do not. */
function common(lines: readonly Line[], n: (line: Line) => number): number | undefined {
  const values = new Set(lines.map(n).filter((value) => !Number.isNaN(value)));
  return values.size === 1 ? [...values][0] : undefined;
}

export function moveColumn(lines: readonly Line[], { words }: PageContext): GridColumn | undefined {
  if (!lines.some((line) => !Number.isNaN(line.change.move))) return undefined;
  const texts = lines.map((line) => words.numbers.move(line.change.move));
  return {
    id: 'move',
    kind: 'move',
    title: words.grid.move,
    hint: words.grid.moveHint,
    sort: 'move',
    inputs: { columns: ['before', 'after'], over: 'all-rows' },
    width: widthOf(words.grid.move, texts),
    align: 'end',
    text: texts,
    values: Float64Array.from(lines, (line) => line.change.move),
    decimals: 0,
    // A place up is better whatever the indicator's direction: ranks have counted that in.
    tone: Int8Array.from(lines, (line) => Math.sign(line.change.move) || 0),
  };
}
