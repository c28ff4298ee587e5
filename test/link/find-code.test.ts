import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressOf, encodeParcel, findCode } from '../../src/link/index.ts';
import { DEPARTMENTS, parcelOf } from './parcels.ts';

const BASE = 'https://chisophucvu.binhphuoc.gov.vn/so-ky/';
let code: string;
let address: string;

beforeAll(async () => {
  code = encodeParcel(await parcelOf(DEPARTMENTS));
  address = addressOf(BASE, code);
});

test('an address keeps its base and nothing of an earlier code', () => {
  expect(addressOf('https://a.example/so-ky/', 'sk1A')).toBe('https://a.example/so-ky/#sk1A');
  expect(addressOf('https://a.example/so-ky/index.html#sk1B', 'sk1A')).toBe(
    'https://a.example/so-ky/index.html#sk1A',
  );
});

const inLines = (text: string, end: string, width = 76): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []).join(end);

/** What people and programs make of an address, from the address and from the code alone. */
const forms: Readonly<Record<string, (whole: string, alone: string) => string>> = {
  'the address': (whole) => whole,
  'a bare hash': (_, alone) => `#${alone}`,
  'the code alone': (_, alone) => alone,
  '%23 for #': (whole) => whole.replace('#', '%23'),
  '%2523 for #': (whole) => whole.replace('#', '%2523'),
  'a path of a host': (_, alone) => `/so-ky/%23${alone}`,
  'a decoded path': (_, alone) => `/so-ky/#${alone}`,
  'lines of LF': (whole) => inLines(whole, '\n'),
  'lines of CRLF': (whole) => inLines(whole, '\r\n'),
  'indented lines': (whole) => inLines(whole, '\n\t   '),
  'quoted-printable': (whole) => inLines(whole, '=\r\n'),
  'a quoted mail': (whole) => `> ${inLines(whole, '\n> ')}`,
  'a mail quoted twice': (whole) => `>> ${inLines(whole, '\r\n>> ')}`,
  'quoted quoted-printable': (whole) => `> ${inLines(whole, '=\n> > ')}`,
  spaces: (whole) => inLines(whole, ' ', 40),
  '%0A': (whole) => inLines(whole, '%0A'),
  '%0D%0A': (whole) => inLines(whole, '%0d%0a'),
  '%20': (whole) => inLines(whole, '%20'),
  'soft hyphens': (whole) => inLines(whole, '\u00ad', 20),
  'zero-width spaces': (whole) => inLines(whole, '\u200b', 20),
  'zero-width spaces in a path': (whole) => inLines(whole, '%E2%80%8B', 60),
  'a full stop': (whole) => `${whole}.`,
  'a comma': (whole) => `${whole}, cảm ơn`,
  'an ellipsis': (whole) => `${whole}…`,
  brackets: (whole) => `(${whole})`,
  'angle brackets': (whole) => `<${whole}>`,
  quotes: (whole) => `"${whole}"`,
  'Vietnamese quotes': (whole) => `“${whole}”`,
  Markdown: (whole) => `[So Kỳ](${whole})`,
  HTML: (whole) => `<a href="${whole}">${whole}</a>`,
  'a tracking tail': (whole) => `${whole}?utm_source=zalo&utm_medium=chat`,
  'another tracking tail': (whole) => `${whole}&fbclid=IwAR0abc-DEF_123`,
  'prose around it': (whole) => `Anh/chị xem giúp task1 ở ${whole} rồi cho ý kiến trước 10h.`,
  'prose on the next line': (whole) => `Kính gửi:\n${whole}\nTran trong`,
  'a broken one first': (whole) => `${whole.slice(0, 120)}… \nGửi lại: ${whole}`,
  twice: (whole) => `${whole}\n${whole}`,
};

describe('finds and repairs', () => {
  test.each(Object.entries(forms))('%s', (_, form) => {
    expect(findCode(form(address, code))).toBe(code);
  });
});

const FILLINGS = [
  '\n',
  '\r\n',
  ' ',
  '%0A',
  '%20',
  '\u00ad',
  '\u200b',
  '=\n',
  '=\r\n',
  '\n> ',
  '\r\n>> ',
  '\n\t',
];

test('wherever it is broken, with whatever, as often as you like', () => {
  const breaks = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...FILLINGS)), { maxLength: 12 });
  const mark = fc.constantFrom('#', '%23');
  const tail = fc.constantFrom(
    '',
    '.',
    ',',
    ')',
    '>',
    '"',
    '…',
    '?utm_source=x',
    '&fbclid=abc',
    '\n\nTran trong',
  );
  fc.assert(
    fc.property(breaks, mark, tail, (places, sign, end) => {
      const whole = `${BASE}${sign}${code}`;
      const broken = places
        .map(([at, filling]) => [at % whole.length, filling] as const)
        .sort((a, b) => b[0] - a[0])
        .reduce((text, [at, filling]) => text.slice(0, at) + filling + text.slice(at), whole);
      expect(findCode(broken + end)).toBe(code);
    }),
    { numRuns: 500 },
  );
});

test('a cut code is found as far as it goes', () => {
  expect(findCode(address.slice(0, -20))).toBe(code.slice(0, -20));
  expect(findCode(`${address.slice(0, -20)}…`)).toBe(code.slice(0, -20));
  expect(findCode(`${BASE}#sk1`)).toBe('sk1');
});

test('a later format is found whole', () => {
  expect(findCode(`xem ${BASE}#sk2abc-DEF_9.`)).toBe('sk2abc-DEF_9');
});

test.each([
  '',
  BASE,
  `${BASE}#help`,
  'STT\tĐơn vị\tĐiểm\n1\tSở Nội vụ\t95,59',
  'task1 và sk1 là tên việc',
  'desk1AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '#skAAAA',
])('there is no code in %j', (text) => {
  expect(findCode(text)).toBeUndefined();
});

test('a long text without a code is looked through once', () => {
  expect(findCode('sk1 %2 '.repeat(200_000))).toBeUndefined();
  expect(findCode('\n> '.repeat(300_000))).toBeUndefined();
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((c) => String.fromCharCode(c)) }),
      (text) => void findCode(text),
    ),
  );
});
