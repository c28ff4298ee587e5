const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 cannot hold in any spelling: control characters but tab and line ends, lone surrogates, non-characters. */
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** Text as it stands in an element or an attribute. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function xmlBytes(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

export function xmlText(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
