// The pinyin initials of wordings, computed when building so that the library stays out of the bundles.
import { customPinyin, pinyin } from 'pinyin-pro';

/** Readings that the library does not know: 重 is 重大 and 重点 here, not 重复; a 河长 is a head, not a length. */
const READINGS = {
  两重: 'liǎng zhòng',
  三重一大: 'sān zhòng yī dà',
  河长: 'hé zhǎng',
  湖长: 'hú zhǎng',
  林长: 'lín zhǎng',
  田长: 'tián zhǎng',
  链长: 'liàn zhǎng',
  援藏: 'yuán zàng',
  南水北调: 'nán shuǐ běi diào',
};

customPinyin(READINGS);

/** `地区生产总值` → `dqsczz`, `R&D经费` → `rdjf`: lower-case letters and digits, nothing else. */
export function initialsOf(wording) {
  return pinyin(wording, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The initials of an entry's name, aliases and quoted aliases, in this order, with a space between. */
export function initialsOfEntry({ canonical, aliases, quotedAliases = [] }) {
  return [canonical, ...aliases, ...quotedAliases].map(initialsOf).join(' ');
}
