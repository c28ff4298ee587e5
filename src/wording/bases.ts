import type { InEvery } from './language.ts';

/** What became of a unit, with names and days worded. */
export interface ToldSuccession {
  readonly change: 'began' | 'ended';
  readonly on?: string;
  readonly others: readonly string[];
}

/** Where one of the figures beside the later date's comes from, worded; parts that are as there are left out. */
export interface ToldSource {
  readonly period: string;
  readonly source?: string;
  readonly moment?: string;
}

/** The bases figures are compared with, as the grid and the lines about a page name them. */
export interface BasesWords {
  readonly country: string;
  /** Head of the gap to the country's figure; with that figure where it is one for all rows. */
  readonly gap: (figure?: string) => string;
  readonly gapHint: (period: string) => string;
  /** The country's figure is an exact sum of its own parts. */
  readonly summed: string;
  readonly nationalOf: (period: string) => string;
  readonly baselineRank: (period: string) => string;
  readonly baselineMove: (period: string) => string;
  readonly publishedRank: string;
  readonly publishedRankHint: string;
  /** Said of the computed ranks where the source prints the very same. */
  readonly publishedAlike: string;
  readonly placesDiffer: (published: number, computed: number) => string;
  readonly notComparable: string;
  /** In place of a change between two systems' counts of dossiers. */
  readonly apart: string;
  readonly apartHint: string;
  readonly succession: (told: ToldSuccession) => string;
  /** No other date is there to compare with. */
  readonly onlyPeriod: (period: string) => string;
  /** From when the figures of a period add up, behind its name. */
  readonly since: (day: string) => string;
  /** What the source line adds for the other figures of the page. */
  readonly otherSources: (told: readonly ToldSource[]) => string;
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

export const basesWords: InEvery<BasesWords> = {
  vi: {
    country: 'Cả nước',
    gap: (figure) => (figure === undefined ? 'So với cả nước' : `So với cả nước (${figure})`),
    gapHint: (period) => `Chênh lệch so với số liệu cả nước ${period}; không phải bình quân các đơn vị`,
    summed: 'Cộng từ các nhóm thành phần cả nước công bố',
    nationalOf: (period) => `số liệu cả nước ${period}`,
    baselineRank: (period) => `Hạng ${period}`,
    baselineMove: (period) => `Bậc so với ${period}`,
    publishedRank: 'Hạng công bố',
    publishedRankHint: 'Hạng in trong nguồn số liệu, bên cạnh hạng tính theo điểm công bố',
    publishedAlike: 'trùng với hạng nguồn công bố',
    placesDiffer: (published, computed) =>
      `Hạng công bố ${published}, hạng tính theo điểm công bố ${computed}`,
    notComparable: 'Không so sánh được',
    apart: 'Khác hệ thống',
    apartHint: 'Số liệu hai kỳ thuộc hai hệ thống nên không tính tăng, giảm',
    succession: ({ change, on, others }) => {
      if (change === 'began') {
        const begun = on === undefined ? 'Đơn vị mới' : `Bắt đầu từ ngày ${on}`;
        const from = others.length > 0 ? `trên cơ sở các đơn vị cũ: ${others.join(', ')}` : '';
        return `${joined(begun, from)}. Không so sánh được với kỳ trước.`;
      }
      const over = on === undefined ? 'Đã sắp xếp lại' : `Đến hết ngày ${on}`;
      return `${joined(over, others.length > 0 ? `nay thuộc ${others.join(', ')}` : 'nay không còn')}. Không so sánh được với kỳ sau.`;
    },
    onlyPeriod: (period) =>
      `Chỉ có số liệu ${period}, chưa có kỳ nào khác để so sánh: không nêu được mức tăng, giảm.`,
    since: (day) => `, tính từ ${day}`,
    otherSources: (told) =>
      told
        .map(
          ({ period, source, moment }) =>
            ` · ${period}: ${joined(source && `nguồn ${source}`, moment && `đến ${moment}`)}`,
        )
        .join(''),
  },
  en: {
    country: 'Country',
    gap: (figure) => (figure === undefined ? 'Against the country' : `Against the country (${figure})`),
    gapHint: (period) => `Difference from the country's own figure for ${period}; not a mean of the units`,
    summed: "The sum of the country's own published parts",
    nationalOf: (period) => `the country's figures for ${period}`,
    baselineRank: (period) => `Rank ${period}`,
    baselineMove: (period) => `Places against ${period}`,
    publishedRank: 'Published rank',
    publishedRankHint: 'The rank the source prints, beside the rank the published scores give',
    publishedAlike: 'the same as the source prints',
    placesDiffer: (published, computed) =>
      `Published rank ${published}, the published scores give ${computed}`,
    notComparable: 'Not comparable',
    apart: 'Two systems',
    apartHint: 'The figures of the two dates lie in two systems, so no change is stated',
    succession: ({ change, on, others }) => {
      if (change === 'began') {
        const begun = on === undefined ? 'A new unit' : `Began on ${on}`;
        const from = others.length > 0 ? `in place of ${others.join(', ')}` : '';
        return `${joined(begun, from)}. Not comparable with the earlier date.`;
      }
      const over = on === undefined ? 'Reorganised' : `Ended on ${on}`;
      return `${joined(over, others.length > 0 ? `now part of ${others.join(', ')}` : 'now gone')}. Not comparable with the later date.`;
    },
    onlyPeriod: (period) =>
      `There are figures for ${period} only, and no other date to compare with: no change can be stated.`,
    since: (day) => `, since ${day}`,
    otherSources: (told) =>
      told
        .map(
          ({ period, source, moment }) =>
            ` · ${period}: ${joined(source && `from ${source}`, moment && `as of ${moment}`)}`,
        )
        .join(''),
  },
};
