/** How slides look: one typeface every office has, and the screen's colours on white. */

export const FONT = 'Arial';

export const INK = '1D2129';
export const SOFT = '656C76';
export const RULE = 'D5D9DF';

/** Better, neither, worse: the pair colour-blind readers can tell, never without a sign. */
export const TONE_COLOURS = { '1': '1A66A8', '0': SOFT, '-1': 'B4530A' } as const;

/** Inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** 16:9, as PowerPoint makes a new deck. */
export const SLIDE = { w: 13.333, h: 7.5 } as const;

const MARGIN = 0.55;
const WIDTH = SLIDE.w - 2 * MARGIN;

export const TITLE_BOX: Box = { x: MARGIN, y: 0.34, w: WIDTH, h: 0.94 };
/** Above the title. */
export const LABEL_BOX: Box = { x: MARGIN, y: 0.12, w: WIDTH, h: 0.24 };
export const SUBTITLE_BOX: Box = { x: MARGIN, y: 1.37, w: WIDTH, h: 0.32 };
export const BODY_BOX: Box = { x: MARGIN, y: 1.86, w: WIDTH, h: 4.88 };
export const FOOT_RULE: Box = { x: MARGIN, y: 6.9, w: WIDTH, h: 0 };
export const SOURCE_BOX: Box = { x: MARGIN, y: 6.96, w: 6.9, h: 0.34 };
export const DECK_BOX: Box = { x: MARGIN + 7.1, y: 6.96, w: WIDTH - 7.7, h: 0.34 };
export const NUMBER_BOX: Box = { x: MARGIN + WIDTH - 0.5, y: 6.96, w: 0.5, h: 0.34 };

/** Points a text may be set in, the most readable first. */
export const TITLE_SIZES = [28, 26, 24, 22, 20, 18, 16] as const;
export const SUBTITLE_SIZES = [14, 13, 12, 11, 10] as const;
export const FOOT_SIZES = [10, 9, 8] as const;
export const TABLE_SIZES = [14, 13, 12, 11, 10, 9, 8] as const;
