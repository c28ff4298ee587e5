import fc from 'fast-check';

/** A table of figures before it is written to a file. */
export interface Table {
  readonly title: string;
  readonly units: readonly string[];
  readonly indicators: readonly string[];
  /** By unit, then by indicator; as printed. */
  readonly cells: readonly (readonly string[])[];
}

/** How a table is written; none of it changes what it says. */
export interface Writing {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly charset: 'utf-8' | 'utf-8-bom' | 'utf-8-nfd' | 'utf-16le' | 'utf-16be' | 'windows-1258';
  readonly quotesAll: boolean;
  readonly counts: boolean;
  readonly titles: readonly string[];
  /** Places of the indicators, in their new order. */
  readonly order: readonly number[];
}

const UNITS = [
  'Sở Nội vụ',
  'Sở Xây dựng',
  'Sở Y tế',
  'Sở Tư pháp',
  'Sở Tài chính',
  'Sở Công Thương',
  'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo',
  'Sở Ngoại vụ',
  'UBND huyện Bù Đốp',
  'UBND thị xã Chơn Thành',
  'UBND thành phố Đồng Xoài',
] as const;

/** Of index 766, with their most points. */
const INDICATORS = [
  ['Công khai, minh bạch', 18],
  ['Tiến độ, kết quả giải quyết', 20],
  ['Số hóa hồ sơ', 22],
  ['Mức độ hài lòng', 18],
  ['Tổng điểm', 100],
] as const;

const TITLES = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Đơn vị tính: điểm',
  'Trung tâm Phục vụ hành chính công',
  '',
] as const;

const MISSING = ['', '-', 'Hệ thống không thông báo dữ liệu', 'N/A', 'Không phát sinh'] as const;

/** Two decimals or one, never three: "1.234" alone is a question, not a reading. */
function cell(most: number): fc.Arbitrary<string> {
  const figure = fc
    .record({ whole: fc.integer({ min: 0, max: most - 1 }), part: fc.integer({ min: 1, max: 99 }) })
    .map(({ whole, part }) => `${whole},${String(part).padStart(2, '0')}`);
  return fc.oneof({ weight: 8, arbitrary: figure }, { weight: 1, arbitrary: fc.constantFrom(...MISSING) });
}

export const table: fc.Arbitrary<Table> = fc
  .record({
    units: fc.shuffledSubarray([...UNITS], { minLength: 2, maxLength: 8 }),
    indicators: fc.shuffledSubarray([...INDICATORS], { minLength: 2 }),
  })
  .chain(({ units, indicators }) =>
    fc.tuple(...units.map(() => fc.tuple(...indicators.map(([, most]) => cell(most))))).map((cells) => ({
      title: 'UBND tỉnh Bình Phước: kết quả chỉ số 766 đến ngày 08/4/2025',
      units,
      indicators: indicators.map(([name]) => name),
      cells,
    })),
  );

export const writing = (indicators: number): fc.Arbitrary<Writing> =>
  fc.record({
    delimiter: fc.constantFrom(';', '\t', '|', ','),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    charset: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-8-nfd', 'utf-16le', 'utf-16be', 'windows-1258'),
    quotesAll: fc.boolean(),
    counts: fc.boolean(),
    titles: fc.subarray([...TITLES]),
    order: fc.shuffledSubarray(
      Array.from({ length: indicators }, (_, i) => i),
      { minLength: indicators },
    ),
  });

export const PLAINLY: Omit<Writing, 'order'> = {
  delimiter: ';',
  lineEnd: '\n',
  charset: 'utf-8',
  quotesAll: false,
  counts: false,
  titles: [],
};

/** The table as a file's bytes. */
export function written(table: Table, how: Writing): Uint8Array {
  const count = (text: string) => (how.counts ? [text] : []);
  const lines = [
    ...how.titles.map((title) => [title]),
    [table.title],
    [...count('STT'), 'Đơn vị', ...how.order.map((i) => table.indicators[i]!)],
    ...table.units.map((unit, u) => [
      ...count(String(u + 1)),
      unit,
      ...how.order.map((i) => table.cells[u]![i]!),
    ]),
  ];
  const field = (text: string) =>
    how.quotesAll || text.includes(how.delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = lines.map((line) => `${line.map(field).join(how.delimiter)}${how.lineEnd}`).join('');
  return encoded(text, how.charset);
}

function encoded(text: string, charset: Writing['charset']): Uint8Array {
  if (charset === 'utf-16le' || charset === 'utf-16be') {
    const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    return Uint8Array.from(
      codes.flatMap((c) => (charset === 'utf-16le' ? [c & 255, c >> 8] : [c >> 8, c & 255])),
    );
  }
  if (charset === 'windows-1258') return encoded1258(text);
  const form = charset === 'utf-8-nfd' ? text.normalize('NFD') : text;
  return new TextEncoder().encode(charset === 'utf-8-bom' ? `\ufeff${form}` : form);
}

const LETTERS_1258 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** As Windows writes Vietnamese: a letter with its own mark, its tone behind it. */
function encoded1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const own = LETTERS_1258.get(letter);
    if (own !== undefined) {
      bytes.push(own);
      continue;
    }
    const [base = '', ...marks] = letter.normalize('NFD');
    const tone = marks.findIndex((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    const shaped = (base + marks.filter((_, m) => m !== tone).join('')).normalize('NFC');
    bytes.push(LETTERS_1258.get(shaped)!, LETTERS_1258.get(marks[tone]!)!);
  }
  return Uint8Array.from(bytes);
}
