import type { AssessmentKey } from './assessment.ts';
import type { FigureRef } from './finding.ts';
import type { Grade, Level } from './names.ts';
import type { IsoDate, Period } from './period.ts';
import type { IndicatorKey, SchemeKey } from './scheme.ts';
import type { UnitKey } from './unit.ts';

/** A paragraph or a table of a draft, in the order in which they stand. Texts are as they are shown, NFC. */
export type DraftBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Letters `start` to `end` (exclusive) of a block; of a table, of one of its cells, from 0. */
export interface DraftPlace {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly start: number;
  readonly end: number;
}

/** Names the paragraph, or the cell of a table, that a place is in. */
export const draftTextKey = ({
  block,
  row,
  column,
}: {
  readonly block: number;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}): string => [block, row, column].join(':');

/** A number as a draft prints it: "1.234" has two readings, "05" has one. */
export interface DraftNumber {
  readonly value: number;
  readonly decimals: number;
}

/**
 * What a counted row did: "05 chỉ số giảm". `graded`: all that have a grade, or one of those that are named. `listed`: it was
 * assessed, whether it has data or not. `beyond`: it stands on one side of a bound.
 */
export const COUNTED = [
  'down',
  'up',
  'unchanged',
  'full',
  'no-data',
  'rank-up',
  'rank-down',
  'grade-up',
  'grade-down',
  'graded',
  'down-yet-rank-up',
  'up-yet-rank-down',
  'new',
  'gone',
  'listed',
  'with-data',
  'met',
  'unmet',
  'beyond',
] as const;
export type Counted = (typeof COUNTED)[number];

/** What a number is said to be in: "điểm", "%", "điểm phần trăm", "hồ sơ", "bậc"; absent where nothing is said. */
export type DraftMeasure = 'points' | 'percent' | 'percentage-points' | 'dossiers' | 'places';

export type DraftDirection = 'up' | 'down';

/** "từ 80 điểm trở lên", "dưới 80 điểm". */
export interface DraftBound {
  readonly value: number;
  readonly side: 'from' | 'over' | 'under' | 'up-to';
}

/** What nobody else's figure passes: at one date, or by how much it moved. `first` and `last` are places. */
export const EXTREMES = [
  'highest',
  'lowest',
  'first',
  'last',
  'rose-most',
  'rose-least',
  'fell-most',
  'fell-least',
] as const;
export type Extreme = (typeof EXTREMES)[number];

/** Whose figure is meant, as far as the words tell. An empty list: nobody is named. Several: any of them. */
export interface DraftSubject {
  readonly units: readonly UnitKey[];
  readonly indicators: readonly IndicatorKey[];
  /** The date the figure is of, and the date it is compared with, where they are said. */
  readonly period?: Period;
  readonly against?: Period;
  /** It is the earlier of two figures: "từ 8/63 xuống 20/63", "9 → 4". */
  readonly isEarlier?: true;
  /** It is the later of them. */
  readonly isLater?: true;
  /**
   * Every word between the subject and the number is understood: only then can a number be called wrong. A number whose
   * subject is not sure can agree, or is not placed.
   */
  readonly isSure: boolean;
}

/** What a draft says of the data by one of its numbers. */
export type DraftClaim =
  | (DraftSubject & {
      readonly kind: 'value';
      readonly readings: readonly DraftNumber[];
      readonly measure?: DraftMeasure;
      /** "19,5/20". */
      readonly max?: number;
      /** A list of what rose or fell: the number may be the change. */
      readonly listed?: DraftDirection;
    })
  | (DraftSubject & {
      readonly kind: 'change';
      readonly readings: readonly DraftNumber[];
      readonly measure?: DraftMeasure;
      readonly direction: DraftDirection;
    })
  | (DraftSubject & { readonly kind: 'rank'; readonly rank: number; readonly of?: number })
  | (DraftSubject & { readonly kind: 'move'; readonly places: number; readonly direction: DraftDirection })
  | (DraftSubject & {
      readonly kind: 'count';
      /** NaN: all of them, "toàn bộ các sở". */
      readonly count: number;
      readonly of?: number;
      readonly rows: 'units' | 'indicators';
      /** Absent where "đơn vị" says none. */
      readonly level?: Level;
      readonly counted: Counted;
      readonly grades?: readonly Grade[];
      readonly bound?: DraftBound;
      /** "có dữ liệu": it is counted out of those alone. */
      readonly ofData?: true;
      /** So many rows are named behind it, each of them known: "03 chỉ số giữ nguyên: …; …; …." */
      readonly listed?: number;
      /** "giảm điểm": of the total, where no indicator is named. */
      readonly namesPoints?: true;
    })
  | (DraftSubject & { readonly kind: 'total'; readonly count: number; readonly level?: Level })
  /** The simple mean of a level, or with a direction its change: "bình quân giản đơn 11 sở, ngành đạt 83,88 điểm". */
  | (DraftSubject & {
      readonly kind: 'mean';
      readonly readings: readonly DraftNumber[];
      readonly level?: Level;
      /** Of how many, where it says. */
      readonly of?: number;
      readonly direction?: DraftDirection;
    })
  /** What a group added to its total: "làm tổng điểm giảm 2,10 điểm". */
  | (DraftSubject & {
      readonly kind: 'contribution';
      readonly readings: readonly DraftNumber[];
      readonly direction: DraftDirection;
    })
  /** How far a figure is above or below what was to be reached, the country's or another unit's. */
  | (DraftSubject & {
      readonly kind: 'gap';
      readonly readings: readonly DraftNumber[];
      readonly direction: DraftDirection;
      readonly from: 'target' | 'country' | 'unit';
      /** Whom it is held against. */
      readonly others?: readonly UnitKey[];
      readonly measure?: DraftMeasure;
    })
  /** What was to be reached: "chỉ tiêu được giao là 90%". */
  | (DraftSubject & { readonly kind: 'goal'; readonly readings: readonly DraftNumber[] })
  /** A name with which an extreme stands: "giảm nhiều nhất là Sở Tư pháp". */
  | (DraftSubject & {
      readonly kind: 'extreme';
      readonly most: Extreme;
      readonly rows: 'units' | 'indicators';
      readonly level?: Level;
    })
  | { readonly kind: 'date'; readonly period: Period; readonly isLater: boolean }
  /** A name in a list that a count opens: "03 chỉ số đạt 100% gồm: …". */
  | (DraftSubject & {
      readonly kind: 'member';
      readonly counted: 'down' | 'up' | 'unchanged' | 'full' | 'no-data';
    });

