import { decodeParcel, encodeParcel, findCode } from '../../src/link/index.ts';
import type { ViewSpec } from '../../src/model/index.ts';
import { DEPARTMENT_FILES, NOTICE_FILES } from '../fixtures/sample-files.ts';
import { expect } from './app.ts';
import {
  accept,
  cellsInSight,
  copyGrid,
  findings,
  headline,
  openTab,
  pasted,
  selectedRows,
  status,
  tabs,
  vi,
  viewTabs,
} from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS, DISTRICTS, INDICATORS } from './published.ts';
import { guestBar, OFFICE, onServer, shareLink, shareSheet } from './sharing.ts';
import { stored } from './stored.ts';

const PHONE = { width: 390, height: 844 };

const TABLES: readonly (readonly [tab: string, cells: string[][]])[] = [
  [vi.start.indicatorsOf('Bình Phước'), INDICATORS],
  [vi.names.level('department'), DEPARTMENTS],
  [vi.names.level('district'), DISTRICTS],
];

test('three tabs travel in one link and show the same figures elsewhere', async ({
  openWith,
  openElsewhere,
}) => {
  const page = await openWith(NOTICE_FILES);
  const link = await shareLink(page, { all: true });
  expect(link.startsWith(OFFICE)).toBe(true);
  expect(link.length).toBeLessThanOrEqual(2_000);

  const colleague = await openElsewhere(onServer(link));
  await expect(tabs(colleague).getByRole('tab')).toHaveCount(3);
  for (const [tab, cells] of TABLES) {
    await openTab(page, tab);
    await openTab(colleague, tab);
    await expect.poll(() => cellsInSight(colleague)).toEqual(cells);
    await expect(headline(colleague)).toHaveText((await headline(page).textContent()) ?? '');
    expect(await copyGrid(colleague)).toBe(await copyGrid(page));
  }
  expect(new URL(colleague.url()).hash).toBe('');
});

test('thirteen departments at two dates travel in 700 characters, to a phone', async ({
  openWith,
  openElsewhere,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  const link = await shareLink(page);
  expect(link.length).toBeLessThanOrEqual(700);

  const phone = await openElsewhere(onServer(link), PHONE);
  await expect.poll(() => cellsInSight(phone)).toEqual(DEPARTMENTS);
  await expect(findings(phone)).toContainText('Sở Tư pháp');
  const widths = await phone.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
});

test('opening a link leaves what is stored untouched', async ({ openWith }) => {
  const page = await openWith(DEPARTMENT_FILES);
  const link = await shareLink(page);
  const before = await stored(page);
  await page.getByRole('gridcell', { name: '95,59' }).click();
  await expect(selectedRows(page)).toHaveCount(1);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    link.slice(link.indexOf('#')),
  );
  await expect(guestBar(page)).toBeVisible();
  await expect(selectedRows(page)).toHaveCount(0);
  await expect.poll(() => cellsInSight(page)).toEqual(DEPARTMENTS);
  await page.getByRole('button', { name: vi.shell.view.swap }).click();
  await expect(page.getByRole('gridcell', { name: '−5,18' })).toBeVisible();
  expect(await stored(page)).toBe(before);
});

test('a guest tab survives a reload, is kept with its figures, and goes when closed', async ({
  openWith,
  dropFiles,
  openElsewhere,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  const link = onServer(await shareLink(page));
  const colleague = await openElsewhere(link);
  await expect(guestBar(colleague)).toBeVisible();
  await colleague.reload();
  await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);

  // A second click before it is kept keeps nothing twice.
  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).dblclick();
  await expect(guestBar(colleague)).toBeHidden();
  await expect(viewTabs(colleague)).toHaveCount(1);
  await colleague.reload();
  await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);
  await expect(guestBar(colleague)).toBeHidden();
  await colleague.getByRole('gridcell', { name: '95,59' }).click();
  await expect(status(colleague)).toContainText('Từ liên kết - 08-4-2025');

  // The same link again is the same tab; its own files, once they are here, are what it leads back to.
  await colleague.evaluate((hash) => {
    location.hash = hash;
  }, link.slice(1));
  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).click();
  await expect(viewTabs(colleague)).toHaveCount(1);
  await dropFiles(DEPARTMENT_FILES, colleague);
  await accept(colleague, 2);
  await colleague.getByRole('gridcell', { name: '95,59' }).click();
  await expect(status(colleague)).toContainText('766_so-nganh_den-08-4-2025.csv');
});

