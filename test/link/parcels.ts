import { createEngine } from '../../src/engine/index.ts';
import type { Assessment, Parcel, PeriodRef, RelativePeriod, ViewSpec } from '../../src/model/index.ts';
import { type Dropped, sample, textFile } from '../fixtures/recognised.ts';

export const DEPARTMENTS = ['766_so-nganh_den-27-3-2025.csv', '766_so-nganh_den-08-4-2025.csv'].map(sample);
export const NOTICE_1072 = [
  'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv',
  'TB-1072_so-nganh_27-3-va-08-4.csv',
  'TB-1072_cap-huyen_27-3-va-08-4.csv',
].map(sample);
export const PROVINCES = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'].map(sample);

const REMOTE = [
  'Ia Grai',
  'Chư Prông',
  'Đak Đoa',
  'Phú Thiện',
  'Kông Chro',
  'Ia Pa',
  'Krông Năng',
  'An Nhơn',
];
const ENDS = ['Đông', 'Tây', 'Nam', 'Bắc', 'Thượng', 'Hạ', 'Trung', 'Hòa', 'Bình', 'Phú', 'Lộc', 'Thành'];

/** 250 communes of Gia Lai at one date, under names made of those of real ones. */
function communes(date: string, shift: number): Dropped {
  const rows = Array.from({ length: 250 }, (_, i) => {
    const type = i % 5 === 0 ? 'Phường' : 'Xã';
    const name = `${type} ${REMOTE[i % 8]} ${ENDS[Math.floor(i / 8) % 12]}${i < 96 ? '' : ` ${Math.floor(i / 96) + 1}`}`;
    const score = 60 + ((i * 7919 + shift * (i % 37)) % 3500) / 100;
    return `${i + 1};${name};${score.toFixed(2).replace('.', ',')}`;
  });
  const title = `UBND TỈNH GIA LAI\nKết quả chỉ số 766 của các xã, phường đến ngày ${date}`;
  return textFile(
    `xa ${date.replaceAll('/', '-')}.csv`,
    [title, 'STT;Đơn vị;Tổng điểm', ...rows, ''].join('\n'),
  );
}
export const COMMUNES = [communes('06/10/2026', 0), communes('10/10/2026', 3)];

/** What a drop of files gives to share: a view of each table, its periods pinned, and the columns it shows. */
export async function parcelOf(
  files: readonly Dropped[],
  change: (view: ViewSpec) => ViewSpec = (v) => v,
): Promise<Parcel> {
  const { assessments, units, schemes } = await createEngine().recognise(files);
  const placeOf = (a: Assessment): string => `${a.scheme}|${a.scope}|${a.level}`;
  const places = [...new Set(assessments.map(placeOf))];
  const views = places.map((place) => change(viewOf(assessments.filter((a) => placeOf(a) === place))));
  const shown = assessments.map(withoutRanks);
  return { views, assessments: shown, units: units.filter((u) => isNamed(shown, u.key)), schemes };
}

function viewOf(dates: readonly Assessment[]): ViewSpec {
  const [from, to] = dates.slice(-2).map((a) => a.period);
  const pinned = (period: typeof to, meant: RelativePeriod): PeriodRef => ({ exact: period!, meant });
  const { scheme, scope, level, units } = dates[0]!;
  const lone = units.length === 1;
  return {
    version: 3,
    kind: 'comparison',
    ...{ scheme, scope, level },
    from: pinned(from, 'previous'),
    to: pinned(to, 'latest'),
    baselines: dates.slice(0, -2).map((a) => ({ exact: a.period })),
    rows: lone ? 'indicators' : 'units',
    focus: lone ? { unit: units[0]! } : { indicator: 'total', part: 'score' },
    sort: { by: lone ? 'source' : 'after', descending: !lone },
    chart: 'diverging',
    tolerance: 0,
    dismissed: [],
    title: '',
    note: '',
    names: {},
  };
}

function withoutRanks(a: Assessment): Assessment {
  const kept = a.columns.flatMap((column, c) => (column.part === 'rank' ? [] : [c]));
  const cut = <T>(planes: readonly T[]): T[] => kept.map((c) => planes[c]!);
  return {
    ...a,
    ...{ columns: cut(a.columns), values: cut(a.values), status: cut(a.status), decimals: cut(a.decimals) },
    ...{
      originOf: cut(a.originOf),
      rowOf: cut(a.rowOf),
      columnOf: cut(a.columnOf),
      verbatim: cut(a.verbatim),
    },
  };
}

function isNamed(assessments: readonly Assessment[], unit: string): boolean {
  return assessments.some((a) => a.scope === unit || a.units.includes(unit));
}

export function withoutFigures({ views }: Parcel): Parcel {
  return { views, assessments: [], units: [], schemes: [] };
}

/** The same for the office: its first figure was corrected, and a row of its file was not read. */
export function withNotes(parcel: Parcel): Parcel {
  const [assessment] = parcel.assessments;
  const { key, units, columns, values, decimals } = assessment!;
  const was = { value: 82.3, status: 'measured', decimals: 1, verbatim: '82,3' } as const;
  const now = { value: values[0]![0]!, status: 'measured', decimals: decimals[0]![0]! } as const;
  const file = { import: 'f00', file: 'sở ngành.xlsx', sheet: 'Tuần 15', table: 1, row: 7 };
  return {
    ...parcel,
    office: {
      corrections: [
        {
          of: { assessment: key, unit: units[0]!, ...columns[0]! },
          cell: { ...file, column: 2 },
          was,
          now,
          why: 'Văn phòng đối chiếu lại\nvới hệ thống',
          at: '2025-04-11T02:03:04.000Z',
        },
      ],
      issues: [
        {
          code: 'row-rejected',
          severity: 'warning',
          at: file,
          detail: { reason: 'no-unit', texts: ['Cộng', '84,39'], n: 2 },
        },
      ],
    },
  };
}
