import { fold } from '../../model/index.ts';

/**
 * What a file is called, without its extension; then, outwards, the folders and archives it came in: "766_06-10-2026.zip/Sở
 * Y tế.csv" is named after Sở Y tế, and its archive may still date it.
 */
export function fileNames(path: string): readonly [own: string, ...around: string[]] {
  const [own = '', ...around] = path
    .split('/')
    .filter((name) => name !== '')
    .map((name) => name.replace(/(?<=.)\.[^.\s]{1,5}$/, ''))
    .toReversed();
  return [own, ...around];
}

/** Folded words that name no place: what tables hold, and what people write on files. */
const COMMON_WORDS = new Set(
  (
    'bao cao bc tong hop th ket qua kq so lieu sl bang bieu mau bo chi diem xep hang loai danh gia thong tb phu luc pl cong ' +
    'van file copy final export exported xuat download data sheet table report nhom tinh thanh pho tp tuan thang quy nam ' +
    'ngay ky dot lan dvc dvcqg dvctt tthc hanh chinh cai cach cchc theo doi phuc vu nguoi dan doanh nghiep chat luong cap ' +
    'nhat moi cu ban chinh thuc du thao ho chi tiet tieu muc phan tieu toan ca cua va cac tai den tu luy ke trang tai in ' +
    'agencies agency departments department provinces province units unit index score scores group groups gui sua document'
  ).split(' '),
);

/** Common words written as one: "ketqua", "baocaotuan". */
const COMMON_RUN = new RegExp(`^(?:${[...COMMON_WORDS].join('|')})+$`);
/** A word alone and without a capital may be a place's if it is no shorter: "pleiku", and not "test". */
const LEAST_ALONE = 5;

/**
 * The words of a name of a file or a sheet that read as the name of a place: none of them common, none its province's.
 * "Chieng Sinh" of "766 Chieng Sinh (1)", "pleiku".
 */
export function properName(name: string, province: string): string | undefined {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/\(\d+\)|[_.,()[\]\d-]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const spoken = ` ${fold(words.join(' '))} `.replace(` ${province} `, ' ').replace(' van phong ', ' ');
  const isOwn = (word: string) =>
    word.length > 1 && !COMMON_RUN.test(word) && word !== province.replaceAll(' ', '');
  const left = new Set(spoken.split(' ').filter(isOwn));
  const own = words.filter((word) => left.has(fold(word)));
  const isName = own.length > 1 || own.every((word) => AS_NAMES_ARE.test(word) || isLongWord(word));
  return own.length > 0 && isName ? own.join(' ') : undefined;
}

const AS_NAMES_ARE = /^\p{Lu}\p{M}*\p{Ll}/u;

function isLongWord(word: string): boolean {
  return word.length >= LEAST_ALONE && /^\p{Ll}[\p{Ll}\p{M}]+$/u.test(word);
}
