import type { Level } from '../../model/index.ts';
import type { Span } from './folded.ts';

/**
 * "Các Chi nhánh Văn phòng ĐKĐĐ: huyện Đồng Phú (54); Hớn Quản (5)": the level that the heading of a list says, for a
 * name in the list; there may be a district of the same name. `levels`: those a text names, in order.
 */
export function listedUnder(
  levels: readonly (Span & { readonly level: Level })[],
  name: Span,
  text: string,
): Level | undefined {
  const heading = levels.findLast(({ end }) => end <= name.start);
  return heading && OPENS.test(text.slice(heading.end, name.start)) ? heading.level : undefined;
}

/** A list is open: its heading ended in a colon, and no sentence has ended since. */
const OPENS = /^[^.:]*:(?:[^.]|\.(?! ))*$/;
