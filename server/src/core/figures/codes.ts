import { digitValue, isLetter } from '../numbers/digits';
import { addFigure, type Scan } from './scan';

/** Words before a number that is a code: its label. */
const LABELS = ['邮编', '邮政编码', '电话', '热线', '传真', '标识码', '联系方式', '技术支持', '咨询', '备案', 'ICP备', '公网安备', '发行', '编号', '代码'];

/** What may follow 号 as part of the designation: 11号线, 3号楼, 1号文件. */
const AFTER_NUMBER = ['线', '楼', '文件'];

/** The longest run of a label's distance: `邮编: 430070`. */
const LABEL_GAP = 3;
const LONGEST_LABEL = 4;

/**
 * Reads a code at the digits from `start` to `end`: 11号线, 〔2021〕5号, 300号, 027-87678380, 鄂ICP备05009168号, 105国道.
 * Adds it and returns its end; 0 where the digits are no code.
 */
export function readCode(scan: Scan, start: number, end: number, count: number): number {
  const { text } = scan;
  const next = text.charCodeAt(end);
  if (next === 0x53f7) return addFigure(scan, startOfDocumentNumber(text, start), endOfNumber(text, end + 1), { kind: 'code' }); // 号
  if ((next === 0x56fd || next === 0x7701) && text.charCodeAt(end + 1) === 0x9053) return addFigure(scan, start, end + 2, { kind: 'code' });
  if (next === 0x8def && !text.startsWith('路段', end) && count <= 3) return addFigure(scan, start, end + 1, { kind: 'code' }); // 523路
  if (next === 0x7ebf && count >= 3) return addFigure(scan, start, end + 1, { kind: 'code' }); // 629线
  const telephone = endOfTelephone(text, start, end, count);
  if (telephone > 0) return addFigure(scan, start, telephone, { kind: 'code' });
  if (count >= 5 && isLabelled(text, start)) return addFigure(scan, startOfRegistration(text, start), end, { kind: 'code' });
  // Six-figure numbers that begin with 0 count nothing.
  if (count >= 2 && text.charCodeAt(start) === 0x30 && text.charCodeAt(start + 1) !== 0x2e && text.charCodeAt(end) !== 0x25) {
    return count >= 5 ? addFigure(scan, start, end, { kind: 'code' }) : 0;
  }
  return endOfInstitute(scan, end, count);
}

/** 〔2021〕5号 belongs together with the issuer before it (武昌发〔2021〕5号). */
function startOfDocumentNumber(text: string, start: number): number {
  const registration = startOfRegistration(text, start);
  if (registration < start) return registration;
  if (!'〕]］）'.includes(text[start - 1] ?? '。')) return start;
  const opening = openingBefore(text, start);
  if (opening < 0) return start;
  let first = opening;
  // 印发云岭发〔2021〕5号: the issuer's mark ends in 发 or 字, an earlier 发 belongs to the sentence.
  while (first > 0 && opening - first < 8 && isIssuer(text.charCodeAt(first - 1))) {
    if (first < opening && text[first - 1] === '发') break;
    first--;
  }
  return first;
}

/** The bracket before the year of a document number: 〔2021〕. */
function openingBefore(text: string, position: number): number {
  for (let place = position - 2; place >= Math.max(0, position - 8); place--) if ('〔[［（'.includes(text[place]!)) return place;
  return -1;
}

/** 鄂ICP备05009168 and 鄂公网安备 42011102000076号 are whole registrations. */
function startOfRegistration(text: string, start: number): number {
  const gap = text[start - 1] === ' ' ? 1 : 0;
  for (const label of ['ICP备', '公网安备']) {
    const first = start - gap - label.length;
    if (text.startsWith(label, first)) return first - 1 >= 0 && isIssuer(text.charCodeAt(first - 1)) ? first - 1 : first;
  }
  return start;
}

function isIssuer(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function endOfNumber(text: string, end: number): number {
  const word = AFTER_NUMBER.find((candidate) => text.startsWith(candidate, end));
  return end + (word?.length ?? 0);
}

/** 027-87678380: an area code, a hyphen and seven or eight digits. */
function endOfTelephone(text: string, start: number, end: number, count: number): number {
  if (count < 3 || count > 4 || text.charCodeAt(start) !== 0x30) return 0;
  const hyphen = text[end];
  if (hyphen !== '-' && hyphen !== '－' && hyphen !== '—') return 0;
  let last = end + 1;
  while (digitValue(text.charCodeAt(last)) >= 0) last++;
  return last - end - 1 >= 7 && !isLetter(text.charCodeAt(start - 1)) ? last : 0;
}

function isLabelled(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LABEL_GAP - LONGEST_LABEL), start);
  return LABELS.some((label) => {
    const place = before.lastIndexOf(label);
    return place >= 0 && place + label.length >= before.length - LABEL_GAP;
  });
}

/** What stands behind 所 where it counts: 715所学校. */
const COUNTED_BY_SUO = '学中小幼高职医卫农乡公民村院';

/** 701所 to 722所: the numbered institutes of shipbuilding, which Wuhan's districts name so. */
function endOfInstitute(scan: Scan, end: number, count: number): number {
  const { text } = scan;
  if (count !== 3 || text.charCodeAt(end - 3) !== 0x37 || text[end] !== '所' || COUNTED_BY_SUO.includes(text[end + 1] ?? '。')) return 0;
  return addFigure(scan, end - 3, end + 1, { kind: 'code' });
}
