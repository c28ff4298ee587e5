import type { Level, UnitKey } from '../../model/index.ts';
import type { Mention } from './names-in.ts';

/**
 * "Các Chi nhánh Văn phòng ĐKĐĐ: huyện Đồng Phú (54); Hớn Quản (5)": what a list names is of the level its heading says,
 * and there may be a district of the same name. `unitsAt`: whom a name means at a level, if anybody.
 */
export function listedUnder(
  mentions: readonly Mention[],
  text: string,
  unitsAt: (name: string, level: Level) => readonly UnitKey[],
): readonly Mention[] {
  return mentions.map((mention) => {
    if (mention.kind !== 'unit') return mention;
    const heading = mentions.findLast((m) => m.kind === 'level' && m.end <= mention.start);
    if (heading?.kind !== 'level' || !OPENS.test(text.slice(heading.end, mention.start))) return mention;
    const keys = unitsAt(text.slice(mention.start, mention.end), heading.level);
    return keys.length > 0 ? { ...mention, keys } : mention;
  });
}

/** A list is open: its heading ended in a colon, and no sentence has ended since. */
const OPENS = /^[^.:]*:(?:[^.]|\.(?! ))*$/;
