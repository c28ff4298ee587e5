import { viewNoteWords } from '../wording/index.ts';
import { goneFromFigures } from './gone-notes.ts';
import type { Noted, NoteHost, NoteOffer, ViewNote } from './noted.ts';
import { goneDates } from './period-notes.ts';
import { renamedTable } from './renamed-note.ts';

/** Everything the open view points at that is not there, and how it moved. */
export function viewNotes(host: NoteHost): readonly ViewNote[] {
  const { current, resolved } = host;
  if (!current || !resolved) return [];
  const noted: Noted = { ...pick(host), current, resolved, words: viewNoteWords[host.wording.language] };
  if (current.sealed) return [sealedNote(noted)];
  return [...moveNote(noted), ...renamedTable(noted), ...goneDates(noted), ...goneFromFigures(noted)];
}

/** A class's getters are not spread. */
function pick(host: NoteHost): Omit<NoteHost, 'current' | 'resolved'> {
  const { comparison, page, busy, ground, wording, view, tabs, move, forgetMove } = host;
  return { comparison, page, busy, ground, wording, view, tabs, move, forgetMove };
}

function sealedNote({ current, tabs, words }: Noted): ViewNote {
  const { why, isDrawable, lost, stored } = current.sealed!;
  const text = [
    words[isDrawable ? why : (`${why}Unread` as const)],
    ...(lost.length > 0 ? [words[`${why}Lost`](lost.map(words.member))] : []),
    ...(isDrawable ? [words.staysHere] : []),
  ].join(' ');
  const copy: NoteOffer = { label: words.copy, run: () => tabs.copy(current.id) };
  const file = {
    name: words.jsonName(tabs.nameOf(current.spec)),
    text: `${JSON.stringify(stored, null, 2)}\n`,
  };
  return { key: 'sealed', text, offers: [...(isDrawable ? [copy] : []), { label: words.saveJson, file }] };
}

function moveNote({ move, wording, words, view, forgetMove, resolved }: Noted): readonly ViewNote[] {
  const { from, to, choices } = resolved;
  // Files that moved it may have been taken back.
  if (!move || !to || (move.to.key === to.key && move.from?.key === from?.key)) return [];
  const pair = (a: typeof from, b: typeof to): string =>
    [a, b].flatMap((head) => (head ? [wording.dates.period(head.period)] : [])).join(' → ');
  const keep: NoteOffer = { label: words.keepDates, run: () => view.pinDates(move, choices) };
  const seen: NoteOffer = { label: words.understood, run: async () => forgetMove() };
  return [
    { key: 'moved', text: words.moved(pair(move.from, move.to), pair(from, to)), offers: [keep, seen] },
  ];
}
