/** 度, 底, 末 and 初 belong to the year (`2019年度`, `2012年末`), unless they begin another word (初步, 末端, 底线). */
export function endOfYearPart(text: string, end: number): number {
  const following = text.charCodeAt(end + 1);
  switch (text.charCodeAt(end)) {
    case 0x5ea6: // 度, but 度假
      return following === 0x5047 ? end : end + 1;
    case 0x5e95: // 底, but 底线, 底部, 底气
      return following === 0x7ebf || following === 0x90e8 || following === 0x6c14 ? end : end + 1;
    case 0x672b: // 末, but 末端
      return following === 0x7aef ? end : end + 1;
    case 0x521d: // 初, but 初步, 初级, 初中
      return following === 0x6b65 || following === 0x7ea7 || following === 0x4e2d ? end : end + 1;
    default:
      return end;
  }
}

/** 份, 底, 末, 初, 上旬, 中旬 and 下旬 belong to the month. */
export function endOfMonthPart(text: string, end: number): number {
  if (text.charCodeAt(end) === 0x4efd) return end + 1; // 份
  return text.charCodeAt(end + 1) === 0x65ec ? end + 2 : endOfYearPart(text, end); // 旬
}
