import type { GovernmentLevel } from '../lexicon/lexicon';

const MUNICIPALITIES: readonly string[] = ['北京市', '上海市', '天津市', '重庆市'];

/** The level of the government that a place has (全国, 汉东省, 临江市, 云岭区); undefined where its name does not tell. */
export function governmentLevelOf(place: string | undefined): GovernmentLevel | undefined {
  if (place === undefined) return undefined;
  if (place === '全国') return 'national';
  if (/(?:省|自治区|特别行政区)$/.test(place) || MUNICIPALITIES.includes(place)) return 'province';
  if (/[区县旗]$/.test(place)) return 'county';
  // a county-level city has a name like a prefecture-level one
  return /[州盟]$/.test(place) ? 'city' : undefined;
}
