import {
  type Assessment,
  type Correction,
  columnIndex,
  type FigureColumn,
  type Standing,
  standingOf,
} from '../model/index.ts';
import type { Ground } from './ground.ts';

/**
 * Where each correction stands, in their order. `printed`: the figures as the files print them, of which the columns that
 * corrections are about are read. Of figures that are there and cannot be read nothing can be said: it holds.
 */
export async function standingsOf(
  corrections: readonly Correction[],
  printed: Pick<Ground, 'heads' | 'readColumn'>,
): Promise<readonly Standing[]> {
  const heads = new Map(printed.heads.map((head) => [head.key, head]));
  const columns = new Map<string, Promise<Assessment | undefined>>();
  const columnOf = (key: string, column: FigureColumn): Promise<Assessment | undefined> => {
    const name = JSON.stringify([key, column.indicator, column.part]);
    const reading = columns.get(name) ?? printed.readColumn([key], column).then(([read]) => read);
    columns.set(name, reading);
    return reading;
  };
  return Promise.all(
    corrections.map(async (correction): Promise<Standing> => {
      const { assessment, indicator, part } = correction.of;
      const head = heads.get(assessment);
      if (!head || columnIndex(head, indicator, part) < 0) return { correction, state: 'gone' };
      const read = await columnOf(assessment, { indicator, part });
      return read ? standingOf(correction, read) : { correction, state: 'holds' };
    }),
  );
}
