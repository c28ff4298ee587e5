import { type KeptFigure, measureOf } from '../model/index.ts';
import { type DecimalSign, percentOfOne, readFigure, voteSign } from '../recognise/index.ts';
import { type Correctable, type CorrectionFault, mostOf } from './read-correction.ts';

/** What is the matter with a text that was pasted over a figure. */
export type PastedFault = CorrectionFault | 'ambiguous' | 'several';

/** The decimal sign that the texts of a column show; undefined where none tells it, or where they disagree. */
export function signAmong(texts: readonly string[]): DecimalSign | undefined {
  const { comma, point } = voteSign(texts);
  if (comma > 0 && point > 0) return undefined;
  return comma > 0 ? 'comma' : point > 0 ? 'point' : undefined;
}

/**
 * A pasted text as a figure of this kind, as an import reads it: "1.234" is what its column says, and nothing where that does
 * not tell. `sign`: of its column. Words for why there is no figure are understood; an empty text is one.
 */
export function readPasted(
  text: string,
  figure: Pick<Correctable, 'indicator' | 'of' | 'printed'>,
  sign: DecimalSign | undefined,
): KeptFigure | PastedFault {
  const measure = measureOf(figure.indicator, figure.of.part);
  const isWhole = measure === 'count' || measure === 'rank';
  const { ambiguousComma, ambiguousPoint } = voteSign([text]);
  // What is counted has no decimals: whatever stands in it stands between its thousands.
  const under = isWhole && ambiguousComma > 0 ? 'point' : isWhole && ambiguousPoint > 0 ? 'comma' : sign;
  if (!under && ambiguousComma + ambiguousPoint > 0) return 'ambiguous';
  const plain = text.trim();
  const read = readFigure(plain, under ?? 'comma');
  if (read.status !== 'measured' && read.status !== 'unreadable') {
    return { status: read.status, decimals: 0, ...(plain === '' ? {} : { verbatim: plain }) };
  }
  const isOther = read.unit !== undefined && read.unit !== measure;
  const isMarked = read.mark !== undefined || read.second !== undefined;
  if (read.status === 'unreadable' || isOther || isMarked || read.value < 0) return 'number';
  if (read.percent && measure !== 'percent') return 'percent';
  if (isWhole && (read.decimals > 0 || (measure === 'rank' && read.value < 1))) return 'whole';
  const isShare = !read.percent && read.value <= 1 && isShareOfOne(figure);
  const { value, decimals } = isShare ? percentOfOne(read, plain) : read;
  return value > mostOf(figure.indicator, figure.of.part)
    ? 'beyond'
    : { value, status: 'measured', decimals };
}

/** Its file prints 98,24% as 0,9824: what is pasted in its place may be printed so too. */
function isShareOfOne({ printed: { status, value, verbatim } }: Pick<Correctable, 'printed'>): boolean {
  if (status !== 'measured' || verbatim === undefined || value === 0) return false;
  const read = readFigure(verbatim, 'comma');
  return !read.percent && percentOfOne(read, verbatim).value === value;
}
