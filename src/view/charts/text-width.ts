import type { TextWidth } from './chart.ts';

/** Widths as the page draws them; the typeface must be there already. */
export function textWidthIn(font: string): TextWidth {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (!context) return text.length * size * 0.55;
    context.font = `${weight} ${size}px ${font}`;
    return context.measureText(text).width;
  };
}

/** The widest of a list of typefaces: what is placed by it has room in whichever of them is drawn elsewhere. */
export function textWidthInAny(fonts: string): TextWidth {
  const each = fonts.split(',').map(textWidthIn);
  return (text, size, weight) => Math.max(...each.map((width) => width(text, size, weight)));
}
