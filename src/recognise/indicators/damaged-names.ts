import { fold, type Indicator, type Scheme } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Sheet } from '../structure/sheet.ts';
import { slug } from '../text/text.ts';

/** A table's indicators as those of a known scheme, once every name that is not spelt like one is answered for. */
export interface Mended {
  /** Undefined while a name stands for an indicator of its own. */
  readonly scheme?: Scheme;
  /** Of a name as printed. */
  readonly keyOf: (name: string) => string;
  readonly provisional: boolean;
}

/** Names shorter than this differ in too little to be told from a slip of the pen. */
const SHORTEST = 8;
/** One letter in so many may be wrong. */
const LETTERS_A_SLIP = 8;

/**
 * Asks whether names that resemble a known scheme's ("Tỷ lệ h6 sơ nop trực tuyến", as a scan reads them) are those: where
 * at least half of the table's are spelt like the scheme's, and each of the others is like one more of it. Proposed is
 * that they are new; undefined where no scheme is so near.
 */
export function mendNames(
  names: readonly string[],
  schemes: readonly Scheme[],
  sheet: Sheet,
  desk: Desk,
): Mended | undefined {
  for (const scheme of schemes) {
    const pairs = pairsWith(names, scheme);
    if (!pairs) continue;
    const answers = pairs.map(([name, indicator]) => ask(name, indicator, scheme, sheet, desk));
    const keys = new Map(pairs.map(([name, { key }]) => [slug(name), key]));
    const provisional = answers.some(({ answered }) => !answered);
    if (answers.some(({ value }) => value === 'new')) return { keyOf: slug, provisional };
    return { scheme, keyOf: (name) => keys.get(slug(name)) ?? slug(name), provisional };
  }
  return undefined;
}

/** Each name the scheme has not, with the one indicator it resembles. */
function pairsWith(names: readonly string[], { indicators }: Scheme): [string, Indicator][] | undefined {
  const slugs = new Set(names.map(slug));
  const known = new Set(indicators.map((i) => i.key));
  const strange = names.filter((name) => !known.has(slug(name)));
  if (strange.length * 2 > names.length) return undefined;
  const free = indicators.filter((i) => !slugs.has(i.key));
  const pairs: [string, Indicator][] = [];
  for (const name of strange) {
    const [like, ...others] = free.filter((i) => resembles(name, i.name));
    if (!like || others.length > 0 || pairs.some(([, i]) => i === like)) return undefined;
    pairs.push([name, like]);
  }
  return pairs;
}

function ask(name: string, indicator: Indicator, scheme: Scheme, sheet: Sheet, desk: Desk) {
  const row = sheet.body.data.find((d) => d.name === name)?.row;
  const { value = 'new', answered } = desk.ask(
    {
      id: `indicator:${scheme.key}:${slug(name)}`,
      kind: 'indicator',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      ...(row === undefined ? {} : { row, column: sheet.header.name }),
      detail: { name },
      choices: [
        { value: indicator.key, kind: 'indicator', detail: { name: indicator.name } },
        { value: 'new', kind: 'indicator-new' },
      ],
      proposed: 'new',
    },
    undefined,
    true,
  );
  return { value, answered };
}

/** Numbers and single letters tell names apart however alike the rest: "tháng 4" and "tháng 5", "mức A" and "mức B". */
function tellingWords(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => word.length === 1 || /^\d+$/.test(word))
    .join(' ');
}

function resembles(a: string, b: string): boolean {
  if (tellingWords(fold(a)) !== tellingWords(fold(b))) return false;
  const [x, y] = [fold(a).replaceAll(' ', ''), fold(b).replaceAll(' ', '')];
  const most = Math.max(1, Math.floor(x.length / LETTERS_A_SLIP));
  return Math.min(x.length, y.length) >= SHORTEST && slips(x, y, most) <= most;
}

/** Letters more, less or other; `most` + 1 where there are more. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(other, before[j]! + 1, row[j - 1]! + 1));
    }
    before = row;
  }
  return before[b.length]!;
}
