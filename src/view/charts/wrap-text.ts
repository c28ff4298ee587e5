/**
 * The lines of a text, none wider than `width`: broken at spaces, and between letters only where one word alone is too
 * wide. An empty text has no lines.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      const pieces = piecesOf(word, width, widthOf);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** As few lines as `wrapText` makes, of about one length: no last line of a single word. */
export function wrapEvenly(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines = wrapText(text, width, widthOf);
  let [narrow, wide] = [0, width];
  while (lines.length > 1 && wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, widthOf).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return lines.length > 1 ? wrapText(text, wide, widthOf) : lines;
}

function piecesOf(word: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}
