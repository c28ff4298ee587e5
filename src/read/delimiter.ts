const DELIMITERS = [';', '\t', '|', ','] as const;

const SAMPLE = 262_144;
const SAMPLE_LINES = 200;

export interface Delimiting {
  /** One character. */
  readonly delimiter: string;
  /** Fields of most lines. */
  readonly width: number;
}

/**
 * The separator that a first line `sep=` names, or whose count of fields is the same on most lines. A comma does not
 * qualify where most commas are decimal signs: without that, `Bù Đốp;84,39` would split inside the figure.
 */
export function chooseDelimiter(text: string): Delimiting {
  const lines = sampleLines(text);
  const named = /^ *sep *= *([^\p{L}\p{N}"\n]) *(?:\n|$)/iu.exec(text)?.[1];
  if (named?.length === 1) return { delimiter: named, width: agreement(lines.slice(1), named).width };
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

/** The first lines with everything between quotes taken out, line breaks too: what is quoted separates nothing. */
function sampleLines(text: string): string[] {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n');
  return lines.filter((line) => line !== '').slice(0, SAMPLE_LINES);
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
