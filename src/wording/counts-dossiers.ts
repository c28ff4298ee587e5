import { fold } from '../model/index.ts';

/** "Số hồ sơ quá hạn", "Tỷ lệ hồ sơ đúng hạn"; "Số thủ tục có hồ sơ" counts procedures. */
const DOSSIERS = /^(?:\d+ )?(?:t[yi] le )?(?:(?:tong|so|luong|bo) )*ho so\b/;

/** Are dossiers what counts of an indicator count? Its name says so, in one of the heads it is joined from. */
export function countsDossiers(name: string): boolean {
  return name.split(' – ').some((head) => DOSSIERS.test(fold(head)) || /\(hồ sơ\)$/iu.test(head.trim()));
}
