import { type ChartKind, fileNameOf, type OfficePart, type Page, type Series } from '../../model/index.ts';
import { type ChartPicture, chartPicture } from '../../view/index.ts';
import type { ChartWords } from '../../wording/index.ts';
import { saveFile } from '../save-file.ts';
import { pictureThemeOf } from './chart-theme.ts';

/** A chart with the words that make its picture complete in itself. */
export interface PictureSubject {
  readonly series: Series;
  readonly kind: ChartKind;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** The tab's name. */
  readonly name: string;
  /** Where it is a copy for the office. */
  readonly office?: OfficePart;
}

/** The chart of a page that leaves. */
export function pictureSubject(page: Page, kind: ChartKind, name: string): PictureSubject {
  const { series, title, subtitle, source, office } = page;
  return { series, kind, title, subtitle, source, name, ...(office ? { office } : {}) };
}

/** CSS pixels: across a page of text its letters are as large as a caption's. */
const WIDTH = 720;
const SCALE = 2;

const png = (picture: ChartPicture): Promise<Blob> => picture.png(SCALE);
const svgAs =
  (type: string) =>
  async ({ svg }: ChartPicture): Promise<Blob> =>
    new Blob([svg], { type });

/** By media type; the first is what a file holds. A drawing is pasted as its text where it is not taken as a drawing. */
export const PICTURE_FORMS = {
  png: { 'image/png': png },
  svg: { 'image/svg+xml': svgAs('image/svg+xml'), 'text/plain': svgAs('text/plain') },
} as const;
export type PictureFormat = keyof typeof PICTURE_FORMS;

/** `place` lends its theme: a picture has the page's typeface and colours, on white. */
export function drawPicture(subject: PictureSubject, place: HTMLElement): Promise<ChartPicture> {
  const { series, kind, title, subtitle, source, office } = subject;
  const theme = pictureThemeOf(place);
  return chartPicture({
    kind,
    series,
    theme,
    width: WIDTH,
    title,
    subtitle,
    caption: series.caption,
    source,
    ...(office ? { office } : {}),
  });
}

export async function savePicture(
  { series, name, office }: PictureSubject,
  drawn: Promise<ChartPicture>,
  format: PictureFormat,
  words: ChartWords['picture'],
): Promise<void> {
  const [make = png] = Object.values(PICTURE_FORMS[format]);
  const blob = await make(await drawn);
  const called = words.fileName(name, series.beforeLabel, series.afterLabel);
  saveFile(fileNameOf(office ? `${called} - ${office.label}` : called, format), blob);
}
