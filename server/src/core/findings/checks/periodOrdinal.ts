// Check: period.ordinal
//
// Finds one meeting, event or plan with two ordinals: 第七届 and 第六届 of the same games in one year's review, a session of the congress later
// than the one at which the report is given, 第十四个五年规划 where “十五五” is drafted.
// 检查同一会议、赛会、规划的届次是否一致：同一年的回顾中同一赛会写成两届，引用了本次会议之后的会议，起草“十五五”规划却写成第十四个五年规划。
//
// Why: ordinals move on by one each time, and the old one stays where the text was taken over.
// 理由：届次逐年递增，沿用旧稿的地方容易忘改。
//
// Silent: on an event held and the next one prepared, on events that differ in name or level, on lists (第135届、第136届), on earlier sessions.
// 不报：已办的一届与筹备的下一届；名称或级别不同的赛会；并列的两届；以前的会议。
//
// Bad:
//     一、2024年工作回顾
//     第七届临江运动会成功举办。
//     圆满完成第六届临江运动会保障任务。
//     二、2025年工作安排
//     全力抓项目。
//
// Good:
//     一、2024年工作回顾
//     第七届临江运动会成功举办。
//     圆满完成第七届临江运动会保障任务。
//     二、2025年工作安排
//     筹办第八届临江运动会。

import type { Lexicon } from '../../lexicon/lexicon';
import type { Reading } from '../../report/report';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { clauseEnd, clauseStart, sentenceAt } from '../clauses';
import type { Finding, RelatedPlace } from '../finding';
import { ordinalBefore } from '../ordinalBefore';
import { sectionAt, topSectionAt } from '../years';

const ID = 'period.ordinal';

const MESSAGES = {
  event: { en: '{0} is number {1} here and number {2} elsewhere in the same year.', zh: '同一年的「{0}」，此处为第{1}届，别处为第{2}届。' },
  other: { en: 'number {0} here', zh: '此处为第{0}届' },
  session: { en: 'Session {0}–{1} of the congress is later than the one at which the report is given, {2}–{3}.', zh: '{0}届{1}次会议晚于作报告的{2}届{3}次会议。' },
  meeting: { en: 'the meeting of the report: {0}–{1}', zh: '作报告的会议：{0}届{1}次' },
  ended: { en: 'The plan with number {0} is “{1}”, {2} to {3}: what is drafted for {4} on is another one.', zh: '第{0}个五年规划即“{1}”，{2}—{3}年；{4}年起草的不是它。' },
  name: { en: 'The plan with number {0} is “{1}”, not “{2}”.', zh: '第{0}个五年规划即“{1}”，不是“{2}”。' },
};

export const periodOrdinal: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find(reading: Reading, { planPeriods }: Lexicon): readonly Finding[] {
  if (!reading.identity.isReport) return [];
  return [...judgeEvents(reading), ...judgeSessions(reading), ...judgePlans(reading, planPeriods.plans)];
}

/** An event with its number, and which it is: its name, and the level or place before the number. */
interface EventMention extends Span {
  readonly name: string;
  readonly value: number;
  /** The part of the report, which tells the year. */
  readonly part: number;
}

