import { TAB_COLOURS } from '../../model/index.ts';
import type { FileWords, SharingWords, TabWords } from '../../wording/index.ts';
import type { Tab, TabKind } from '../../workbench/index.ts';
import type { Action } from '../menu/actions.ts';

/** Before the name of a colour in the value of its action; nothing behind it: no colour. */
export const COLOUR = 'colour:';

interface Words {
  readonly tabs: TabWords;
  readonly sharing: SharingWords;
  readonly files: FileWords;
}

/** What a tab's menu offers; `alike`: the tabs of its kind, in order. */
export function actionsOf(tab: Tab, alike: readonly Tab[], words: Words): readonly Action[] {
  return ACTIONS[tab.kind](tab, alike, words);
}

const ACTIONS: Readonly<Record<TabKind, (tab: Tab, alike: readonly Tab[], words: Words) => Action[]>> = {
  data: (_tab, _alike, { tabs, files }) => [
    { value: 'save', label: tabs.saveOriginal },
    { value: 'remove', label: files.remove, keys: 'Delete', begins: true },
  ],
  view: (tab, alike, { tabs }) => {
    const at = alike.indexOf(tab);
    const isLast = at >= alike.length - 1;
    return [
      { value: 'rename', label: tabs.rename, keys: 'F2', disabled: tab.sealed !== undefined },
      { value: 'copy', label: tabs.copy, disabled: tab.sealed === 'unreadable' },
      ...colours(tab, tabs),
      { value: 'deck', label: tabs.offDeck, isOn: tab.isOffDeck === true, begins: true },
      { value: 'left', label: tabs.left, keys: 'Ctrl+Shift+PgUp', disabled: at <= 0, begins: true },
      { value: 'right', label: tabs.right, keys: 'Ctrl+Shift+PgDn', disabled: isLast },
      { value: 'remove', label: tabs.remove, keys: 'Delete', begins: true },
      { value: 'others', label: tabs.removeOthers, disabled: alike.length < 2 },
      { value: 'behind', label: tabs.removeRight, disabled: isLast },
    ];
  },
  guest: (_tab, alike, { tabs, sharing }) => [
    { value: 'keep', label: sharing.keep },
    { value: 'remove', label: tabs.close, keys: 'Delete', begins: true },
    { value: 'others', label: tabs.closeOthers, disabled: alike.length < 2 },
  ],
};

function colours(tab: Tab, words: TabWords): Action[] {
  const none: Action = {
    value: COLOUR,
    label: words.noColour,
    row: words.colour,
    swatch: '',
    isChosen: tab.colour === undefined,
  };
  const all = TAB_COLOURS.map(
    (colour): Action => ({
      value: COLOUR + colour,
      label: words.colours[colour],
      row: words.colour,
      swatch: colour,
      isChosen: tab.colour === colour,
    }),
  );
  return [none, ...all];
}
