import type { ChartRequest, DrawnChart } from './draw.ts';

/** Draws a chart into `host`. The drawing library comes with the first chart, not with the page. */
export async function drawChart(
  host: HTMLElement,
  request: ChartRequest,
  onpick: (key: string) => void,
): Promise<DrawnChart> {
  const { draw } = await import('./draw.ts');
  return draw(host, request, onpick);
}
