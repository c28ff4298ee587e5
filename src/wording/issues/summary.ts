import type { Issue, IssueCode } from '../../model/index.ts';
import type { InEvery } from '../language.ts';

/** How many of what, for the issues a reader of the figures should know of; the rest is counted together. */
type Summary = Readonly<Partial<Record<IssueCode, (n: string) => string>>>;

const plural = (n: string, what: string): string => `${n} ${what}${n === '1' ? '' : 's'}`;

const summaries: InEvery<Summary> = {
  vi: {
    'published-change-differs': (n) => `${n} số “tăng, giảm” in trong tệp nguồn khác số tính lại`,
    'published-total-differs': (n) => `${n} tổng điểm in khác tổng các nhóm`,
    'period-swapped': (n) => `${n} ngày trong tệp nguồn có vẻ đảo ngày và tháng`,
    'period-later-than-document': (n) => `${n} ngày sau ngày của văn bản`,
    'decimal-sign-mixed': (n) => `${n} số viết dấu thập phân khác cả cột`,
    'figure-unit-mixed': (n) => `${n} số ghi đơn vị tính khác cả cột`,
    'figure-out-of-range': (n) => `${n} số nằm ngoài khoảng cho phép`,
    'measure-assumed': (n) => `${n} bảng không ghi đơn vị tính`,
    'row-rejected': (n) => `${n} dòng không đọc được`,
  },
  en: {
    'published-change-differs': (n) => `${plural(n, 'printed change')} not equal to the computed one`,
    'published-total-differs': (n) => `${plural(n, 'printed total')} not equal to the sum of the groups`,
    'period-swapped': (n) => `${plural(n, 'date')} with day and month perhaps swapped`,
    'period-later-than-document': (n) => `${plural(n, 'date')} after the date of the document`,
    'decimal-sign-mixed': (n) =>
      `${plural(n, 'figure')} with another decimal sign than the rest of the column`,
    'figure-unit-mixed': (n) => `${plural(n, 'figure')} in another unit than the rest of the column`,
    'figure-out-of-range': (n) => `${plural(n, 'figure')} outside the range`,
    'measure-assumed': (n) => `${plural(n, 'table')} without a unit of measurement`,
    'row-rejected': (n) => `${plural(n, 'row')} not readable`,
  },
};

const others: InEvery<(n: string) => string> = {
  vi: (n) => `${n} lưu ý khác về tệp nguồn`,
  en: (n) => `${plural(n, 'further note')} on the source files`,
};

/** "07 số “tăng, giảm” in trong tệp nguồn khác số tính lại; …", or empty where there are none. */
export function summaryIn(language: keyof typeof summaries, count: (n: number) => string) {
  return (issues: readonly Issue[]): string => {
    const told = summaries[language];
    const counts = new Map<IssueCode | undefined, number>();
    for (const { code } of issues) {
      const key = told[code] ? code : undefined;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const parts = [...counts].map(([code, n]) => ((code && told[code]) ?? others[language])(count(n)));
    return parts.length === 0 ? '' : `${parts.join('; ')}.`;
  };
}
