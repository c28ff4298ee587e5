import { fold } from '../../model/index.ts';
import { clean } from '../text/text.ts';
import { isProvinceName } from '../units/unit-names.ts';

const WHOLE_PROVINCE = /^(?:(?:chung )?(?:toan|ca) tinh|tinh)(?: [a-z ]+)?$/;
const COUNTRY = /^(?:ca nuoc|toan quoc)$/;

/** "Toàn tỉnh", "Chung cả tỉnh", and no province by its name. */
export function isWholeProvince(name: string): boolean {
  return WHOLE_PROVINCE.test(fold(name)) && !/^tỉnh \p{Lu}/iu.test(clean(name));
}

/** Over a column: a province by its bare name, all of the province or of the country. */
export function isPlace(head: string): boolean {
  return isProvinceName(head) || isWholeProvince(head) || COUNTRY.test(fold(head));
}
