import { parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { type PictureRequest, pictureSpec } from './picture-spec.ts';
import { textWidthInAny } from './text-width.ts';

/** A chart that stands alone, as it is pasted elsewhere: white paper, the finding, caption and source. */
export interface ChartPicture {
  /** A document of its own. */
  readonly svg: string;
  /** `scale`: pixels of the picture a CSS pixel. */
  readonly png: (scale: number) => Promise<Blob>;
}

/** Letters stand where they are measured, not on whole pixels of the unscaled picture. */
const FINE = { textRendering: 'geometricPrecision' } as const;

export async function makePicture(request: PictureRequest): Promise<ChartPicture> {
  // Drawn before the typeface is there, it would have another one for ever.
  await document.fonts.ready;
  const spec = pictureSpec(request, textWidthInAny(request.theme.font));
  return {
    svg: await withView(spec, (view) => view.toSVG()),
    png: (scale) => withView(spec, async (view) => pngOf(await view.toCanvas(scale, { context: FINE }))),
  };
}

/** Expressions are walked, not compiled: the policy forbids evaluating text. */
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
