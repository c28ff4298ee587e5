import { type AssessmentHead, comparePeriods } from '../model/index.ts';
import { placeKey } from './choices.ts';
import type { Noted, NoteOffer, ViewNote } from './noted.ts';
import { refOf } from './resolve-view.ts';

/**
 * A table most of whose columns were renamed is of a set of indicators of its own, and a view of the former set stays with
 * that. Said of one that follows the latest figures, where a later table of the same units and system goes on with some of
 * the columns under another set.
 */
export function renamedTable(noted: Noted): readonly ViewNote[] {
  const { current, resolved, words, wording, ground, view } = noted;
  const { to, choices } = resolved;
  if (!to || current.spec.to !== 'latest') return [];
  const next = ground.heads.filter((head) => goesOn(head, to, noted)).sort(byDate)[0];
  if (!next) return [];
  const name = ground.schemes.get(next.scheme)?.name ?? next.scheme;
  const look: NoteOffer = { label: words.showTable, run: () => view.openPlace(placeKey(next)) };
  const stay: NoteOffer = { label: words.stayHere, run: () => view.change({ to: refOf(to, choices) }) };
  const text = words.renamedTable(wording.dates.periodInSentence(next.period), name);
  return [{ key: 'renamed-table', text, offers: [look, stay] }];
}

const byDate = (a: AssessmentHead, b: AssessmentHead): number => comparePeriods(a.period, b.period);

function goesOn(head: AssessmentHead, to: AssessmentHead, { ground }: Noted): boolean {
  if (head.scheme === to.scheme || head.scope !== to.scope || head.level !== to.level) return false;
  if (head.source !== to.source || head.period.end <= to.period.end) return false;
  // Two tables that come side by side are two tables.
  const isBeside = ground.heads.some(
    (other) =>
      other.scheme === head.scheme &&
      other.scope === to.scope &&
      other.level === to.level &&
      other.period.end <= to.period.end,
  );
  if (isBeside) return false;
  const units = new Set(head.units);
  const names = namesOf(head, ground);
  const common = to.units.filter((unit) => units.has(unit)).length;
  return common * 2 >= to.units.length && [...namesOf(to, ground)].some((name) => names.has(name));
}

function namesOf({ scheme, columns }: AssessmentHead, { schemes }: Noted['ground']): ReadonlySet<string> {
  const { indicators = [] } = schemes.get(scheme) ?? {};
  const printed = new Set(columns.map(({ indicator }) => indicator));
  return new Set(indicators.filter(({ key }) => printed.has(key)).map(({ name }) => name.toLowerCase()));
}
