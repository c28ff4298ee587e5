import { fold } from '../../model/index.ts';
import { nameWithoutDate, withoutPeriods } from '../periods/periods.ts';
import type { Sheet } from './sheet.ts';

type Titled = Pick<Sheet, 'at' | 'body' | 'facts'>;

const SAYS_INDEX = /chi so|\bdiem\b|\bcham\b|xep (?:hang|loai)|danh gia|chat luong phuc vu|\b766\b/;
/** "(Kèm theo Thông báo …)", "Đơn vị tính: %". */
const ASIDE = /^\(|:/;

/** Indexes with a total of their own. */
const OTHER_INDEX =
  /\bcai cach hanh chinh\b|\bcchc\b|\bpar index\b|\bsipas\b|\bpapi\b|\bpci\b|\bdti\b|\bchuyen doi so\b/;

/** "KẾT QUẢ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH": its "Tổng điểm" is not that of index 766. */
export function namesOtherIndex({ at, body }: Titled): boolean {
  return [...body.outside.above, at.sheet ?? '', at.file].some((text) => OTHER_INDEX.test(fold(text)));
}

/** May figures under a bare date be of index 766? What stands under one is what the title names. */
export function mayBeIndex({ at, body }: Titled): boolean {
  const { above } = body.outside;
  const texts = [...above, at.sheet ?? '', at.file].map((text) => fold(withoutPeriods(text)));
  return above.length === 0 || texts.some((text) => SAYS_INDEX.test(text));
}

/** What a title names under bare dates. */
export function indicatorOfTitle(sheet: Titled): string {
  const line = mayBeIndex(sheet) ? undefined : sheet.body.outside.above.findLast((text) => !ASIDE.test(text));
  return nameWithoutDate(line ?? sheet.facts.title);
}
