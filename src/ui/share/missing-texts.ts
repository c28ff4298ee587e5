import type { Workbench } from '../../workbench/index.ts';

/** What the open link needs and this machine does not have, a line for each period. */
export function missingTexts({ missing, current, guests, library, wording }: Workbench): readonly string[] {
  const unitName = (key: string): string => {
    const own = guests.guest?.parcel.units.find((unit) => unit.key === key);
    return (own ?? library.units.get(key))?.name ?? '';
  };
  return missing.map((period) => {
    const { level = 'country', scope = '', scheme = '', rows, focus } = current?.spec ?? {};
    const set = library.schemes.get(scheme)?.name;
    const unit = rows === 'indicators' ? unitName(focus?.unit ?? '') : '';
    const [what, where] =
      unit === '' ? [wording.names.level(level), unitName(scope)] : [wording.start.indicatorsOf(unit), ''];
    return wording.sharing.missingFigures(what, where, wording.dates.period(period), set);
  });
}
