import { TAB_COLOURS } from '../../model/index.ts';
import type { Tab, TabCommands } from '../../workbench/index.ts';
import { COLOUR } from './tab-actions.ts';

/** What the menu and the keys of a tab set in motion. */
export interface TabHands {
  readonly commands: Pick<TabCommands, 'colour' | 'copy' | 'remove' | 'toggleOffDeck'>;
  readonly rename: (tab: Tab) => void;
  /** To a place among the views, from 0. */
  readonly move: (key: string, to: number) => void;
  /** Guests go. */
  readonly close: (keys: readonly string[]) => void;
  /** A guest stays. */
  readonly keep: (key: string) => void;
  /** The file of an imported table is wanted as it came. */
  readonly save: (key: string) => void;
  /** The file of an imported table leaves the workbook. */
  readonly takeOut: (key: string) => void;
}

/** Does what `actionsOf` offers by this name; `tabs` are all of the strip. */
export function runTabAction(action: string, tab: Tab, tabs: readonly Tab[], hands: TabHands): void {
  const { commands } = hands;
  const { key, kind } = tab;
  const alike = tabs.filter((one) => one.kind === kind).map((one) => one.key);
  const at = alike.indexOf(key);
  const letGo = (keys: readonly string[]): void => {
    if (kind === 'guest') hands.close(keys);
    else void commands.remove(...keys);
  };
  if (action === 'rename') hands.rename(tab);
  else if (action === 'copy') void commands.copy(key);
  else if (action === 'deck') void commands.toggleOffDeck(key);
  else if (action === 'left' && at > 0) hands.move(key, at - 1);
  else if (action === 'right' && at < alike.length - 1) hands.move(key, at + 1);
  else if (action === 'remove' && kind === 'data') hands.takeOut(key);
  else if (action === 'remove') letGo([key]);
  else if (action === 'others') letGo(alike.filter((other) => other !== key));
  else if (action === 'behind') letGo(alike.slice(at + 1));
  else if (action === 'keep') hands.keep(key);
  else if (action === 'save') hands.save(key);
  else if (action.startsWith(COLOUR)) {
    const colour = TAB_COLOURS.find((name) => COLOUR + name === action);
    void commands.colour(key, colour);
  }
}
