import { expect, it } from 'vitest';
import { baseOf, faultOfBase } from '../../src/workbench/index.ts';

it('takes an address as it was copied from a browser', () => {
  expect(baseOf(' https://tinh.gov.vn/so-ky/index.html#sk1abc ')).toBe('https://tinh.gov.vn/so-ky/');
  expect(baseOf('http://10.0.0.7:8080/so-ky')).toBe('http://10.0.0.7:8080/so-ky');
  expect(faultOfBase('https://tinh.gov.vn/so-ky/')).toBeUndefined();
});

it.each(['tinh.gov.vn/so-ky', 'https://', 'javascript:alert(1)', 'file:///c:/so-ky/index.html', ''])(
  'cannot read %s as an address',
  (address) => {
    expect(faultOfBase(address)).toBe('unreadable');
  },
);

it.each(['http://localhost:7660/', 'http://127.0.0.1/', 'http://[::1]:80/', 'http://0.0.0.0:7660/'])(
  'knows that no other machine opens %s',
  (address) => {
    expect(faultOfBase(address)).toBe('local');
  },
);