export type DraftClaimKind = DraftClaim['kind'] | DraftCell['kind'];

/** `left-out`: a number that is none of the data's, such as a law's. `not-placed`: whose it is cannot be told. */
export const DRAFT_VERDICTS = ['differs', 'agrees', 'not-placed', 'left-out'] as const;
export type DraftVerdict = (typeof DRAFT_VERDICTS)[number];

/** How a number differs. */
export const DRAFT_CAUSES = [
  'value',
  'sign',
  'comma',
  'sign-and-comma',
  'measure-unit',
  'day-month',
  'count',
  'roster',
  'other-unit',
  'not-in-list',
  'no-data',
  'not-extreme',
  'country-for-mean',
  'mean-for-country',
  'partial-period',
] as const;
export type DraftCause = (typeof DRAFT_CAUSES)[number];

/** A figure of the data behind what a draft says. */
export interface DraftRef extends FigureRef {
  readonly assessment: AssessmentKey;
}

/** What the data says instead, to be worded with the measure the claim has. */
export interface DraftExpected {
  readonly value: number;
  readonly decimals: number;
  readonly kind: 'points' | 'percent' | 'percentage-points' | 'count' | 'rank' | 'places' | 'date';
  /** N of a rank or of a count "k/N". */
  readonly of?: number;
  /** A change: its direction is its sign. */
  readonly isChange?: true;
  /** The right date, in place of a number. */
  readonly period?: Period;
  /** Those whom a count counts, where they are few. */
  readonly units?: readonly UnitKey[];
  readonly indicators?: readonly IndicatorKey[];
}

/** One number, date or listed name of a draft. */
export interface DraftFigure {
  readonly at: DraftPlace;
  /** As printed. */
  readonly text: string;
  readonly claim?: DraftClaimKind;
  readonly verdict: DraftVerdict;
  readonly expected?: DraftExpected;
  readonly because?: DraftCause;
  /** Whose figure it is; empty where it was not placed. */
  readonly refs: readonly DraftRef[];
}

/** A number of a draft with what its words claim; without a claim it is no figure of the data, or of whom is unknown. */
export interface DraftReading {
  readonly at: DraftPlace;
  readonly text: string;
  readonly claims: readonly DraftClaim[];
  /** The letter of its block at which its sentence begins; absent where the sentence compares with more than one date. */
  readonly sentence?: number;
  /** None of the data's, unless what it claims is found there: "chỉ tiêu được giao là 90%". */
  readonly isLeftOut?: true;
}

interface DraftCellPlace {
  readonly at: DraftPlace;
  readonly text: string;
}

/** A cell of a draft's table that the data may know: a figure, a change beside its figures, a date in a head. */
export type DraftCell = DraftCellPlace &
  (
    | (FigureRef &
        DraftNumber & { readonly kind: 'figure'; readonly scheme: SchemeKey; readonly period: Period })
    /** `computed`: what the figures beside it make, where that is another. */
    | { readonly kind: 'change'; readonly computed?: DraftNumber }
    /** `meant`: the day with day and month exchanged. */
    | { readonly kind: 'head'; readonly meant: IsoDate }
  );

export interface DraftCheck {
  readonly blocks: readonly DraftBlock[];
  /** In reading order. */
  readonly figures: readonly DraftFigure[];
  /** The dates it was checked against, oldest first. */
  readonly periods: readonly Period[];
  /** The file could not be read as a document. */
  readonly isUnread?: true;
}
