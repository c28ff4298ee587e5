import {
  type FigureColumn,
  type IndicatorKey,
  LEVELS,
  PARTS,
  type Period,
  type Scheme,
  type UnitKey,
} from '../model/index.ts';
import { listed, oneOf, picked } from './choice-codecs.ts';
import { type Codec, inTurn, mapped, yes } from './codec.ts';
import { type Contents, type Head, type Place, placeText, type Roster, rosterText } from './contents.ts';
import { Damaged } from './damaged.ts';
import type { Figures } from './figures.ts';
import { figuresCodec } from './figures-codec.ts';
import { BUILTIN_INDICATORS, BUILTIN_SCHEMES, builtinUnitKey, isBuiltinScheme } from './known.ts';
import { runs } from './number-codecs.ts';
import { correctedFigures } from './office-codecs.ts';
import { period, periodRef, periodText } from './period-codec.ts';
import { list, struct } from './record-codecs.ts';
import { scheme } from './scheme-codec.ts';
import { once, stages } from './stages.ts';
import { key, line } from './text-codec.ts';
import { ownUnits, renamedUnits } from './unit-codec.ts';
import { viewCodec } from './view-codec.ts';

/** Every date of the whole nation's communes in twelve indicators for a year and a half; a link holds hundreds. */
export const MOST_FIGURES = 4_000_000;

/** The order in which a body is written: what is pointed at stands before what points. */
export const body: Codec<Contents> = stages()
  .with('schemes', () => list(scheme))
  .with('otherSchemes', () => list(key))
  .with('builtinUnits', () => list(builtinUnitKey))
  .with('otherUnits', () => list(key))
  .with('renamed', (told) => renamedUnits(told.builtinUnits))
  .with('units', (told) => ownUnits([...told.builtinUnits, ...told.otherUnits]))
  .with('periods', () => list(period))
  .with('rosters', (told) => list(rosterCodec(unitKeys(told))))
  .with('places', (told) => list(placeCodec(told)))
  .with('heads', (told) => list(headCodec(told)))
  .with('figures', (told) => allFigures(told.heads))
  .with('views', (told) =>
    list(
      viewCodec({
        schemes: schemeKeys(told),
        units: unitKeys(told),
        period: periodRef(told.periods),
        indicatorsOf: (of) => indicatorsOf(of, told.schemes),
      }),
    ),
  );

/** The built-in ones last: their list grows. */
const schemeKeys = ({
  schemes,
  otherSchemes,
}: Pick<Contents, 'schemes' | 'otherSchemes'>): readonly string[] => [
  ...schemes.map((s) => s.key),
  ...otherSchemes,
  ...BUILTIN_SCHEMES,
];

const unitKeys = ({
  builtinUnits,
  otherUnits,
  units,
}: Pick<Contents, 'builtinUnits' | 'otherUnits' | 'units'>): readonly UnitKey[] => [
  ...builtinUnits,
  ...otherUnits,
  ...units.map((unit) => unit.key),
];

function indicatorsOf(of: string, schemes: readonly Scheme[]): readonly IndicatorKey[] {
  if (isBuiltinScheme(of)) return BUILTIN_INDICATORS[of];
  return schemes.find((s) => s.key === of)?.indicators.map((i) => i.key) ?? [];
}

const rosterCodec = (units: readonly UnitKey[]): Codec<Roster> => picked(units, units.length);

type Names = Pick<Contents, 'schemes' | 'otherSchemes' | 'builtinUnits' | 'otherUnits' | 'units'>;

function placeCodec(told: Names): Codec<Place> {
  return stagedPlace(
    struct({
      scheme: listed(schemeKeys(told)),
      scope: listed(unitKeys(told)),
      level: oneOf(LEVELS),
      source: line,
    }),
    once((of) => columnsCodec(indicatorsOf(of, told.schemes))),
  );
}

/** The columns of a place are told by its scheme. */
function stagedPlace(
  where: Codec<Omit<Place, 'columns'>>,
  columns: (scheme: string) => Codec<readonly FigureColumn[]>,
): Codec<Place> {
  return mapped(
    stages()
      .with('where', () => where)
      .with('columns', (told) => columns(told.where.scheme)),
    ({ columns: shown, ...rest }) => ({ where: rest, columns: shown }),
    (told) => ({ ...told.where, columns: told.columns }),
  );
}

/** The indicators, then the parts in runs. */
function columnsCodec(indicators: readonly IndicatorKey[]): Codec<readonly FigureColumn[]> {
  return mapped(
    stages()
      .with('indicators', () => picked(indicators, indicators.length * PARTS.length))
      .with('parts', (told) => runs(told.indicators.length, PARTS.length - 1)),
    (columns) => ({
      indicators: columns.map((c) => c.indicator),
      parts: columns.map((c) => PARTS.indexOf(c.part)),
    }),
    ({ indicators: keys, parts }) => keys.map((indicator, c) => ({ indicator, part: PARTS[parts[c]!]! })),
  );
}

function headCodec({
  periods,
  rosters,
  places,
}: {
  readonly periods: readonly Period[];
  readonly rosters: readonly Roster[];
  readonly places: readonly Place[];
}): Codec<Head> {
  return struct(
    {
      place: listed(places, placeText),
      period: listed(periods, periodText),
      roster: listed(rosters, rosterText),
    },
    { provisional: yes, listsSome: yes, sourceAssumed: yes, corrected: correctedFigures },
  );
}

/** Each told against the last one before it of the same place. */
function allFigures(heads: readonly Head[]): Codec<readonly Figures[]> {
  const total = heads.reduce((n, head) => n + head.place.columns.length * head.roster.length, 0);
  if (total > MOST_FIGURES) throw new Damaged('too-large');
  const last = new Map<Place, number>();
  const earlier = heads.map(({ place }, i) => {
    const before = last.get(place);
    last.set(place, i);
    return before;
  });
  return inTurn(heads.length, (i, before) => {
    const { place, roster } = heads[i]!;
    const at = earlier[i];
    return figuresCodec({
      columns: place.columns.length,
      units: roster,
      ...(at === undefined ? {} : { earlier: { units: heads[at]!.roster, figures: before[at]! } }),
    });
  });
}
