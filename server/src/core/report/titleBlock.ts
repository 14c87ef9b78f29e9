import { isContentsLine } from '../headings/chrome';
import type { Span } from '../text/span';
import type { Piece } from './headPieces';
import { classOf, COLON, SENTENCE_END } from '../text/characters';

/** The title block as it stands in the text, with the words of its parts without spaces. */
export interface TitleBlock {
  readonly title: Piece | undefined;
  /** The line that says when and where the report was given, with its second half where it is broken. */
  readonly meeting: Piece | undefined;
  readonly speaker: Piece | undefined;
  readonly salutation: Piece | undefined;
}

const LONGEST_TITLE = 60;
const LONGEST_MEETING = 110;
const LONGEST_SPEAKER = 40;
const LONGEST_SALUTATION = 60;
const LONGEST_EXCLAMATION = 12;
/** The title block is over with the first paragraph of this length. */
const LONGEST_LINE = 119;

const TITLE_ENDS = [
  '工作报告', '工作总结报告', '情况报告', '情况的报告', '执行报告', '草案的报告', '草案)的报告', '草案报告', '草案)报告', '统计公报', '决算的报告', '决算报告', '预算报告',
  '计划报告', '述职报告', '上的报告', '上的讲话',
] as const;
/** What may follow a title: (摘要), (全文), 的报告 is part of the ends. */
const TITLE_TAIL = /\((?:摘要|摘登|全文|草案|审议稿|征求意见稿|送审稿|讨论稿)\)$/;
/** A headline about a report, a resolution on it, a path that leads to it. */
const NO_TITLE_WORDS = [
  '决议', '解读', '读懂', '发布', '审议', '讨论', '学习', '问答', '热词', '亮点', '综述', '记者', '通知', '说明', '感想', '体会', '>', '|', '《', '。',
  ',',
] as const;
const MEETING_WORDS = /(?:会议上?|大会上?|会上|代表大会|常委会|常务委员会|会议)/;
/** The report's first section ends its title block. */
const FIRST_SECTION = /^(?:一、|\(一\)|第一[章部])/;
/** A meeting line that is broken behind the congress's number. */
const BROKEN_MEETING = /在.{2,20}第.{1,5}届$/;
const MEETING_OPENING = /^(?:[-—–―─－(]|\d{4}年|在)/;
const SALUTATION = /^(?:尊敬的)?(?:各位|同志们|主任|代表们|委员们|.{0,12}人大常委会|.{0,12}人民代表大会常务委员会)/;
const OFFICE = /(?:省长|市长|区长|县长|州长|旗长|盟长|主席|总理|主任|局长|委员长|书记|人民政府|局|委员会|厅长|镇长|乡长)/;

/** Finds the title, the meeting and date line, the speaker and the salutation among the first paragraphs. */
export function readTitleBlock(pieces: readonly Piece[]): TitleBlock {
  let title: Piece | undefined;
  let meeting: Piece | undefined;
  let speaker: Piece | undefined;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.end - piece.start > LONGEST_LINE) {
      if (meeting === undefined && index < 6 && isMeeting(piece.words)) meeting = piece;
      else if (index > 3 || speaker !== undefined) break;
      continue;
    }
    const { words } = piece;
    if (isContentsLine(words, 0, words.length)) continue;
    if (FIRST_SECTION.test(words)) break;
    if (isSalutation(words)) return { title, meeting, speaker, salutation: piece };
    const second = pieces[index + 1];
    if (meeting === undefined && (isMeeting(words) || opensMeeting(words, second))) {
      const isBroken = !/上\)?$/.test(words) && second !== undefined && /上\)?$/.test(second.words) && second.words.length < LONGEST_SPEAKER;
      meeting = isBroken ? joined(piece, second) : piece;
      if (isBroken) index++;
    } else if (isTitle(words)) {
      // a page often prints the title twice
      title ??= withFirstHalf(pieces, index);
    } else if (speaker === undefined && isSpeaker(words)) {
      const name = pieces[index + 1];
      const isBroken = /(?:总理|主席|省长|市长|区长|县长)$/.test(words) && name !== undefined && name.words.length <= 4 && !isSalutation(name.words);
      speaker = isBroken ? joined(piece, name) : piece;
      if (isBroken) index++;
    }
  }
  return { title, meeting, speaker, salutation: undefined };
}

function joined(first: Piece, second: Piece): Piece {
  return { start: first.start, end: second.end, words: first.words + second.words };
}

export function isTitle(words: string): boolean {
  if (words.length < 4 || words.length > LONGEST_TITLE) return false;
  const bare = words.replace(TITLE_TAIL, '');
  return TITLE_ENDS.some((end) => bare.endsWith(end)) && !NO_TITLE_WORDS.some((word) => bare.includes(word));
}

/** A long title is broken: `关于…计划执行情况与` / `…计划草案的报告`. */
function withFirstHalf(pieces: readonly Piece[], index: number): Piece {
  const piece = pieces[index]!;
  const before = pieces[index - 1];
  if (before === undefined || before.words.length > LONGEST_TITLE) return piece;
  return /^关于/.test(before.words) && !/[。:>]/.test(before.words) && !/^关于/.test(piece.words) ? joined(before, piece) : piece;
}

function isMeeting(words: string): boolean {
  if (words.length > LONGEST_MEETING || !MEETING_OPENING.test(words) || /。./.test(words)) return false;
  return (MEETING_WORDS.test(words) && /[在届]/.test(words)) || BROKEN_MEETING.test(words);
}

/** True for a meeting line that is broken before the congress's number. */
function opensMeeting(words: string, second: Piece | undefined): boolean {
  return second !== undefined && MEETING_OPENING.test(words) && words.includes('在') && /^第.{1,5}[届次].*会议上\)?$/.test(second.words);
}

export function isSalutation(words: string): boolean {
  const last = classOf(words.charCodeAt(words.length - 1));
  const isAddress = (last & COLON) !== 0 || ((last & SENTENCE_END) !== 0 && words.length <= LONGEST_EXCLAMATION);
  return isAddress && words.length <= LONGEST_SALUTATION && SALUTATION.test(words);
}

function isSpeaker(words: string): boolean {
  return words.length <= LONGEST_SPEAKER && OFFICE.test(words) && !/[。:>|]/.test(words) && !/^(?:[一二三四五六七八九十]+、|\()/.test(words);
}

/** A piece's place in the text. */
export function spanOf(piece: Piece | undefined): Span | undefined {
  return piece && { start: piece.start, end: piece.end };
}
