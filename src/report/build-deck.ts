import { fileNameOf, type IsoDate } from '../model/index.ts';
import type { Language, Wording } from '../wording/index.ts';
import { pack, unpack } from '../zip/index.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { chartXml } from './chart-xml.ts';
import { type ChartParts, finishPackage } from './finish-package.ts';
import { type DeckTab, type PlacedChart, planSlides } from './plan-slides.ts';
import { writeSlides } from './write-slides.ts';

export interface DeckRequest {
  /** The workbook's name. */
  readonly title: string;
  /** In the order of the deck. */
  readonly slides: readonly DeckTab[];
  readonly wording: Wording;
  /** What the document states as its own; a day, so that one request gives the same bytes whenever it is made. */
  readonly day: IsoDate;
}

export const DECK_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' };

/** Many times the largest deck: what comes back from the library is ours, yet nothing here inflates without an end. */
const MOST_BYTES = 512 * 2 ** 20;

/**
 * The pages as slides for PowerPoint, 16:9, in the order of the tabs: the finding as title, a native bar chart with its
 * workbook, the table, the source, and the plain sentences as notes. One request gives the same bytes each time.
 */
export async function buildDeck({ title, slides: tabs, wording, day }: DeckRequest): Promise<Blob> {
  const lang = LANGUAGE_TAGS[wording.language];
  const slides = tabs.flatMap((tab) => planSlides(tab, wording));
  const written = unpack(await writeSlides(slides, wording.numbers.ascii(title), lang), MOST_BYTES);
  if (!written) throw new Error('the slides written are no package');
  const charts = slides.flatMap(({ chart }) => (chart ? [chartParts(chart, wording, lang, day)] : []));
  const tables = slides.map((slide) => slide.tables[0]?.alt ?? '');
  const finished = finishPackage(written, { title, lang, day, charts, tables });
  return new Blob([pack(finished, day)], { type: DECK_TYPE });
}

function chartParts({ bars, fitted }: PlacedChart, wording: Wording, lang: string, day: IsoDate): ChartParts {
  return {
    chart: chartXml(bars, fitted, wording, lang),
    workbook: chartWorkbook(bars, wording, day),
  };
}

export function deckName(title: string): string {
  return fileNameOf(title, 'pptx');
}
