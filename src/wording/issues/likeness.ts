import type { InEvery } from '../language.ts';
import type { Details } from './details.ts';

/** In what a name resembles a known unit's. */
const LIKENESSES: InEvery<Readonly<Record<string, string>>> = {
  vi: {
    'one-letter': 'khác một chữ',
    'letters-alike': 'chỉ khác dấu, dấu cách hoặc chữ quét sai',
    'word-missing': 'thiếu hoặc thừa một từ',
    abbreviation: 'có thể là viết tắt',
    marks: 'khác dấu',
    'type-differs': 'khác loại đơn vị',
    'district-missing': 'cùng tên, chưa rõ của huyện nào',
    former: 'đơn vị trước sáp nhập',
    'still-there': 'đơn vị hiện nay',
  },
  en: {
    'one-letter': 'one letter differs',
    'letters-alike': 'only accents, spaces or letters a scan mistook differ',
    'word-missing': 'a word is missing or added',
    abbreviation: 'it may be short for it',
    marks: 'the accents differ',
    'type-differs': 'another kind of unit',
    'district-missing': 'the same name, its district is not said',
    former: 'the unit before the merger',
    'still-there': 'the unit of today',
  },
};

export function likeness(language: keyof typeof LIKENESSES, d: Details): string {
  return LIKENESSES[language][d.text('why')] ?? d.text('why');
}
