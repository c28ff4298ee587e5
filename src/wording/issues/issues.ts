import type { Choice, Issue, Place, Question } from '../../model/index.ts';
import type { InEvery, Language } from '../language.ts';
import { numberWords } from '../numbers.ts';
import { detailsIn, type IssueTellers, type PlaceNames, placeIn } from './details.ts';
import { issuesEn } from './issues-en.ts';
import { issuesVi } from './issues-vi.ts';
import { choiceTellers, type QuestionText, questionTellers } from './questions.ts';
import { summaryIn } from './summary.ts';

export interface IssueWords {
  /** One sentence: file, row (from 1) and column letter, what is the matter, what to do. */
  readonly sentence: (issue: Issue) => string;
  /** How many of what, in one sentence; empty where there are none. */
  readonly summary: (issues: readonly Issue[]) => string;
  /** "Tệp “a.csv”, dòng 12, cột C". */
  readonly place: (at: Place) => string;
  readonly question: (question: Question) => QuestionText;
  readonly choice: (choice: Choice) => string;
}

const tellers: InEvery<IssueTellers> = { vi: issuesVi, en: issuesEn };

const placeNames: InEvery<PlaceNames> = {
  vi: { file: 'Tệp', sheet: 'trang tính', table: 'bảng', row: 'dòng', column: 'cột' },
  en: { file: 'File', sheet: 'sheet', table: 'table', row: 'row', column: 'column' },
};

function issuesIn(language: Language): IssueWords {
  return {
    sentence: ({ code, at, detail }) => {
      const text = tellers[language][code](detailsIn(language, detail));
      return at
        ? `${placeIn(placeNames[language], at)}: ${text}.`
        : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    summary: summaryIn(language, numberWords[language].count),
    place: (at) => placeIn(placeNames[language], at),
    question: (question) => questionTellers[language][question.kind](detailsIn(language, question.detail)),
    choice: (choice) => {
      const detail = { value: choice.value, ...choice.detail };
      return choiceTellers[language][choice.kind](detailsIn(language, detail), choice);
    },
  };
}

export const issueWords: InEvery<IssueWords> = { vi: issuesIn('vi'), en: issuesIn('en') };
