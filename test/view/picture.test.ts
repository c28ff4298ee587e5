import { describe, expect, test } from 'vitest';
import type { ChartKind, Series } from '../../src/model/index.ts';
import { PICTURE_MARGIN, type PictureLayout, pictureLayout } from '../../src/view/charts/picture-layout.ts';
import { type PictureRequest, pictureSpec } from '../../src/view/charts/picture-spec.ts';
import { clashes, drawn, seriesOf, THEME, textsOf, textWidth } from './drawn.ts';

const WIDTH = 900;

function request(kind: ChartKind, series: Series): PictureRequest {
  return {
    kind,
    series,
    theme: { ...THEME, font: "'Source Sans 3', Arial" },
    width: WIDTH,
    title: '09/11 sở, ban, ngành có dữ liệu giảm điểm; giảm nhiều nhất là Sở Tư pháp (5,97 điểm)',
    subtitle: 'Sở, ban, ngành · Tổng điểm, 27/3/2025 → 08/4/2025',
    caption: 'Thay đổi (điểm) · không so sánh được: Sở Ngoại vụ, Sở Dân tộc và Tôn giáo',
    source: 'Nguồn: Cổng A & B <thử>',
  };
}

const LONG = 'Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện';

/** The same with a name too long for one line. */
function withLongName(series: Series): Series {
  return { ...series, points: series.points.map((point, i) => (i === 3 ? { ...point, name: LONG } : point)) };
}

describe.each(['diverging', 'slope'] as const)('a picture of %s', (kind) => {
  test.each([2, 11, 34])('holds the words and all of %i rows, none over another', async (n) => {
    const asked = request(kind, withLongName(seriesOf(n)));
    const view = await drawn(pictureSpec(asked, textWidth));
    const boxes = textsOf(view);
    const { left, top, right, bottom } = view.padding() as PictureLayout['padding'];
    const width = left + view.width() + right;
    const height = top + view.height() + bottom;
    expect(width).toBe(WIDTH);
    expect(clashes(boxes)).toEqual([]);
    expect(boxes.filter(({ x1, x2 }) => x1 + left < PICTURE_MARGIN - 1 || x2 + left > width - 1)).toEqual([]);
    expect(boxes.filter(({ y1, y2 }) => y1 + top < PICTURE_MARGIN - 1 || y2 + top > height - 1)).toEqual([]);
    const said = boxes.map(({ text }) => text.replaceAll('\n', ' ')).join(' ');
    for (const words of [asked.title, asked.subtitle, asked.caption, asked.source])
      expect(said).toContain(words);
    for (const { name } of asked.series.points) expect(said).toContain(name);
    view.finalize();
  });

  test('shows every mark in full strength and takes no pointer', async () => {
    const view = await drawn(pictureSpec(request(kind, seriesOf(11)), textWidth));
    expect(view.data('rows').map(({ strength }) => strength)).toEqual(new Array(11).fill(1));
    expect(await view.toSVG()).not.toMatch(/ opacity="0(\.\d+)?"|cursor/);
    view.finalize();
  });

  test('is a document of its own as SVG', async () => {
    const asked = request(kind, seriesOf(11));
    const view = await drawn(pictureSpec(asked, textWidth));
    const svg = await view.toSVG();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* width="900" height="\d+"/);
    expect(svg).toContain('Nguồn: Cổng A &amp; B &lt;thử&gt;');
    expect(svg).toMatch(/<rect width="900" height="\d+" fill="#ffffff"\/>/);
    expect(svg).not.toMatch(/<script|<style|<image|<foreignObject|href=|url\(|\son\w+=/);
    const fonts = new Set(svg.match(/font-family="[^"]*"/g));
    expect([...fonts]).toEqual([`font-family="'Source Sans 3', Arial"`]);
    const figures = asked.series.points.map((p) => (kind === 'slope' ? p.afterText : p.deltaText));
    for (const figure of figures) expect(svg).toContain(`>${figure}<`);
    view.finalize();
  });
});

describe('the words around a chart', () => {
  const chart = { width: 400, height: 200 };
  const layout = (title: string, subtitle: string, caption = '', source = '') =>
    pictureLayout({ title, subtitle, caption, source }, chart, textWidth);

  test('a finding stands above the chart, caption and source below it', () => {
    const { lines, padding } = layout('Điểm giảm', 'Tổng điểm', 'Thay đổi', 'Nguồn');
    expect(lines.map(({ text, y }) => [text, y < 0, y > chart.height])).toEqual([
      ['Điểm giảm', true, false],
      ['Tổng điểm', true, false],
      ['Thay đổi', false, true],
      ['Nguồn', false, true],
    ]);
    expect(-Math.min(...lines.map(({ y }) => y))).toBeLessThan(padding.top - PICTURE_MARGIN);
  });

  test('a title that is the subtitle is said once', () => {
    expect(layout('Tổng điểm', 'Tổng điểm').lines.map(({ text }) => text)).toEqual(['Tổng điểm']);
  });

  test('a text that is not there takes no room', () => {
    const { lines, padding } = layout('', '');
    expect(lines).toEqual([]);
    expect(new Set(Object.values(padding))).toEqual(new Set([PICTURE_MARGIN]));
  });
});
