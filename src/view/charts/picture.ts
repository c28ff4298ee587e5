import { parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import type { ChartKind, Series } from '../../model/index.ts';
import type { ChartTheme } from './chart.ts';
import { PICTURE_MARGIN, type PictureTexts, pictureLayout } from './picture-layout.ts';
import { pictureSpec } from './picture-spec.ts';
import { charts } from './registry.ts';
import { textWidthInAny } from './text-width.ts';

export interface PictureRequest extends PictureTexts {
  readonly kind: ChartKind;
  readonly series: Series;
  /** Colours that stand on white; `font` lists first the page's own typeface, then what other programs have. */
  readonly theme: ChartTheme;
  /** CSS pixels, margins included. The height is what the rows and the words need. */
  readonly width: number;
}

/** A chart that stands alone, as it is pasted elsewhere: white paper, the finding, caption and source. */
export interface ChartPicture {
  /** A document of its own. */
  readonly svg: string;
  /** `scale`: pixels of the picture a CSS pixel. */
  readonly png: (scale: number) => Promise<Blob>;
}

/** Letters stand where they are measured, not on whole pixels of the unscaled picture. */
const FINE = { textRendering: 'geometricPrecision' } as const;

/** Least height of a chart whose rows do not set it. */
const LEAST_HEIGHT = 380;

export async function makePicture(request: PictureRequest): Promise<ChartPicture> {
  // Drawn before the typeface is there, it would have another one for ever.
  await document.fonts.ready;
  const spec = specOf(request);
  return {
    svg: await withView(spec, (view) => view.toSVG()),
    png: (scale) => withView(spec, async (view) => pngOf(await view.toCanvas(scale, { context: FINE }))),
  };
}

function specOf({ kind, series, theme, width, ...texts }: PictureRequest): Spec {
  const textWidth = textWidthInAny(theme.font);
  const size = { width: width - 2 * PICTURE_MARGIN, height: LEAST_HEIGHT };
  const plan = charts[kind].plan(series, undefined, size, textWidth);
  const chart = compile(charts[kind].spec(plan, theme)).spec;
  return pictureSpec(chart, pictureLayout(texts, plan, textWidth), theme);
}

async function withView<T>(spec: Spec, use: (view: View) => Promise<T>): Promise<T> {
  const runtime = parse(spec, undefined, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'none' });
  try {
    return await use(view);
  } finally {
    view.finalize();
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new RangeError(`no picture of ${canvas.width} × ${canvas.height} pixels can be made`));
    }, 'image/png');
  });
}