test('a kept view calls its units what the link called them', async ({ openWith, openElsewhere }) => {
  const page = await openWith(NOTICE_FILES);
  const colleague = await openElsewhere(onServer(await shareLink(page, { all: true })));
  await guestBar(colleague)
    .getByRole('button', { name: vi.sharing.keepAll(3) })
    .click();
  await expect(guestBar(colleague)).toBeHidden();
  for (const [tab, cells] of TABLES) {
    await openTab(colleague, tab);
    await expect.poll(() => cellsInSight(colleague)).toEqual(cells);
  }
});

test('several links stay open over a reload, also after going back', async ({ openElsewhere, openWith }) => {
  const page = await openWith([...DEPARTMENT_FILES, 'Xep-hang-766_tinh-Binh-Phuoc.csv']);
  const links: string[] = [];
  for (const tab of await viewTabs(page).all()) {
    await tab.click();
    links.push(onServer(await shareLink(page)));
  }
  const colleague = await openElsewhere(links[0] ?? '');
  await expect(tabs(colleague).getByRole('tab')).toHaveCount(1);
  await colleague.evaluate(
    (hash) => {
      location.hash = hash;
    },
    (links[1] ?? '').slice(1),
  );
  await expect(tabs(colleague).getByRole('tab')).toHaveCount(2);
  await colleague.goBack();
  await colleague.reload();
  await expect(tabs(colleague).getByRole('tab')).toHaveCount(2);
  expect(new URL(colleague.url()).hash).toBe('');
});

test('on a full disk a guest tab is not kept and stays open', async ({ openWith, openElsewhere }) => {
  const page = await openWith(DEPARTMENT_FILES);
  const colleague = await openElsewhere(onServer(await shareLink(page)));
  const before = await stored(colleague);
  await colleague.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'workbooks') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).click();
  await expect(colleague.getByRole('alert')).toContainText(vi.notices['disk-full']);
  await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);
  await expect(guestBar(colleague)).toBeVisible();
  expect(await stored(colleague)).toBe(before);
});

test('figures that contradict those on this machine are told, not taken', async ({
  openWith,
  dropBytes,
  openElsewhere,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  const link = onServer(await shareLink(page));

  const colleague = await openElsewhere('/');
  const text = (date: string, figure: string): string =>
    `UBND TỈNH BÌNH PHƯỚC\nKết quả chỉ số 766 đến ngày ${date}\n(Nguồn: Cổng Dịch vụ công quốc gia)\nSTT;Đơn vị;Tổng điểm\n1;Sở Nội vụ;${figure}\n2;Sở Xây dựng;92,72\n`;
  await dropBytes(
    [
      { name: 'a.csv', bytes: new TextEncoder().encode(text('27/3/2025', '90,41')) },
      { name: 'b.csv', bytes: new TextEncoder().encode(text('08/4/2025', '59,59')) },
    ],
    colleague,
  );
  await accept(colleague, 2);
  const before = await stored(colleague);
  await colleague.evaluate((hash) => {
    location.hash = hash;
  }, link.slice(1));
  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).click();
  const sheet = colleague.getByRole('dialog', { name: vi.sharing.differsTitle });
  await expect(sheet).toContainText('Sở Nội vụ');
  await expect(sheet).toContainText('trên máy 59,59, trong liên kết 95,59');
  expect(await stored(colleague)).toBe(before);
});

test('a link without figures names what is missing and opens once it is dropped', async ({
  openWith,
  dropFiles,
  openElsewhere,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  const link = await shareLink(page, { withoutFigures: true });
  expect(link.length).toBeLessThanOrEqual(300);

  const colleague = await openElsewhere(onServer(link));
  const missing = colleague.getByRole('region', { name: vi.sharing.missingTitle });
  await expect(missing.getByRole('listitem')).toHaveText([
    /Sở, ban, ngành.*Bình Phước.*08\/4\/2025/,
    /Sở, ban, ngành.*Bình Phước.*27\/3\/2025/,
  ]);
  await dropFiles(DEPARTMENT_FILES.slice(0, 1), colleague);
  await accept(colleague, 1);
  await expect(missing.getByRole('listitem')).toHaveText([/08\/4\/2025/]);
  await dropFiles(DEPARTMENT_FILES.slice(1), colleague);
  await accept(colleague, 1);
  await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);

  await guestBar(colleague).getByRole('button', { name: vi.sharing.keep }).click();
  await expect(guestBar(colleague)).toBeHidden();
  await colleague.reload();
  await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);
});

