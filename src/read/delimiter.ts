const DELIMITERS = [';', '\t', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE = 262_144;
const SAMPLE_LINES = 200;

/**
 * The separator whose count of fields is the same on most lines. A comma does not qualify where most commas are decimal
 * signs: without that, `Bù Đốp;84,39` would split inside the figure.
 */
export function chooseDelimiter(text: string): Delimiter {
  const named = /^sep=([;,|\t])(?:\n|$)/i.exec(text)?.[1];
  if (named) return named as Delimiter;
  const lines = sampleLines(text);
  let best: Delimiter = ';';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    if (delimiter === ',' && commasAreDecimal(lines)) continue;
    const agreeing = agreeingLines(lines, delimiter);
    if (agreeing > most) {
      best = delimiter;
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

function agreeingLines(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const fields = line.split(delimiter).length;
    if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** A comma is a decimal sign where it is the only one in a run of digits, commas and points: "90,41", not "68.26,11.46". */
function commasAreDecimal(lines: readonly string[]): boolean {
  let decimal = 0;
  let commas = 0;
  for (const line of lines) {
    commas += line.split(',').length - 1;
    for (const run of line.match(/[\d.,]+/g) ?? []) if (/^\d+(?:\.\d{3})*,\d+$/.test(run)) decimal++;
  }
  return decimal * 2 > commas;
}
