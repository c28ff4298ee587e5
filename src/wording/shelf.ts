import type { IsoDate } from '../model/index.ts';
import { dateWords } from './dates.ts';
import type { InEvery } from './language.ts';

/** The list of workbooks, and what is done to one as a whole. */
export interface ShelfWords {
  readonly title: string;
  readonly open: string;
  readonly create: string;
  readonly openOther: string;
  readonly openNamed: (name: string) => string;
  readonly duplicate: string;
  readonly remove: string;
  readonly rename: string;
  readonly name: string;
  readonly actions: (name: string) => string;
  /** In the menu of the open workbook. */
  readonly ofThis: { readonly duplicate: string; readonly remove: string };
  /** When something happened, to be read on the day `now`: both are local times, "2026-11-23T14:05". */
  readonly when: (at: string, now: string) => string;
  readonly opened: (when: string) => string;
  readonly tabs: (n: number) => string;
  /** The periods of a workbook's figures: how many, the first of them and the last. */
  readonly periods: (n: number, first: string, last: string) => string;
  readonly dropForNew: string;
  /** Back to the views that came in links and are still open. */
  readonly backToLinks: string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly removedLately: (n: number) => string;
  /** `days`: for how many more it is kept. */
  readonly removedAt: (when: string, days: number) => string;
  readonly restore: string;
  readonly erase: string;
  readonly eraseTitle: (name: string) => string;
  readonly eraseBody: string;
  readonly eraseYes: string;
  readonly keep: string;
  /** Another page of the browser did it. */
  readonly removedElsewhere: string;
  readonly removedElsewhereMore: string;
  readonly toStart: string;
  readonly erasedElsewhere: (name: string) => string;
  readonly empty: string;
  readonly emptyMore: string;
}

/** The days that have a name on the day they are spoken of. */
function dayName(at: string, now: string): 'today' | 'yesterday' | undefined {
  const day = (moment: string): number => Date.parse(`${moment.slice(0, 10)}T00:00Z`) / 86_400_000;
  return ({ 0: 'today', 1: 'yesterday' } as const)[day(now) - day(at)];
}

const dayOf = (at: string): IsoDate => at.slice(0, 10);
const clockOf = (at: string): string => at.slice(11, 16);

const vi: ShelfWords = {
  title: 'Sổ làm việc',
  open: 'Mở',
  create: 'Sổ mới',
  openOther: 'Mở sổ khác…',
  openNamed: (name) => `Mở «${name}»`,
  duplicate: 'Nhân bản',
  remove: 'Xóa',
  rename: 'Đổi tên',
  name: 'Tên sổ',
  actions: (name) => `Thao tác với sổ «${name}»`,
  ofThis: { duplicate: 'Nhân bản sổ này', remove: 'Xóa sổ này' },
  when: (at, now) => {
    const name = dayName(at, now);
    if (!name) return `ngày ${dateWords.vi.day(dayOf(at))}`;
    return `${name === 'today' ? 'hôm nay' : 'hôm qua'} ${clockOf(at)}`;
  },
  opened: (when) => `mở ${when}`,
  tabs: (n) => `${n} trang xem`,
  periods: (n, first, last) => {
    if (n === 0) return 'chưa có số liệu';
    if (n === 1) return first;
    return n === 2 ? `${first} và ${last}` : `${n} kỳ, từ ${first} đến ${last}`;
  },
  dropForNew: 'Kéo thả tệp kết xuất vào đây để lập sổ mới',
  backToLinks: 'Về trang từ liên kết',
  removed: (name) => `Đã xóa sổ «${name}»`,
  undo: 'Hoàn tác',
  removedLately: (n) => `Đã xóa gần đây (${n})`,
  removedAt: (when, days) =>
    days > 0 ? `xóa ${when}, còn giữ ${days} ngày` : `xóa ${when}, sắp hết hạn giữ`,
  restore: 'Khôi phục',
  erase: 'Xóa hẳn…',
  eraseTitle: (name) => `Xóa hẳn sổ «${name}»?`,
  eraseBody:
    'Các kỳ, các trang xem và tệp gốc chỉ sổ này dùng sẽ bị xóa khỏi trình duyệt, không lấy lại được. Tệp trong thư mục của bạn không bị đụng tới.',
  eraseYes: 'Xóa hẳn',
  keep: 'Giữ lại',
  removedElsewhere: 'Sổ này vừa bị xóa ở một thẻ khác.',
  removedElsewhereMore: 'Sổ còn được giữ 30 ngày; việc đang làm ở đây vẫn được lưu vào sổ.',
  toStart: 'Về màn hình đầu',
  erasedElsewhere: (name) => `Sổ «${name}» đã bị xóa hẳn ở một thẻ khác.`,
  empty: 'Sổ này chưa có số liệu.',
  emptyMore: 'Kéo thả tệp kết xuất vào đây, dán bảng (Ctrl+V) hoặc chọn tệp.',
};

const en: ShelfWords = {
  title: 'Workbooks',
  open: 'Open',
  create: 'New workbook',
  openOther: 'Open another workbook…',
  openNamed: (name) => `Open “${name}”`,
  duplicate: 'Duplicate',
  remove: 'Remove',
  rename: 'Rename',
  name: 'Name of the workbook',
  actions: (name) => `Actions on the workbook “${name}”`,
  ofThis: { duplicate: 'Duplicate this workbook', remove: 'Remove this workbook' },
  when: (at, now) => {
    const name = dayName(at, now);
    return name ? `${name} ${clockOf(at)}` : dateWords.en.day(dayOf(at));
  },
  opened: (when) => `opened ${when}`,
  tabs: (n) => (n === 1 ? '1 view' : `${n} views`),
  periods: (n, first, last) => {
    if (n === 0) return 'no figures yet';
    if (n === 1) return first;
    return n === 2 ? `${first} and ${last}` : `${n} periods, ${first} to ${last}`;
  },
  dropForNew: 'Drop exported files here to begin a new workbook',
  backToLinks: 'Back to the views from links',
  removed: (name) => `Removed the workbook “${name}”`,
  undo: 'Undo',
  removedLately: (n) => `Recently removed (${n})`,
  removedAt: (when, days) => {
    const left = days === 1 ? '1 more day' : `${days} more days`;
    return days > 0 ? `removed ${when}, kept for ${left}` : `removed ${when}, soon gone for good`;
  },
  restore: 'Bring back',
  erase: 'Remove for good…',
  eraseTitle: (name) => `Remove the workbook “${name}” for good?`,
  eraseBody:
    'Its dates, views and the original files that only it uses are removed from the browser and cannot be brought back. The files in your folders are not touched.',
  eraseYes: 'Remove for good',
  keep: 'Keep it',
  removedElsewhere: 'This workbook was just removed in another tab.',
  removedElsewhereMore: 'It is kept for 30 days; what you do here is still saved in it.',
  toStart: 'To the start screen',
  erasedElsewhere: (name) => `The workbook “${name}” was removed for good in another tab.`,
  empty: 'This workbook has no figures yet.',
  emptyMore: 'Drop exported files here, paste a table (Ctrl+V) or choose files.',
};

export const shelfWords: InEvery<ShelfWords> = { vi, en };
