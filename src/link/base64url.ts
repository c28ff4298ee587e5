const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, value) => [letter, value]));

/** Characters for so many bytes: no padding. */
export const lettersFor = (bytes: number): number => Math.ceil((bytes * 4) / 3);

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < lettersFor(bytes.length - i) && k < 4; k++)
      text += LETTERS[(bits >>> (18 - 6 * k)) & 63];
  }
  return text;
}

/** Undefined where a character is none of the 64, or bits are left that `toBase64url` would not have written. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES.get(text[i]!);
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >>> held) & 0xff;
    }
  }
  const isWhole = held < 6 && (bits & ((1 << held) - 1)) === 0;
  return isWhole ? bytes : undefined;
}
