/** UTF-16 units a name keeps: three bytes each at most, so that it also fits where names have 255 bytes. */
const LONGEST = 80;

/** Names of devices, which Windows gives to no file, whatever its extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * What a person would call a file: the text with its Vietnamese letters, NFC, less what Windows forbids in a name
 * ("27/3/2025" becomes "27-3-2025"). `extension` without its dot. A text with nothing to keep gives the program's name.
 */
export function fileNameOf(text: string, extension: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\s*:\s+/g, ' - ')
    .replace(/["<>]/g, '')
    .replace(/[\\/:|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/^[\s.-]+/, '');
  // A cut may leave half a letter of two units: no letter at all.
  const name = plain
    .slice(0, LONGEST)
    .replace(/\p{C}/gu, '')
    .replace(/[\s.-]+$/, '');
  return `${name === '' || DEVICE.test(name) ? `So Kỳ ${name}`.trim() : name}.${extension}`;
}
