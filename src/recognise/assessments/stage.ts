import {
  assessmentKey,
  fold,
  type IsoDate,
  type Level,
  type Origin,
  type Scheme,
  type UnitKey,
  usualSource,
} from '../../model/index.ts';
import { COUNTRY } from '../builtin/units.ts';
import type { Binding } from '../layouts/layout.ts';
import type { DocumentFacts } from '../structure/document.ts';
import type { Placed } from '../units/roster.ts';
import type { UnitRegistry } from '../units/unit-registry.ts';
import { Draft } from './draft.ts';

/** The scope of units whose document names no province. */
const UNKNOWN_SCOPE: UnitKey = 'unknown';

/** Where one binding's figures of one level and scope go. */
export interface Lane {
  readonly draft: Draft;
  /** By its number in the table's roster the place of each unit among the draft's. */
  readonly places: number[];
  readonly origin: number;
}

/** The place of a unit among those of the lane's draft, to which it is added where it is new. */
export function placeIn({ draft, places }: Lane, { key, unit }: Placed): number {
  places[unit] ??= draft.add(key);
  return places[unit];
}

/** The drafts one table feeds, made as its rows ask for them. */
export class Stage {
  readonly drafts = new Map<string, Draft>();
  readonly schemes = new Map<string, Scheme>();
  readonly #lanes = new Map<Binding, Map<string, Lane>>();
  readonly #origin: Origin;
  readonly #source: string | undefined;
  readonly #listsSome: boolean;
  readonly #registry: UnitRegistry;

  readonly #room: number;
  /** By level and scope the draft that was begun last: another date's will be as long. */
  readonly #last = new Map<string, Draft>();
  readonly #places = new Map<Draft, number[]>();

  /** `room`: the most units the table can bring. */
  constructor(
    origin: Origin,
    { source, listsSome }: Pick<DocumentFacts, 'source' | 'listsSome'>,
    registry: UnitRegistry,
    room: number,
  ) {
    this.#room = room;
    this.#origin = origin;
    this.#source = source;
    this.#listsSome = listsSome;
    this.#registry = registry;
  }

  lane(binding: Binding, level: Level, scope: UnitKey, provisional: boolean): Lane {
    const lanes = this.#lanes.get(binding) ?? new Map<string, Lane>();
    this.#lanes.set(binding, lanes);
    const id = `${level}|${scope}`;
    const known = lanes.get(id);
    if (known) return known;
    const draft = this.#draft(binding, level, scope);
    draft.provisional ||= provisional;
    this.#registry.use(scope);
    this.schemes.set(binding.scheme.key, binding.scheme);
    const lane: Lane = { draft, places: this.#places.get(draft)!, origin: draft.origin(this.#origin) };
    lanes.set(id, lane);
    return lane;
  }

  #draft(binding: Binding, level: Level, scope: UnitKey): Draft {
    const { scheme, dated } = binding;
    const source = this.#source ?? usualSource(scheme.key);
    const identity = { scheme: scheme.key, scope, level, period: dated.period, source };
    const key = assessmentKey(identity);
    const known = this.drafts.get(key);
    if (known) return known;
    const id = `${level}|${scope}`;
    const draft = new Draft(identity, this.#room || (this.#last.get(id)?.units.length ?? 0));
    draft.listsSome = this.#listsSome;
    draft.sourceAssumed = this.#source === undefined && source !== '' && !isNamed(source, this.#origin.file);
    this.#last.set(id, draft);
    this.#places.set(draft, []);
    this.drafts.set(key, draft);
    return draft;
  }
}

/** "dvcqg_34tinh_2026-10-06.csv": the file's name holds the system's. */
const isNamed = (source: string, file: string): boolean =>
  fold(file)
    .split(/[^a-z0-9]+/)
    .includes(source);

/** Whose unit it is: the country's for a province, else the province that its code, its name or its document gives. */
export function scopeOf(
  level: Level,
  province: string | undefined,
  date: IsoDate,
  registry: UnitRegistry,
  code?: string,
): UnitKey {
  if (level === 'country' || level === 'ministry' || level === 'province') return COUNTRY;
  const prefix = /^(H\d{2})\./.exec(code ?? '')?.[1];
  const byCode = prefix && registry.find({ printed: '', base: '' }, 'province', COUNTRY, date, prefix);
  if (byCode) return byCode.key;
  return (province === undefined ? undefined : registry.province(province, date)?.key) ?? UNKNOWN_SCOPE;
}
