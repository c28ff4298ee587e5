import { type ChartPlan, type ChartTheme, LINE_STEP } from './chart.ts';

/** What every chart's specification begins with: size, data and parameters by name, typeface, no frame and no menu. */
export function commonSpec(plan: ChartPlan, theme: ChartTheme) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: plan.width,
    height: plan.height,
    padding: 0,
    autosize: 'none' as const,
    background: 'transparent',
    datasets: Object.fromEntries(Object.entries(plan.data).map(([name, rows]) => [name, [...rows]])),
    params: Object.entries(plan.params).map(([name, value]) => ({ name, value })),
    config: {
      font: theme.font,
      view: { stroke: null, cursor: 'default' as const },
      text: { color: theme.ink, fontSize: 13, baseline: 'middle' as const },
    },
  };
}

/** A text of several lines, as many as its datum says, stands around its place as a single one does. */
export const brokenLines = {
  lineBreak: '\n',
  lineHeight: LINE_STEP,
  dy: { expr: `(1 - datum.lines) * ${LINE_STEP / 2}` },
} as const;

/** Better and worse in the theme's pair; neither in the ink of secondary text. */
export function toneScale(theme: ChartTheme) {
  return { domain: [-1, 0, 1], range: [theme.worse, theme.soft, theme.better] };
}
