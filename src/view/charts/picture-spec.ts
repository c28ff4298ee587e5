import type { Spec } from 'vega';
import { compile } from 'vega-lite';
import type { ChartKind, Series } from '../../model/index.ts';
import { type ChartTheme, PICK_LAYER, type TextWidth } from './chart.ts';
import { PICTURE_MARGIN, type PictureTexts, pictureLayout } from './picture-layout.ts';
import { charts } from './registry.ts';

export interface PictureRequest extends PictureTexts {
  readonly kind: ChartKind;
  readonly series: Series;
  /** Colours that stand on white; `font` lists first the page's own typeface, then what other programs have. */
  readonly theme: ChartTheme;
  /** CSS pixels, margins included. The height is what the rows and the words need. */
  readonly width: number;
}

const PAPER = '#ffffff';
/** Least height of a chart whose rows do not set it. */
const LEAST_HEIGHT = 380;
/** What the compiler makes of the name of a layer. */
const PICK_MARKS = `${PICK_LAYER}_marks`;

/** The chart with its words around it, on paper, without what takes the pointer; for both the PNG and the SVG. */
export function pictureSpec(request: PictureRequest, textWidth: TextWidth): Spec {
  const { kind, series, theme, width, ...texts } = request;
  const size = { width: width - 2 * PICTURE_MARGIN, height: LEAST_HEIGHT };
  const plan = charts[kind].plan(series, undefined, size, textWidth);
  const chart = compile(charts[kind].spec(plan, theme)).spec;
  const { lines, padding } = pictureLayout(texts, plan, textWidth);
  const words = lines.map(({ colour, ...line }) => ({ ...line, fill: theme[colour] }));
  return {
    ...chart,
    background: PAPER,
    padding,
    data: [...(chart.data ?? []), { name: 'words', values: words }],
    marks: [
      ...(chart.marks ?? []).filter(({ name }) => name !== PICK_MARKS),
      {
        type: 'text',
        from: { data: 'words' },
        encode: {
          enter: {
            text: { field: 'text' },
            x: { field: 'x' },
            y: { field: 'y' },
            font: { value: theme.font },
            fontSize: { field: 'size' },
            fontWeight: { field: 'weight' },
            fill: { field: 'fill' },
            baseline: { value: 'middle' },
          },
        },
      },
    ],
  };
}
