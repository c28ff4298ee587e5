import {
  ISSUE_CODES,
  type Issue,
  MAX_DECIMALS,
  type Place,
  SEVERITIES,
  STATUSES,
  type Status,
} from '../model/index.ts';
import { oneOf } from './choice-codecs.ts';
import { type Codec, mapped } from './codec.ts';
import { number, upTo, varint } from './number-codecs.ts';
import { list, struct, table } from './record-codecs.ts';
import { key, line, prose } from './text-codec.ts';

/** A correction of a figure of one assessment, whose figures hold what was put in place of it. */
export interface CorrectedFigure {
  /** Places in the roster and among the columns. */
  readonly unit: number;
  readonly column: number;
  readonly status: Status;
  readonly decimals: number;
  readonly file: string;
  readonly table: number;
  readonly row: number;
  readonly cellColumn: number;
  readonly at: string;
  readonly value?: number;
  readonly verbatim?: string;
  readonly why?: string;
  readonly sheet?: string;
}

export const correctedFigures: Codec<readonly CorrectedFigure[]> = table(
  {
    unit: varint,
    column: varint,
    status: oneOf(STATUSES),
    decimals: upTo(MAX_DECIMALS),
    file: line,
    table: varint,
    row: varint,
    cellColumn: varint,
    at: line,
  },
  { value: number, verbatim: line, why: prose, sheet: line },
);

type Detail = NonNullable<Issue['detail']>;

const detail: Codec<Detail> = mapped(
  list(struct({ name: key }, { text: prose, number, list: list(prose) })),
  (whole) =>
    Object.entries(whole).map(([name, value]) => ({
      name,
      ...(typeof value === 'string' ? { text: value } : {}),
      ...(typeof value === 'number' ? { number: value } : {}),
      ...(typeof value === 'object' ? { list: value } : {}),
    })),
  (read) =>
    Object.fromEntries(
      read.map(({ name, text, number: value, list: texts }) => [name, text ?? value ?? texts ?? '']),
    ),
);

/** What is nowhere at the other end: nobody has the file there. */
const NO_FILE = '';

/** What source files need care about; a place keeps the file's name, not its key. */
export const issues: Codec<readonly Issue[]> = mapped(
  list(
    struct(
      { code: oneOf(ISSUE_CODES), severity: oneOf(SEVERITIES) },
      { file: line, sheet: line, table: varint, row: varint, column: varint, detail },
    ),
  ),
  (whole) =>
    whole.map(({ code, severity, at, detail: told }) => {
      const { import: _, ...place } = at ?? ({} as Partial<Place>);
      return { code, severity, ...place, ...(told ? { detail: told } : {}) };
    }),
  (read) =>
    read.map(({ code, severity, detail: told, file, ...place }) => ({
      code,
      severity,
      ...(file === undefined ? {} : { at: { import: NO_FILE, file, ...place } }),
      ...(told ? { detail: told } : {}),
    })),
);
