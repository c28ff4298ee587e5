const ONSETS = 'b|ch|c|đ|d|gi|gh|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|';

/** Written without tones. Loans and place names of the uplands add a few (Đắk, xoong). */
const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yt yêm yên yêng yêt yêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu',
  'ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
].join(' ');

const SYLLABLE = new RegExp(`^(?:${ONSETS})(?:${RIMES.replaceAll(' ', '|')})$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ON_A_VOWEL = /[aeiouy][\u0302\u0306\u031b]?[\u0300\u0301\u0303\u0309\u0323]/;

/** Could this word be written in Vietnamese? Onset, rime and tone must go together, whatever its case. */
export function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1 || (tones.length === 1 && !ON_A_VOWEL.test(letters))) return false;
  const plain = letters.replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(plain)) return false;
  const [tone] = tones;
  return !/(?:c|ch|k|p|t)$/.test(plain) || tone === '\u0301' || tone === '\u0323';
}
