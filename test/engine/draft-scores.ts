import type { DraftCheck } from '../../src/model/index.ts';
import type { Corpus } from './draft-corpus.ts';

const MARK = /\[([=!~])([^\]]+)\]/g;

interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly sign: string; readonly start: number; readonly end: number }[];
}

function unmarked(annotated: string): Marked {
  const marks: { sign: string; start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: whole, 1: sign = '', 2: said = '' } of annotated.matchAll(MARK)) {
    text += annotated.slice(from, index);
    marks.push({ sign, start: text.length, end: text.length + said.length });
    text += said;
    from = index + whole.length;
  }
  return { text: text + annotated.slice(from), marks };
}

/** How a check fares on a corpus; each figure that is called what it is not comes with its sentence. */
export interface Scores {
  readonly right: number;
  readonly wrong: number;
  /** Right figures that agree, wrong ones that differ. */
  readonly confirmed: number;
  readonly caught: number;
  readonly falseAlarms: readonly string[];
  readonly falseComforts: readonly string[];
  readonly unplaced: readonly string[];
}

export function scoresOf(corpus: Corpus, check: (text: string) => DraftCheck): Scores {
  const scores = {
    right: 0,
    wrong: 0,
    confirmed: 0,
    caught: 0,
    falseAlarms: [] as string[],
    falseComforts: [] as string[],
    unplaced: [] as string[],
  };
  for (const sentence of corpus.flatMap(([, sentences]) => sentences)) {
    const { text, marks } = unmarked(sentence);
    const { figures } = check(text);
    const at = (start: number, end: number) =>
      figures.filter(({ at }) => at.start < end && start < at.end).map(({ verdict }) => verdict);
    const told = (start: number, end: number) => `${text.slice(start, end)} | ${text}`;
    for (const { at: where, verdict } of figures) {
      const mark = marks.find(({ start, end }) => where.start < end && start < where.end);
      if (verdict === 'differs' && mark?.sign !== '!') scores.falseAlarms.push(told(where.start, where.end));
    }
    for (const { sign, start, end } of marks) {
      const verdicts = at(start, end);
      if (sign === '=') {
        scores.right++;
        if (verdicts.includes('agrees') && !verdicts.includes('differs')) scores.confirmed++;
        else if (!verdicts.includes('differs')) scores.unplaced.push(told(start, end));
      } else if (sign === '!') {
        scores.wrong++;
        if (verdicts.includes('differs')) scores.caught++;
        else if (verdicts.includes('agrees')) scores.falseComforts.push(told(start, end));
        else scores.unplaced.push(told(start, end));
      } else if (verdicts.includes('agrees')) scores.falseComforts.push(told(start, end));
    }
  }
  return scores;
}
