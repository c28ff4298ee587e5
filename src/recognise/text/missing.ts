import { fold, type Status } from '../../model/index.ts';

/** Folded and without spaces: a scan breaks words and lines where it likes ("khôngthông báo dữ\nliệu"). */
const NO = '(?:khong|chua|ko|k)';
const DATA = '(?:duocdulieu|dulieu|solieu|ketqua|diem|thongtin|baocao|co)';
const NOT_REPORTED = new RegExp(
  `^(?:hethong)?${NO}(?:(?:thongbao|co|ghinhan|cungcap|capnhat|dongbo|nhan|baocao)(?:${DATA})?|ketnoi|danhgia|chamdiem|congbo|xephang|xeploai)(?:de(?:danhgia|xephang))?$` +
    '|^(?:null|nan|none|nodata|khong|ko|notreported|dangcapnhat|trong)$',
);
const NO_DOSSIERS = new RegExp(
  `^${NO}(?:co)?phatsinh(?:hoso|thutuc|tthc|giaodich|trongky|moi)*$|^${NO}(?:co|tiepnhan|nhan)hoso(?:phatsinh|nao|trongky)?$|^kps$`,
);
const NOT_APPLICABLE =
  /^(?:na|khongapdung|khongthuoc(?:dien|doituong|phamvi|thamquyen)?(?:danhgia|chamdiem)?|khongco(?:tthc|thutuc|thutuchanhchinh)|notapplicable)$/;

/** What a cell without a figure says, or undefined where it says nothing known. */
export function missingStatus(text: string): Status | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  if (/^\d[\d.,]*$/.test(trimmed)) return undefined;
  if (/^0\s*\/\s*0$/.test(trimmed)) return 'no-dossiers';
  // Dashes, a cross or dots are how a table prints that nothing was reported.
  if (/^(?:[-\u2010-\u2015\u2212\s]+|[-./]{2,3}|\/|[xX]|\.{2,}|…+)$/.test(trimmed)) return 'not-reported';
  // "#N/A" is a formula that failed, not somebody's word.
  if (!/\p{L}/u.test(trimmed) || trimmed.startsWith('#')) return undefined;
  const tight = fold(trimmed).replaceAll(' ', '');
  if (NO_DOSSIERS.test(tight)) return 'no-dossiers';
  if (NOT_APPLICABLE.test(tight)) return 'not-applicable';
  return NOT_REPORTED.test(tight) ? 'not-reported' : undefined;
}
