import {
  type Direction,
  type Indicator,
  type Measure,
  SCHEME_DOSSIERS,
  type Scheme,
} from '../../model/index.ts';

type Row = readonly [key: string, name: string, short: string, direction: Direction, measure?: Measure];

/** Volumes are neither good nor bad; lateness is bad; a share that was in time is good. */
const ROWS: readonly Row[] = [
  ['received', 'Tổng số hồ sơ tiếp nhận', 'Tiếp nhận', 'none'],
  ['carried-over', 'Hồ sơ kỳ trước chuyển qua', 'Kỳ trước chuyển qua', 'none'],
  ['new', 'Hồ sơ mới tiếp nhận trong kỳ', 'Mới tiếp nhận', 'none'],
  ['new-online', 'Hồ sơ mới tiếp nhận trực tuyến', 'Trực tuyến', 'none'],
  ['new-direct', 'Hồ sơ mới tiếp nhận trực tiếp, bưu chính', 'Trực tiếp', 'none'],
  ['resolved', 'Hồ sơ đã giải quyết', 'Đã giải quyết', 'none'],
  ['resolved-early', 'Hồ sơ giải quyết trước hạn', 'Trước hạn', 'none'],
  ['resolved-in-time', 'Hồ sơ giải quyết đúng hạn (không kể trước hạn)', 'Đúng hạn', 'none'],
  ['on-time', 'Hồ sơ giải quyết đúng và trước hạn', 'Đúng và trước hạn', 'none'],
  ['late', 'Hồ sơ giải quyết quá hạn', 'Giải quyết quá hạn', 'lower'],
  ['open', 'Hồ sơ đang giải quyết', 'Đang giải quyết', 'none'],
  ['not-due', 'Hồ sơ đang giải quyết, chưa đến hạn', 'Chưa đến hạn', 'none'],
  ['overdue', 'Hồ sơ đang giải quyết, quá hạn', 'Đang quá hạn', 'lower'],
  ['suspended', 'Hồ sơ tạm dừng, chờ bổ sung', 'Tạm dừng', 'none'],
  ['withdrawn', 'Hồ sơ công dân rút', 'Rút hồ sơ', 'none'],
  ['returned', 'Hồ sơ trả lại', 'Trả lại', 'none'],
  ['remaining', 'Hồ sơ tồn cuối kỳ', 'Tồn cuối', 'none'],
  ['on-time-rate', 'Tỷ lệ giải quyết đúng và trước hạn', 'Tỷ lệ đúng hạn', 'higher', 'percent'],
  ['late-rate', 'Tỷ lệ giải quyết trễ hạn', 'Tỷ lệ trễ hạn', 'lower', 'percent'],
  ['overdue-rate', 'Tỷ lệ đang giải quyết quá hạn', 'Tỷ lệ quá hạn', 'lower', 'percent'],
];

const indicators = ROWS.map(
  ([key, name, short, direction, measure = 'count']): Indicator => ({
    key,
    name,
    short,
    role: 'component',
    measure,
    direction,
    decimals: measure === 'percent' ? 2 : 0,
    ...(measure === 'percent' ? { max: 100 } : {}),
  }),
);

/** Counts of dossiers by what became of them, as one-stop systems and reports under Circular 01/2020/TT-VPCP print them. */
export const schemeDossiers: Scheme = {
  key: SCHEME_DOSSIERS,
  name: 'Tình hình tiếp nhận, giải quyết hồ sơ',
  version: '1',
  indicators,
  grades: [],
};
