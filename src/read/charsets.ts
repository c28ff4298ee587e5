/** Every charset a text is read in: those a decoder knows, and the two of Vietnamese offices that none does. */
const CHARSETS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252', 'TCVN3', 'VNI'] as const;
export type Charset = (typeof CHARSETS)[number];

export function isCharset(name: string | undefined): name is Charset {
  return CHARSETS.some((charset) => charset === name);
}
