import type { Choice, Issue, Place, Question } from '../../model/index.ts';
import type { InEvery, Language } from '../language.ts';
import { numberWords } from '../numbers.ts';
import { choiceTellers } from './choices.ts';
import { detailsIn, type IssueTellers, type PlaceNames, placeIn, placeInFile } from './details.ts';
import { type Difference, differencesIn } from './differences.ts';
import { issuesEn } from './issues-en.ts';
import { issuesVi } from './issues-vi.ts';
import { type QuestionText, questionTellers } from './questions.ts';
import { summaryIn } from './summary.ts';

export interface IssueWords {
  /** One sentence: file, row (from 1) and column letter, what is the matter, what to do. */
  readonly sentence: (issue: Issue) => string;
  /** The same without the file's name, where the file is plain from the context. */
  readonly inFile: (issue: Issue) => string;
  /** How many of what, in one sentence; empty where there are none. */
  readonly summary: (issues: readonly Issue[]) => string;
  /** "Tệp “a.csv”, dòng 12, cột C". */
  readonly place: (at: Place) => string;
  readonly question: (question: Question) => QuestionText;
  readonly choice: (choice: Choice) => string;
  /** The differing cells that a question about a conflict carries. */
  readonly differences: (detail: Question['detail']) => readonly Difference[];
}

const tellers: InEvery<IssueTellers> = { vi: issuesVi, en: issuesEn };

const placeNames: InEvery<PlaceNames> = {
  vi: { file: 'Tệp', sheet: 'trang tính', table: 'bảng', row: 'dòng', column: 'cột' },
  en: { file: 'File', sheet: 'sheet', table: 'table', row: 'row', column: 'column' },
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function issuesIn(language: Language): IssueWords {
  const told = ({ code, detail }: Issue, place: string): string => {
    const text = tellers[language][code](detailsIn(language, detail));
    return `${capitalised(place === '' ? text : `${place}: ${text}`)}.`;
  };
  return {
    sentence: (issue) => told(issue, issue.at ? placeIn(placeNames[language], issue.at) : ''),
    inFile: (issue) => told(issue, issue.at ? placeInFile(placeNames[language], issue.at) : ''),
    summary: summaryIn(language, numberWords[language].count),
    place: (at) => placeIn(placeNames[language], at),
    question: ({ kind, detail, proposed }) =>
      questionTellers[language][kind](
        detailsIn(language, proposed === undefined ? detail : { ...detail, held: proposed }),
      ),
    differences: differencesIn(language),
    choice: (choice) => {
      const detail = { value: choice.value, ...choice.detail };
      return choiceTellers[language][choice.kind](detailsIn(language, detail), choice);
    },
  };
}

export const issueWords: InEvery<IssueWords> = { vi: issuesIn('vi'), en: issuesIn('en') };
