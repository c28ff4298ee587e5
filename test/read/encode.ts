/** Text to bytes in the charsets of old offices, the long way round: by a table of bytes of its own. */

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** windows-1258: the tone is a byte of its own behind the vowel. */
export function windows1258(text: string): Uint8Array {
  const special = new Map<string, number>([
    ...Array.from('ăĂđĐơƠưƯ', (letter, i): [string, number] => [
      letter,
      [0xe3, 0xc3, 0xf0, 0xd0, 0xf5, 0xd5, 0xfd, 0xdd][i]!,
    ]),
    ...TONES.map((tone, i): [string, number] => [tone, [0xcc, 0xd2, 0xde, 0xec, 0xf2][i]!]),
  ]);
  return encoded(text, special);
}

/** TCVN3: a byte for each vowel with its tone; a capital is written with the byte of the small letter. */
export function tcvn3(text: string): Uint8Array {
  const rows: readonly [string, number][] = [
    ['ăâêôơưđ', 0xa8],
    ['àảãáạ', 0xb5],
    ['ằẳẵắ', 0xbb],
    ['ặầẩẫấậè', 0xc6],
    ['ẻẽéẹềểễếệìỉ', 0xce],
    ['ĩíịò', 0xdc],
    ['ỏõóọồổỗốộờở', 0xe1],
    ['ỡớợù', 0xec],
    ['ủũúụừửữứựỳỷỹýỵ', 0xf1],
    ['ĂÂÊÔƠƯĐ', 0xa1],
  ];
  const bytes = new Map(
    rows.flatMap(([letters, first]) =>
      Array.from(letters, (letter, i): [string, number] => [letter, first + i]),
    ),
  );
  return Uint8Array.from(
    text.normalize('NFC'),
    (letter) => bytes.get(letter) ?? bytes.get(letter.toLowerCase()) ?? letter.charCodeAt(0),
  );
}

/** VNI: the marks of a vowel are one letter behind it. */
export function vni(text: string): Uint8Array {
  const letters: Readonly<Record<string, string>> = {
    đ: 'ñ',
    Đ: 'Ñ',
    ơ: 'ô',
    Ơ: 'Ô',
    ư: 'ö',
    Ư: 'Ö',
    ỉ: 'æ',
    ĩ: 'ó',
    ị: 'ò',
    ỵ: 'î',
    í: 'í',
    ì: 'ì',
  };
  const marks: Readonly<Record<string, string>> = {
    '': '',
    '\u0300': 'ø',
    '\u0309': 'û',
    '\u0303': 'õ',
    '\u0301': 'ù',
    '\u0323': 'ï',
  };
  const roof: Readonly<Record<string, string>> = {
    '': 'â',
    '\u0300': 'à',
    '\u0309': 'å',
    '\u0303': 'ã',
    '\u0301': 'á',
    '\u0323': 'ä',
  };
  const bowl: Readonly<Record<string, string>> = {
    '': 'ê',
    '\u0300': 'è',
    '\u0309': 'ú',
    '\u0303': 'ü',
    '\u0301': 'é',
    '\u0323': 'ë',
  };
  const out = [...text.normalize('NFC')].map((letter) => {
    if (letters[letter] !== undefined) return letters[letter];
    const [base = '', ...rest] = letter.normalize('NFD');
    const tone = rest.find((mark) => TONES.includes(mark)) ?? '';
    if (rest.includes('\u0302')) return base + roof[tone];
    if (rest.includes('\u0306')) return base + bowl[tone];
    const plain = rest.includes('\u031b') ? letters[`${base}\u031b`.normalize('NFC')]! : base;
    return plain + marks[tone];
  });
  return Uint8Array.from(out.join(''), (letter) => letter.charCodeAt(0));
}

function encoded(text: string, special: ReadonlyMap<string, number>): Uint8Array {
  const parted = Array.from(text.normalize('NFC'), (letter) => {
    const all = [...letter.normalize('NFD')];
    const tone = all.filter((mark) => TONES.includes(mark)).join('');
    return (
      all
        .filter((mark) => !TONES.includes(mark))
        .join('')
        .normalize('NFC') + tone
    );
  });
  return Uint8Array.from(parted.join(''), (letter) => special.get(letter) ?? letter.charCodeAt(0));
}
