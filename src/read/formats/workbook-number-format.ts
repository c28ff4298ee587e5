/** How a workbook prints a number: what is left of a format code when its colours, units and grouping are taken away. */
export interface NumberFormat {
  readonly kind: 'general' | 'number' | 'date';
  /** Decimals always printed, and the most that are. */
  readonly decimals: { readonly least: number; readonly most: number };
  /** Digits before the decimal point, filled up with zeros. */
  readonly wholeDigits: number;
  /** Power of ten the value is multiplied by: 2 for a percentage, −3 for each comma that scales to thousands. */
  readonly shift: number;
  /** Printed behind the number. */
  readonly isPercent: boolean;
  /** What of a date is shown. */
  readonly shows: DateParts;
}

export interface DateParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
  readonly time: boolean;
  /** Hours count on past a day. */
  readonly elapsed: boolean;
}

const NO_PARTS: DateParts = { day: false, month: false, year: false, time: false, elapsed: false };
const GENERAL: NumberFormat = {
  kind: 'general',
  decimals: { least: 0, most: 0 },
  wholeDigits: 1,
  shift: 0,
  isPercent: false,
  shows: NO_PARTS,
};

/**
 * The format code that applies to `value`. A section without a place for digits (a zero shown as "-" or as nothing)
 * would hide a number: the first one prints it then.
 */
export function numberFormat(code: string, value: number): NumberFormat {
  const sections = splitSections(code).map(readSection);
  const chosen = chooseSection(sections, value);
  return chosen ? chosen.format : GENERAL;
}

interface Section {
  readonly format: NumberFormat;
  readonly hasDigits: boolean;
  readonly condition: ((value: number) => boolean) | undefined;
}

function chooseSection(sections: readonly Section[], value: number): Section | undefined {
  const [first, second, third] = sections;
  const bySign = value < 0 ? second : value === 0 ? third : first;
  const chosen = sections.some((s) => s.condition)
    ? sections.find((s) => s.condition?.(value) ?? true)
    : (bySign ?? first);
  return chosen?.hasDigits ? chosen : first?.hasDigits ? first : undefined;
}

/** A semicolon inside quotes, brackets or behind a backslash separates nothing. */
function splitSections(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|\[[^\]]*\]?|[\\_*][\s\S]?|;|[^"[\\_*;]+/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const COMPARES: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

function readSection(section: string): Section {
  const [, sign, limit] = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(section) ?? [];
  const compare = sign === undefined ? undefined : COMPARES[sign];
  const condition = compare && ((value: number) => compare(value, Number(limit)));
  const literals = section.match(/"[^"]*"?|\\./g)?.join('') ?? '';
  const bare = section.replace(/\[(h+|m+|s+)\]/gi, '~$1').replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*][\s\S]?/g, '');
  const format = formatOf(bare, literals.includes('%'));
  return { format, hasDigits: format.kind !== 'number' || /[0#]/.test(bare), condition };
}

/** `bare`: a section without literals, colours and locales; an elapsed time is marked by a tilde. */
function formatOf(bare: string, printsPercent: boolean): NumberFormat {
  const isGeneral = /general/i.test(bare);
  if (!isGeneral && /[ymdhs]|am\/pm/i.test(bare)) {
    return { ...GENERAL, kind: 'date', shows: datePartsOf(bare.toLowerCase()) };
  }
  if (isGeneral || /[eE][+-]|\/|@/.test(bare)) {
    return { ...GENERAL, isPercent: printsPercent };
  }
  const percents = bare.split('%').length - 1;
  const [whole = '', decimals = ''] = bare.split('.');
  const scaling = /[0#?](,+)[^0#?,]*$/.exec(decimals === '' ? whole : decimals)?.[1]?.length ?? 0;
  return {
    kind: 'number',
    decimals: { least: count(decimals, /0/g), most: count(decimals, /[0#?]/g) },
    wholeDigits: Math.max(1, count(whole, /0/g)),
    shift: percents * 2 - scaling * 3,
    isPercent: percents > 0 || printsPercent,
    shows: NO_PARTS,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** An m is minutes behind hours or before seconds, else a month. */
function datePartsOf(bare: string): DateParts {
  const dated = bare
    .replace(/am\/pm|a\/p/g, '')
    .replace(/~?h+[^ymdhs]*m{1,2}(?!m)/g, 'h')
    .replace(/~?m{1,2}[^ymdhs]*s/g, 's')
    .replace(/~m+/g, 'h');
  return {
    day: dated.includes('d'),
    month: dated.includes('m'),
    year: dated.includes('y'),
    time: /[hs]/.test(dated),
    elapsed: bare.includes('~'),
  };
}
