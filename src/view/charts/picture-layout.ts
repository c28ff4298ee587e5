import type { OfficePart } from '../../model/index.ts';
import type { ChartSize, TextWidth } from './chart.ts';
import { wrapEvenly, wrapText } from './wrap-text.ts';

/** What stands around the chart of a picture; an empty text takes no room. */
export interface PictureTexts {
  /** The finding. */
  readonly title: string;
  readonly subtitle: string;
  /** What, when, and who has no data. */
  readonly caption: string;
  readonly source: string;
  /** Where it is a copy for the office: said above the title, and all it has below the source. */
  readonly office?: OfficePart;
}

/** A line of text; `y` is its middle. Pixels from the chart's top left corner, so negative above it. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: 'ink' | 'soft';
}

export interface PictureLayout {
  readonly lines: readonly PlacedLine[];
  /** What the picture has around its chart. */
  readonly padding: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

export const PICTURE_MARGIN = 24;

interface Style extends Pick<PlacedLine, 'size' | 'weight' | 'colour'> {
  readonly step: number;
  /** Room below the last line. */
  readonly after: number;
  readonly wrap: typeof wrapText;
}

const TITLE: Style = { size: 20, weight: 700, colour: 'ink', step: 26, after: 2, wrap: wrapEvenly };
const SUBTITLE: Style = { size: 14, weight: 400, colour: 'soft', step: 19, after: 0, wrap: wrapText };
const FOOT: Style = { size: 13, weight: 400, colour: 'soft', step: 18, after: 4, wrap: wrapText };
const LABEL: Style = { size: 13, weight: 700, colour: 'ink', step: 18, after: 4, wrap: wrapText };
const PART: Style = { ...FOOT, weight: 700, after: 0 };
const ABOVE_CHART = 16;
const BELOW_CHART = 14;

/** Where everything of a picture stands: the finding above its chart, caption and source below it, margins around. */
export function pictureLayout(texts: PictureTexts, chart: ChartSize, textWidth: TextWidth): PictureLayout {
  const head: Block = { lines: [], height: 0 };
  add(head, texts.office?.label ?? '', LABEL, chart.width, textWidth);
  add(head, texts.title, TITLE, chart.width, textWidth);
  // A view without a finding of its own is headed by its subtitle.
  if (texts.subtitle !== texts.title) add(head, texts.subtitle, SUBTITLE, chart.width, textWidth);
  const foot: Block = { lines: [], height: 0 };
  add(foot, texts.caption, FOOT, chart.width, textWidth);
  add(foot, texts.source, FOOT, chart.width, textWidth);
  for (const { title, lines } of texts.office?.parts ?? []) {
    add(foot, title, PART, chart.width, textWidth);
    for (const line of lines) add(foot, line, FOOT, chart.width, textWidth);
  }
  const above = head.height + (head.height > 0 ? ABOVE_CHART : 0);
  const below = foot.height + (foot.height > 0 ? BELOW_CHART : 0);
  return {
    lines: [
      ...head.lines.map((line) => ({ ...line, y: line.y - above })),
      ...foot.lines.map((line) => ({ ...line, y: line.y + chart.height + BELOW_CHART })),
    ],
    padding: {
      left: PICTURE_MARGIN,
      top: PICTURE_MARGIN + above,
      right: PICTURE_MARGIN,
      bottom: PICTURE_MARGIN + below,
    },
  };
}

/** Lines one below the other, from 0 down. */
interface Block {
  readonly lines: PlacedLine[];
  height: number;
}

function add(block: Block, text: string, style: Style, width: number, textWidth: TextWidth): void {
  const { size, weight, colour, step, after, wrap } = style;
  const lines = wrap(text, width, (part) => textWidth(part, size, weight));
  for (const line of lines) {
    block.lines.push({ text: line, x: 0, y: block.height + step / 2, size, weight, colour });
    block.height += step;
  }
  if (lines.length > 0) block.height += after;
}
