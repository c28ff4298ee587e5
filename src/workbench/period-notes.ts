import { type AssessmentHead, isSame, type PeriodRef } from '../model/index.ts';
import type { Noted, NoteOffer, ViewNote } from './noted.ts';
import { headOf, refOf, resolveView } from './resolve-view.ts';

type Exact = Exclude<PeriodRef, string>;

/** Dates the view is pinned to and the workbook does not have: a file was taken out, or its import taken back. */
export function goneDates(noted: Noted): readonly ViewNote[] {
  const { spec } = noted.current;
  const { from, to } = noted.resolved;
  return [
    ...(!to && typeof spec.to === 'object' ? [gone('to', spec.to, noted)] : []),
    ...(to && !from && typeof spec.from === 'object' && !isOfPair(spec.from, noted)
      ? [gone('from', spec.from, noted)]
      : []),
    ...(to ? goneBaselines(noted) : []),
  ];
}

/** The same date asked for on both sides is there. */
function isOfPair(ref: Exact, { current: { spec }, resolved: { choices } }: Noted): boolean {
  return resolveView({ ...spec, to: ref, baselines: [] }, choices).to !== undefined;
}

function gone(side: 'from' | 'to', ref: Exact, noted: Noted): ViewNote {
  const { words, view, resolved } = noted;
  const others = resolved.choices.filter((head) => head !== (side === 'to' ? resolved.from : resolved.to));
  const nearest = nearestTo(ref, others);
  const latest = headOf('latest', side, resolved);
  const offers: NoteOffer[] = [];
  if (nearest && nearest !== latest)
    offers.push({
      label: words.nearest(dateOf(nearest, noted)),
      run: () => view.setPeriod(side, refOf(nearest, resolved.choices)),
    });
  if (latest && others.includes(latest))
    offers.push({ label: words.latest(dateOf(latest, noted)), run: () => view.setPeriod(side, 'latest') });
  if (side === 'from') offers.push({ label: words.oneDate, run: () => view.dropFrom() });
  const said = words[side === 'to' ? 'toGone' : 'fromGone'](nameOf(ref, noted));
  const text = side === 'to' && offers.length === 0 ? `${said} ${words.nothingLeft}` : said;
  return { key: `${side}-gone`, text, offers };
}

function goneBaselines(noted: Noted): readonly ViewNote[] {
  const { words, view, current } = noted;
  const { baselines } = current.spec;
  return baselines.flatMap((ref, i): readonly ViewNote[] => {
    if (typeof ref === 'string' || isOfPair(ref, noted)) return [];
    const run = () => view.change({ baselines: baselines.filter((other) => !isSame(other, ref)) });
    const text = words.baselineGone(nameOf(ref, noted));
    return [{ key: `baseline-${i}-gone`, text, offers: [{ label: words.dropBaseline, run }] }];
  });
}

function nearestTo({ exact }: Exact, heads: readonly AssessmentHead[]): AssessmentHead | undefined {
  const away = ({ period }: AssessmentHead): number =>
    Math.abs(Date.parse(period.end) - Date.parse(exact.end)) + (period.kind === exact.kind ? 0 : 0.5);
  return heads.toSorted((a, b) => away(a) - away(b))[0];
}

function dateOf({ period, source, sourceAssumed }: AssessmentHead, { wording, resolved }: Noted): string {
  const isShared = resolved.choices.filter((head) => head.period.end === period.end).length > 1;
  const date = wording.dates.period(period);
  return isShared && source !== '' ? `${date} · ${wording.start.source(source, sourceAssumed)}` : date;
}

/** With the system, where figures of that date are there, but of another. */
function nameOf({ exact, source }: Exact, { wording, resolved }: Noted): string {
  const date = wording.dates.periodInSentence(exact);
  const isOfOther = resolved.choices.some(({ period }) => period.end === exact.end);
  return source && isOfOther ? `${date} (${wording.start.source(source)})` : date;
}
