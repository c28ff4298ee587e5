const DELIMITERS = [';', '\t', '|', ','] as const;

const DIVIDES = /[;\t|,]/;
const NAMED = /^ *sep *= *([^\p{L}\p{N}"\n]) *(?:\n|$)/iu;

/** So many lines, or letters of them, are enough to choose by. */
const SAMPLE_LINES = 200;
const SAMPLE_LETTERS = 262_144;
/** Letters looked through for them. */
const MOST_LETTERS = 16_777_216;
const LONGEST_SAMPLE = 4 * SAMPLE_LETTERS;

export interface Delimiting {
  /** One character. */
  readonly delimiter: string;
  /** Fields of most lines. */
  readonly width: number;
}

/** The beginning of a text, and the lines that a delimiter may divide, wherever they begin: titles and blank lines say nothing. */
export class DelimiterSample {
  #text = '';
  #lines = 0;
  #letters = 0;
  #seen = 0;

  /** Takes whole lines; true when no more are needed. */
  take(text: string): boolean {
    const isFirst = this.#seen === 0;
    this.#seen += text.length;
    if (isFirst || DIVIDES.test(text)) this.#text += text;
    if (isFirst && NAMED.test(text)) return true;
    for (const line of text.split('\n')) {
      if (!DIVIDES.test(line)) continue;
      this.#lines++;
      this.#letters += line.length;
    }
    return this.#lines >= SAMPLE_LINES || this.#letters >= SAMPLE_LETTERS || this.#seen >= MOST_LETTERS;
  }

  choose(): Delimiting {
    return chooseDelimiter(this.#text.slice(0, LONGEST_SAMPLE));
  }
}

/**
 * The separator that a first line `sep=` names, or whose count of fields is the same on most lines. A comma does not
 * qualify where most commas are decimal signs: without that, `Bù Đốp;84,39` would split inside the figure.
 */
function chooseDelimiter(text: string): Delimiting {
  const unquoted = withoutQuoted(text);
  const named = NAMED.exec(text)?.[1];
  if (named?.length === 1) {
    const below = unquoted.slice(1, SAMPLE_LINES);
    return { delimiter: named, width: agreement(below, named).width };
  }
  const lines = unquoted.filter((line) => DIVIDES.test(line)).slice(0, SAMPLE_LINES);
  const commaSplits = !commasAreDecimal(lines);
  let best: Delimiting = { delimiter: ';', width: 1 };
  let most = 0;
  for (const delimiter of DELIMITERS) {
    if (delimiter === ',' && !commaSplits) continue;
    const { width, agreeing } = agreement(lines, delimiter);
    if (agreeing > most) {
      best = { delimiter, width };
      most = agreeing;
    }
  }
  return best;
}

/** The lines with everything between quotes taken out, line breaks too: what is quoted separates nothing. */
function withoutQuoted(text: string): string[] {
  return text.replace(/"(?:[^"]|"")*"/g, '').split('\n');
}

/** The number of fields most lines have that the delimiter divides, and how many lines that are. */
function agreement(lines: readonly string[], delimiter: string): { width: number; agreeing: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const fields = line.split(delimiter).length;
    if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
  }
  let [width, agreeing] = [1, 0];
  for (const [fields, count] of counts) if (count > agreeing) [width, agreeing] = [fields, count];
  return { width, agreeing };
}

/**
 * A comma is a decimal sign where it is the only one in a run of digits, commas and points: "90,41", not "68.26,11.46". One
 * before a space, as in a title, says neither way.
 */
function commasAreDecimal(lines: readonly string[]): boolean {
  let decimal = 0;
  let commas = 0;
  for (const line of lines) {
    commas += line.split(/,(?! )/).length - 1;
    for (const run of line.match(/[\d.,]+/g) ?? []) if (/^\d+(?:\.\d{3})*,\d+$/.test(run)) decimal++;
  }
  return decimal * 2 > commas;
}
