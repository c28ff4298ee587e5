import type { DraftNumber } from '../../model/index.ts';
import type { Span } from './folded.ts';

/** A number of a text, or two with a stroke between them. */
export interface PrintedNumber extends Span {
  readonly readings: readonly DraftNumber[];
  readonly isNegative: boolean;
  readonly isSigned: boolean;
  /** "20/63", "19,5/20". */
  readonly of?: DraftNumber;
  readonly isPercent: boolean;
  /** In words: it is told of only where it counts or places something. */
  readonly isSpelled?: true;
  /** "toàn bộ", "tất cả": its value is NaN. */
  readonly isAll?: true;
}

const DIGITS = String.raw`\d+(?:[.,]\d+)*`;
const NUMBER = new RegExp(
  String.raw`(?<![a-z\d/.,])((?<=^|[\s(])[+-](?=\d))?(${DIGITS})(?: ?/ ?(${DIGITS}))?( ?%)?(?![\d/]|[.,]\d)`,
  'g',
);

/** Every number of a folded text that is not masked, with how it can be read. */
export function numbersIn(folded: string): readonly PrintedNumber[] {
  return [...folded.matchAll(NUMBER)].flatMap((match) => {
    const [whole, sign, digits = '', of, percent] = match;
    const readings = readingsOf(digits);
    const [share] = of === undefined ? [] : readingsOf(of);
    if (readings.length === 0 || (of !== undefined && !share)) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        readings,
        isNegative: sign === '-',
        isSigned: sign !== undefined,
        isPercent: percent !== undefined,
        ...(share ? { of: share } : {}),
      },
    ];
  });
}

/** A comma parts decimals; a point parts thousands where three digits follow, and decimals too: 84.61 stands among commas. */
export function readingsOf(digits: string): readonly DraftNumber[] {
  const read = (text: string): DraftNumber => ({
    value: Number(text),
    decimals: text.split('.')[1]?.length ?? 0,
  });
  if (/^\d{1,3}(?:\.\d{3})+$/.test(digits)) {
    const whole = read(digits.replaceAll('.', ''));
    return digits.split('.').length === 2 ? [whole, read(digits)] : [whole];
  }
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return [read(digits.replaceAll('.', '').replace(',', '.'))];
  if (/^\d+(?:[.,]\d+)?$/.test(digits)) return [read(digits.replace(',', '.'))];
  return [];
}
