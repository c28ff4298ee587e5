import { expect, test } from 'vitest';
import { isVietnameseSyllable } from '../../src/read/vietnamese-syllable.ts';

const names =
  'Ủy ban nhân dân thị xã Chơn Thành, huyện Bù Đốp, Hớn Quản, Lộc Ninh, Phú Riềng, Đồng Xoài, Bình Phước; ' +
  'Sở Nông nghiệp và Môi trường, Giáo dục và Đào tạo, Khoa học và Công nghệ, Tài nguyên, Ngoại vụ, Tư pháp; ' +
  'tiếp nhận giải quyết thủ tục hành chính trực tuyến, quyết định, quản lý quỹ, nghiêng, giếng, khuya, gì, Đắk';

test.each([names.match(/[\p{L}\p{M}]+/gu) ?? []].flat())('%s is one', (word) => {
  expect(isVietnameseSyllable(word)).toBe(true);
  expect(isVietnameseSyllable(word.normalize('NFD').toUpperCase())).toBe(true);
});

test.each([
  'Huyêòn',
  'Së',
  'quyÕt',
  'tïi',
  'café',
  'Préfecture',
  'Zürich',
  'các̣h',
  'tôt',
  'nhiêp',
  'b̀a',
  'wên',
])('%s is none', (word) => {
  expect(isVietnameseSyllable(word)).toBe(false);
});
