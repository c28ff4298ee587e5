import type { ChartPicture } from './picture.ts';
import type { PictureRequest } from './picture-spec.ts';

/** A chart as a picture complete in itself. The drawing library comes with the first chart, not with the page. */
export async function chartPicture(request: PictureRequest): Promise<ChartPicture> {
  const { makePicture } = await import('./picture.ts');
  return makePicture(request);
}
