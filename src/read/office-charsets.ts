/** TCVN 5712 from 0xA1 on, as the .VnTime fonts ("ABC") show it; capitals with tones are another font there. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ';

/** VNI-Windows: a vowel is followed by a letter that stands for its marks; these few are letters by themselves. */
const VNI_LETTERS = 'ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ';
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

const FIRST = 0xa1;

/** What each letter of windows-1252 from 0xA1 on stands for in them; not composed. */
export const OFFICE_CHARSETS: Readonly<Record<'TCVN3' | 'VNI', ReadonlyMap<string, string>>> = {
  TCVN3: new Map([...TCVN3].map((letter, i) => [String.fromCharCode(FIRST + i), letter])),
  VNI: new Map([
    ...pairs(VNI_LETTERS),
    ...Object.entries(VNI_MARKS).flatMap(([letter, marks]): [string, string][] => [
      [letter, marks],
      [letter.toUpperCase(), marks],
    ]),
  ]),
};

function pairs(letters: string): [string, string][] {
  return (letters.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]);
}
