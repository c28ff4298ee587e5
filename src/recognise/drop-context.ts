import type { Scheme } from '../model/index.ts';
import type { Desk } from './questions.ts';
import type { UnitRegistry } from './units/unit-registry.ts';

/** A province by its folded and its written name. */
export interface NamedProvince {
  readonly base: string;
  readonly name: string;
}

/** What tables of one drop share. */
export interface DropContext {
  readonly desk: Desk;
  readonly registry: UnitRegistry;
  readonly schemes: readonly Scheme[];
  /** Provinces the documents of the drop are about; where they name none, those of the workbook. */
  readonly provinces: readonly NamedProvince[];
  /** Its files are called after units, several of them. */
  readonly isFilePerUnit: boolean;
}