test('a link broken on its way is repaired, or said to be cut or altered', async ({
  openWith,
  openElsewhere,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  const link = await shareLink(page);
  const hash = link.slice(link.indexOf('#'));

  await test.step('pasted from a mail, over several lines, into the sheet', async () => {
    const colleague = await openElsewhere('/');
    await colleague.getByRole('button', { name: vi.start.openLink }).click();
    const broken = `Chào anh, xem tại: ${link.replace('#', '%23').replace(/.{60}/g, '$&\r\n> ')}.`;
    await colleague.getByRole('textbox', { name: vi.sharing.openHint }).fill(broken);
    await colleague.getByRole('button', { name: vi.sharing.openYes, exact: true }).click();
    await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);
  });
  await test.step('with a full stop behind it', async () => {
    const colleague = await openElsewhere(`/${hash}).`);
    await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);
  });
  await test.step('cut', async () => {
    const colleague = await openElsewhere(`/${hash.slice(0, -20)}`);
    await expect(colleague.getByRole('alert')).toHaveText(new RegExp(vi.sharing.notices['link-cut']));
    await expect(colleague.getByRole('button', { name: vi.start.openSample })).toBeVisible();
  });
  await test.step('altered', async () => {
    const at = hash.length - 30;
    const other = hash[at] === 'A' ? 'B' : 'A';
    const colleague = await openElsewhere(`/${hash.slice(0, at)}${other}${hash.slice(at + 1)}`);
    await expect(colleague.getByRole('alert')).toHaveText(new RegExp(vi.sharing.notices['link-altered']));
    expect(JSON.parse(await stored(colleague))['so-ky/workbooks']).toEqual([[], []]);
  });
});

