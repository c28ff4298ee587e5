export interface ShownNumber {
  /** The figure that shows, with a decimal point and without grouping. */
  readonly text: string;
  /** The number behind it has more digits. */
  readonly isRounded: boolean;
}

/**
 * A cell's text beside the number its program wrote into the tag (`x:num` of Excel, `sdval` of LibreOffice): it proves
 * which of the text's signs is the decimal one. Undefined where text and number disagree, as they do for dates and
 * for "93,37%": the text alone counts then.
 */
export function shownNumber(text: string, written: string): ShownNumber | undefined {
  const number = Number(written);
  const digits = text.replace(/[\s\u00a0]/g, '').replace('\u2212', '-');
  if (written.trim() === '' || !Number.isFinite(number) || !/^[+-]?\d[\d.,]*$/.test(digits)) return undefined;
  for (const [grouping, decimal] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const plain = digits.replaceAll(grouping, '').replace(decimal, '.').replace(/^\+/, '');
    const shown = Number(plain);
    const decimals = plain.split('.')[1]?.length ?? 0;
    if (plain.endsWith('.') || !Number.isFinite(shown)) continue;
    // Half a unit of the last shown place, and a little for the binary form of the number.
    if (Math.abs(shown - number) <= 0.5 * 10 ** -decimals + Math.abs(number) * 1e-12) {
      return { text: plain, isRounded: Math.abs(shown - number) > Math.abs(number) * 1e-12 };
    }
  }
  return undefined;
}
