import { plain } from '../text/text.ts';

const UNITS = `(?:don vi|co quan|dia phuong|so|ban|nganh|huyen|thi xa|xa|phuong|tinh|thanh pho|chi nhanh)`;

/** "Một số đơn vị có tỷ lệ thấp", "Danh sách đơn vị chưa đạt", "10 xã có điểm thấp nhất", "từ 3 hồ sơ chậm trở lên". */
const SOME: readonly RegExp[] = [
  new RegExp(String.raw`\bmot so (?:cac )?${UNITS}\b`),
  new RegExp(
    String.raw`\bdanh sach (?:cac |nhung )?${UNITS}\b.* (?:chua|khong|thap|duoi|cham|qua han|tre han)\b`,
  ),
  new RegExp(String.raw`\b(?:cac|nhung|\d+) ${UNITS}\b.* (?:chua dat|khong dat|thap|duoi \d)`),
  new RegExp(String.raw`\b\d+ ${UNITS}\b.* cao nhat\b`),
  new RegExp(
    String.raw`\b${UNITS}\b.* co .*\b(?:tu|tren) \d[\d.,]* ?(?:%|ho so|truong hop|diem)?.* tro (?:len|xuong)\b`,
  ),
];

/** Does a line over a table say that it names some units only? Of the others it then says nothing, not even that they do better. */
export function listsSome(line: string): boolean {
  const said = plain(line);
  return SOME.some((pattern) => pattern.test(said));
}