const EVENT = /^[^，,。；;、：:（(\s“”《》]{0,20}?(?:运动会|博览会|交易会|洽谈会|推介会|招商会|年会|大会|双年展|论坛|艺术节|文化节|旅游节|[^社机议国委协商]会|节|大赛|锦标赛|普查)/;
const NO_EVENT = /代表大会|人大|委员会|全会|职代会|政协/;
const LEVEL = /(?:[省市区县州旗国]|全国|国际)$/;
const PREPARES = /筹|备战|申办|申报|举办权|迎接|迎战|谋划|启动|签约|招展|预热|倒计时|上一届|上届|首次|比|较/;
const REVIEWS = /回顾|总结|完成情况|执行情况/;
const SHORTEST = 3;
const LARGEST = 99;

function judgeEvents(reading: Reading): readonly Finding[] {
  const { text } = reading;
  const seen = new Map<string, EventMention>();
  const findings: Finding[] = [];
  for (let place = text.indexOf('届'); place >= 0; place = text.indexOf('届', place + 1)) {
    const mention = eventAt(reading, place);
    if (!mention) continue;
    const key = `${mention.part} ${mention.name}`;
    const first = seen.get(key);
    if (!first) seen.set(key, mention);
    else if (first.value !== mention.value && sentenceAt(text, first.start).start !== sentenceAt(text, mention.start).start) {
      const related = [{ span: { start: first.start, end: first.end }, message: message(MESSAGES.other, first.value) }];
      findings.push(finding(mention, message(MESSAGES.event, mention.name.split(' ')[1]!, mention.value, first.value), related));
    }
  }
  return findings;
}

function eventAt({ text, sections, identity }: Reading, place: number): EventMention | undefined {
  const ordinal = ordinalBefore(text, place);
  if (!ordinal?.isMarked || ordinal.value > LARGEST) return undefined;
  const name = EVENT.exec(text.slice(place + 1, place + 24))?.[0];
  if (!name || name.length < SHORTEST || NO_EVENT.test(name)) return undefined;
  const start = clauseStart(text, ordinal.start);
  if (PREPARES.test(text.slice(start, clauseEnd(text, place)))) return undefined;
  const section = topSectionAt(sections, place);
  if (!section || !REVIEWS.test(section.title) || section.year !== identity.year || sectionAt(sections, place)?.year !== identity.year) return undefined;
  const level = LEVEL.exec(text.slice(start, ordinal.start))?.[0] ?? '';
  return { start: ordinal.start, end: place + 1 + name.length, name: `${level} ${name}`, value: ordinal.value, part: section.span.start };
}

/** 临江市云岭区第九届人民代表大会第四次会议, 区九届人大四次会议. */
interface Session extends Span {
  readonly congress: number;
  readonly number: number;
  /** True for the standing committee, which counts its own sessions. */
  readonly isStanding: boolean;
  /** The level before the numbers: 区, 市; empty where none stands there. */
  readonly level: string;
}

const BODY = /(?:人民代表大会|人大)(常务委员会|常委会)?\s*$/;
const SESSION_END = '次会议';
const REACH = 24;
const IS_COMING = /将|筹备|下一?次|准备|召开前/;

function judgeSessions({ text, identity }: Reading): readonly Finding[] {
  const { meetingSpan, place } = identity;
  if (!meetingSpan || !place) return [];
  const findings: Finding[] = [];
  let given: Session | undefined;
  for (let at = text.indexOf(SESSION_END, meetingSpan.start); at >= 0; at = text.indexOf(SESSION_END, at + 1)) {
    const session = sessionAt(text, at);
    if (!session) continue;
    given ??= session;
    const isLater = session.congress > given.congress || (session.congress === given.congress && session.number > given.number);
    const isSame = session.isStanding === given.isStanding && (session.level === '' || session.level === place.charAt(place.length - 1));
    if (!isLater || !isSame || given.start > meetingSpan.end || IS_COMING.test(text.slice(clauseStart(text, session.start), clauseEnd(text, at)))) continue;
    const related = [{ span: { start: given.start, end: given.end }, message: message(MESSAGES.meeting, given.congress, given.number) }];
    findings.push(finding(session, message(MESSAGES.session, session.congress, session.number, given.congress, given.number), related));
  }
  return findings;
}

function sessionAt(text: string, place: number): Session | undefined {
  const number = ordinalBefore(text, place);
  const body = number && BODY.exec(text.slice(Math.max(0, number.start - REACH), number.start));
  if (!body) return undefined;
  const bodyStart = number.start - body[0].length;
  const end = /届[^，,。；;\n]{0,4}$/.exec(text.slice(Math.max(0, bodyStart - 5), bodyStart));
  const congress = end && ordinalBefore(text, bodyStart - end[0].length);
  if (!congress) return undefined;
  const level = /[省市区县州旗国]$/.exec(text.slice(Math.max(0, congress.start - 1), congress.start))?.[0] ?? '';
  return { start: congress.start, end: place + SESSION_END.length, congress: congress.value, number: number.value, isStanding: body[1] !== undefined, level };
}

const PLAN_NEEDLE = '个五年';
const DRAFTED = /^(?:规划|计划)(?:纲要)?(?:》?[（(](?:草案|送审稿)|》?的?建议)/;
const DRAFTS = /(?:制定|编制|谋划|起草)[^，,。；;]{0,24}$/;
const NAMED = /^(?:规划|计划)(?:纲要)?》?[（(]?(?:即|以下简称|简称|也就是)?“([一二三四五六七八九十]{1,2}五)”/;
/** 根据…第十五个五年规划的建议，“十五五”时期… */
const NAMED_NEXT = /^(?:规划|计划)的?建议》?[，,]“([一二三四五六七八九十]{1,2}五)”(?:时期|期间)/;

/** 第十五个五年规划 is “十五五”. */
function judgePlans({ text, identity }: Reading, plans: Lexicon['planPeriods']['plans']): readonly Finding[] {
  const findings: Finding[] = [];
  const { planYear } = identity;
  for (let place = text.indexOf(PLAN_NEEDLE); place >= 0; place = text.indexOf(PLAN_NEEDLE, place + 1)) {
    const ordinal = ordinalBefore(text, place);
    const plan = ordinal?.isMarked ? plans[ordinal.value - 1] : undefined;
    if (!ordinal || !plan) continue;
    const span = { start: ordinal.start, end: place + PLAN_NEEDLE.length };
    const behind = text.slice(span.end, span.end + 24);
    const named = NAMED.exec(behind)?.[1] ?? NAMED_NEXT.exec(behind)?.[1];
    if (named !== undefined && named !== plan.name && plans.some(({ name }) => name === named)) {
      findings.push(finding(span, message(MESSAGES.name, ordinal.value, plan.name, named), []));
    } else if (planYear !== undefined && (plan.end < planYear || plan.start > planYear + 1)) {
      // a government may say years ahead that it will draft a plan, but puts the draft to the congress as the plan begins
      const isPut = DRAFTED.test(behind);
      const isDrafted = isPut || (plan.end < planYear && DRAFTS.test(text.slice(Math.max(0, ordinal.start - REACH), ordinal.start)));
      if (isDrafted) findings.push(finding(span, message(MESSAGES.ended, ordinal.value, plan.name, plan.start, plan.end, planYear), []));
    }
  }
  return findings;
}

function finding({ start, end }: Span, text: Message, related: readonly RelatedPlace[]): Finding {
  return { check: ID, severity: 'warning', span: { start, end }, message: text, related, fix: undefined };
}
