import type { Spec } from 'vega';
import { type ChartTheme, PICK_LAYER } from './chart.ts';
import type { PictureLayout } from './picture-layout.ts';

const PAPER = '#ffffff';
/** What the compiler makes of the name of a layer. */
const PICK_MARKS = `${PICK_LAYER}_marks`;

/** A compiled chart with its words around it, on paper, and without what takes the pointer. */
export function pictureSpec(chart: Spec, { lines, padding }: PictureLayout, theme: ChartTheme): Spec {
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