test('a link about a unit that its figures lack says so, on a page that works', async ({
  openWith,
  openElsewhere,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  const decoded = decodeParcel(findCode(await shareLink(page)) ?? '');
  if ('fault' in decoded) throw new Error(decoded.fault);
  const about = (spec: ViewSpec): ViewSpec => ({
    ...spec,
    rows: 'indicators',
    focus: { unit: 'vn/province/ha-noi' },
  });
  const parcel = { ...decoded.parcel, views: decoded.parcel.views.map(about) };
  const colleague = await openElsewhere(`/#${encodeParcel(parcel)}`);
  await expect(colleague.getByRole('status').filter({ hasText: vi.start.nothingToShow })).toBeVisible();
  await colleague.getByRole('button', { name: vi.shell.view.swap }).click();
  await expect(colleague.getByRole('grid')).toHaveCount(0);
});

test('an address whose # became %23 opens, as the host answers it', async ({
  openWith,
  openElsewhere,
  faults,
}) => {
  const page = await openWith(DEPARTMENT_FILES);
  const link = await shareLink(page);
  for (const mark of ['%23', '%2523']) {
    const colleague = await openElsewhere(`/${mark}${link.slice(link.indexOf('#') + 1)}`);
    await expect.poll(() => cellsInSight(colleague)).toEqual(DEPARTMENTS);
    expect(new URL(colleague.url()).pathname).toBe('/');
  }
  // The browser reports the host's 404 itself; nothing else may have gone wrong.
  expect(faults.seen.filter((fault) => !fault.includes('404'))).toEqual([]);
  faults.tolerate();
});

test('from localhost the sheet asks for the office’s address, and remembers it', async ({ openWith }) => {
  const page = await openWith('sample');
  await page.getByRole('button', { name: vi.sharing.share, exact: true }).click();
  const sheet = shareSheet(page);
  await expect(sheet).toContainText(vi.sharing.localhost);
  await expect(sheet.getByRole('button', { name: vi.sharing.copy })).toHaveCount(0);
  const address = sheet.getByRole('textbox', { name: vi.sharing.address });
  await address.fill('so-ky');
  await expect(sheet).toContainText(vi.sharing.addressFaults.unreadable);
  await address.fill('http://localhost:7660/');
  await expect(sheet).toContainText(vi.sharing.addressFaults.local);
  await expect(sheet.getByRole('button', { name: vi.sharing.copy })).toHaveCount(0);
  await address.fill(OFFICE);
  await expect(sheet).toContainText('không máy chủ nào thấy'.replace('không', 'Không'));
  await sheet.getByRole('button', { name: vi.sharing.copy }).click();
  await expect(sheet).toContainText(vi.sharing.copied);
  const copied = await pasted(page);
  expect(copied).toBe(await sheet.getByRole('textbox', { name: vi.sharing.link }).inputValue());
  expect(copied.startsWith(`${OFFICE}#sk1`)).toBe(true);

  await sheet.getByRole('radio', { name: vi.sharing.withFigures, exact: false }).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(sheet.getByRole('radio', { name: vi.sharing.withoutFigures })).toBeChecked();

  await page.reload();
  await page.getByRole('button', { name: vi.sharing.share, exact: true }).click();
  await expect(address).toHaveValue(OFFICE);
});

test('a unit whose name is as long as a paragraph goes into a link', async ({
  openApp,
  dropBytes,
  openElsewhere,
}) => {
  const page = await openApp();
  const text = `UBND TỈNH LÂM ĐỒNG\nKết quả chỉ số 766 các sở, ban, ngành đến ngày 01/9/2026\nSTT;Đơn vị;Tổng điểm\n1;Sở ${'rất dài '.repeat(60)};90,41\n2;Sở Xây dựng;92,72\n`;
  await dropBytes([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]);
  await accept(page, 1);
  const colleague = await openElsewhere(onServer(await shareLink(page)));
  await expect(guestBar(colleague)).toBeVisible();
  expect(await copyGrid(colleague)).toBe(await copyGrid(page));
});

test('what is too long for a link goes as a file', async ({ openApp, dropBytes, openElsewhere }) => {
  const page = await openApp();
  const SYLLABLES = [
    'An',
    'Bình',
    'Cẩm',
    'Đại',
    'Hòa',
    'Khánh',
    'Lộc',
    'Minh',
    'Phú',
    'Quảng',
    'Tân',
    'Vĩnh',
    'Xuân',
  ];
  const name = (i: number): string =>
    [i % 13, Math.floor(i / 13) % 13, (i * 7 + Math.floor(i / 169)) % 13].map((s) => SYLLABLES[s]).join(' ');
  const rows = Array.from(
    { length: 600 },
    (_, i) => `${i + 1};Xã ${name(i)};${60 + (i % 37)},${((i * 7) % 90) + 10}`,
  );
  const file = (date: string) => ({
    name: `xa-${date.replaceAll('/', '-')}.csv`,
    bytes: new TextEncoder().encode(
      `UBND TỈNH BÌNH PHƯỚC\nKết quả chỉ số 766 đến ngày ${date}\nSTT;Đơn vị;Tổng điểm\n${rows.join('\n')}\n`,
    ),
  });
  await dropBytes([file('01/9/2025'), file('08/9/2025')]);
  await accept(page, 2);
  await page.getByRole('button', { name: vi.sharing.share, exact: true }).click();
  const sheet = shareSheet(page);
  await sheet.getByRole('textbox', { name: vi.sharing.address }).fill(OFFICE);
  await expect(sheet).toContainText(vi.sharing.tooLong(2000));
  const saving = page.waitForEvent('download');
  await sheet.getByRole('button', { name: vi.sharing.saveFile }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/\.soky$/);
  await sheet.getByRole('button', { name: vi.sharing.close }).click();

  const colleague = await openElsewhere('/');
  const choosing = colleague.waitForEvent('filechooser');
  await colleague.getByRole('button', { name: vi.start.pick }).click();
  await (await choosing).setFiles(await download.path());
  await expect(guestBar(colleague)).toBeVisible();
  expect(await copyGrid(colleague)).toBe(await copyGrid(page));
});
