import type { Issue, Place } from '../../model/index.ts';
import type { InEvery, Language } from '../language.ts';
import { numberWords } from '../numbers.ts';
import { placeIn, placeNames } from './places.ts';
import { summaryIn } from './summary.ts';

/** What a view says of issues; each in its own sentence is told where they are listed (`issueSentences`). */
export interface IssueWords {
  /** How many of what, in one sentence; empty where there are none. */
  readonly summary: (issues: readonly Issue[]) => string;
  /** "Tệp “a.csv”, dòng 12, cột C". */
  readonly place: (at: Place) => string;
}

const issuesIn = (language: Language): IssueWords => ({
  summary: summaryIn(language, numberWords[language].count),
  place: (at) => placeIn(placeNames[language], at),
});

export const issueWords: InEvery<IssueWords> = { vi: issuesIn('vi'), en: issuesIn('en') };
