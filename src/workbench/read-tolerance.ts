const DECIMAL = /^\d{1,9}(?:[.,]\d{1,6})?$/;
/** "1.500" may be one and a half or fifteen hundred. */
const EITHER_WAY = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** A tolerance as typed, with a decimal comma or point; undefined where it is none, or might be two. Empty is 0. */
export function readTolerance(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return 0;
  if (!DECIMAL.test(text) || EITHER_WAY.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}
