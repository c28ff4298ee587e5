import type { Choice, Issue, Question } from '../../model/index.ts';
import type { InEvery, Language } from '../language.ts';
import { choiceTellers } from './choices.ts';
import { detailsIn, type IssueTellers } from './details.ts';
import { type Difference, differencesIn } from './differences.ts';
import { issuesEn } from './issues-en.ts';
import { issuesVi } from './issues-vi.ts';
import { placeIn, placeInFile, placeNames } from './places.ts';
import { type QuestionText, questionTellers } from './questions.ts';

/** Issues and questions one by one: for the sheets that list them, and fetched with those. */
export interface IssueSentences {
  /** One sentence: file, row (from 1) and column letter, what is the matter, what to do. */
  readonly sentence: (issue: Issue) => string;
  /** The same without the file's name, where the file is plain from the context. */
  readonly inFile: (issue: Issue) => string;
  readonly question: (question: Question) => QuestionText;
  readonly choice: (choice: Choice) => string;
  /** The differing cells that a question about a conflict carries. */
  readonly differences: (detail: Question['detail']) => readonly Difference[];
}

const tellers: InEvery<IssueTellers> = { vi: issuesVi, en: issuesEn };

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentencesIn(language: Language): IssueSentences {
  const told = ({ code, detail }: Issue, place: string): string => {
    const text = tellers[language][code](detailsIn(language, detail));
    return `${capitalised(place === '' ? text : `${place}: ${text}`)}.`;
  };
  return {
    sentence: (issue) => told(issue, issue.at ? placeIn(placeNames[language], issue.at) : ''),
    inFile: (issue) => told(issue, issue.at ? placeInFile(placeNames[language], issue.at) : ''),
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

export const issueSentences: InEvery<IssueSentences> = { vi: sentencesIn('vi'), en: sentencesIn('en') };
