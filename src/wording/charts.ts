import type { ChartKind } from '../model/index.ts';
import type { InEvery } from './language.ts';
import { numberWords } from './numbers.ts';
import { nameInSentence } from './short-unit-name.ts';

/** Names, axis titles, captions and descriptions of the charts. Periods, figures and names arrive worded. */
export interface ChartWords {
  readonly names: Readonly<Record<ChartKind, string>>;
  /** '' where figures are counted in nothing that has a word. */
  readonly axis: (measureUnit: string) => string;
  readonly caption: (parts: CaptionParts) => string;
  /** One mark, as a screen reader says it and the tooltip shows it. */
  readonly describe: (mark: MarkParts) => string;
  /** Said behind it of an event. */
  readonly unusual: string;
  /** Stands for the marks left out between the top and the bottom of a long list. */
  readonly omitted: (count: string, rows: 'units' | 'indicators') => string;
  readonly oneDate: string;
  readonly nothingToDraw: string;
  readonly picture: PictureWords;
}

/** A chart taken along as a picture. */
export interface PictureWords {
  /** The button, and what its menu does. */
  readonly menu: string;
  readonly does: string;
  readonly copyPng: string;
  readonly copySvg: string;
  readonly savePng: string;
  readonly saveSvg: string;
  readonly making: string;
  readonly copied: string;
  readonly saved: string;
  /** The browser did not let the page copy. */
  readonly savedInstead: string;
  /** What the file is called, before its extension; `name` is the tab's. */
  readonly fileName: (name: string, from: string, to: string) => string;
}

export interface CaptionParts {
  /** What is drawn, as `axis` words it. */
  readonly what: string;
  /** Empty for one date alone. */
  readonly from: string;
  readonly to: string;
  /** Who was left out of a long list, as `omitted` words it. */
  readonly omitted?: string;
  readonly missing: readonly string[];
  /** Rows of another measure than the chart's. */
  readonly otherMeasure: readonly string[];
}

export interface MarkParts {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly measureUnit: string;
}

/** One date alone has no change to name. */
const compared = (what: string, from: string, to: string): string =>
  from === '' ? to : [what, `${from} → ${to}`].filter(Boolean).join(', ');

/** The first few names and how many more: a caption is no list. */
function few(names: readonly string[], more: (n: number) => string): string {
  const shown = names.length > 6 ? names.slice(0, 5) : names;
  return shown.join(', ') + (shown.length < names.length ? ` ${more(names.length - shown.length)}` : '');
}

export const chartWords: InEvery<ChartWords> = {
  vi: {
    names: { diverging: 'Thanh hai phía', slope: 'Đường dốc' },
    axis: (unit) => (unit === '' ? 'Thay đổi' : `Thay đổi (${unit})`),
    caption: ({ what, from, to, omitted, missing, otherMeasure }) => {
      const more = (n: number) => `và ${numberWords.vi.count(n)} tên khác`;
      return [
        compared(what, from, to),
        ...(omitted ? [`tăng nhiều nhất và giảm nhiều nhất, ${omitted} không vẽ`] : []),
        ...(missing.length > 0 ? [`không so sánh được: ${few(missing.map(nameInSentence), more)}`] : []),
        ...(otherMeasure.length > 0 ? [`không vẽ vì khác đơn vị đo: ${few(otherMeasure, more)}`] : []),
      ].join(' · ');
    },
    describe: ({ name, before, after, change, measureUnit }) =>
      `${name}: ${before} → ${after}, ${`${change} ${measureUnit}`.trimEnd()}`,
    unusual: 'thay đổi lớn khác thường',
    omitted: (count, rows) => `và ${count} ${rows === 'units' ? 'đơn vị' : 'chỉ số'} khác`,
    oneDate:
      'Một kỳ số liệu thì chưa có thay đổi để vẽ. Chọn kỳ so sánh ở thanh phía trên, hoặc nhập thêm số liệu nếu mới có một kỳ.',
    nothingToDraw: 'Không đơn vị, chỉ số nào có số liệu ở cả hai kỳ, nên không có thay đổi để vẽ.',
    picture: {
      menu: 'Ảnh biểu đồ',
      does: 'Chép hoặc lưu',
      copyPng: 'Chép ảnh',
      copySvg: 'Chép hình vẽ SVG',
      savePng: 'Lưu ảnh PNG',
      saveSvg: 'Lưu hình vẽ SVG',
      making: 'Đang vẽ ảnh…',
      copied: 'Đã chép ảnh',
      saved: 'Đã lưu ảnh',
      savedInstead: 'Trình duyệt không cho chép, đã lưu thành tệp',
      fileName: (name, from, to) => [name, [from, to].filter(Boolean).join(' và ')].join(' '),
    },
  },
  en: {
    names: { diverging: 'Diverging bars', slope: 'Slope' },
    axis: (unit) => (unit === '' ? 'Change' : `Change (${unit})`),
    caption: ({ what, from, to, omitted, missing, otherMeasure }) => {
      const more = (n: number) => `and ${n} more`;
      return [
        compared(what, from, to),
        ...(omitted ? [`largest gains and falls, ${omitted} not drawn`] : []),
        ...(missing.length > 0 ? [`nothing to compare: ${few(missing.map(nameInSentence), more)}`] : []),
        ...(otherMeasure.length > 0 ? [`not drawn, measured otherwise: ${few(otherMeasure, more)}`] : []),
      ].join(' · ');
    },
    describe: ({ name, before, after, change, measureUnit }) =>
      `${name}: ${before} → ${after}, ${`${change} ${measureUnit}`.trimEnd()}`,
    unusual: 'unusually large change',
    omitted: (count, rows) => `and ${count} more ${rows}`,
    oneDate:
      'One date alone has no change to draw. Pick a date to compare with in the bar above, or import another where this is the only one.',
    nothingToDraw: 'Nothing has figures at both dates, so there is no change to draw.',
    picture: {
      menu: 'Chart picture',
      does: 'Copy or save',
      copyPng: 'Copy picture',
      copySvg: 'Copy SVG drawing',
      savePng: 'Save PNG picture',
      saveSvg: 'Save SVG drawing',
      making: 'Drawing the picture…',
      copied: 'Picture copied',
      saved: 'Picture saved',
      savedInstead: 'The browser does not allow copying, saved as a file',
      fileName: (name, from, to) => [name, [from, to].filter(Boolean).join(' and ')].join(' '),
    },
  },
};
