// Check: term.wording
//
// Finds fixed formulas that are misquoted: a wrong character (筑牢中华民族共同体意识), members out of order or one of them missing
// (稳就业、稳金融、稳外贸、稳外资、稳预期).
// 检查固定提法是否引用有误：错字（“筑牢中华民族共同体意识”），列举次序颠倒或漏项（“稳就业、稳金融、稳外贸、稳外资、稳预期”）。
//
// Why: formulas are typed from memory; readers who know them by heart see the slip at once.
// 理由：固定提法多凭记忆录入，熟悉的读者一眼就能看出差错。
//
// Silent: on formulas whose members offices name freely; on open lists (等) and lists with other members; where a formula was shorter in the
// report's year; where the number of a slogan beside its list tells already (count.slogan); in titles. The lexicon says which wordings are
// wrong and which members are fixed.
// 不报：各地列举次序不一的提法；带“等”或夹有其他项的列举；报告当年提法尚无该项；口号数字已能说明漏项（count.slogan）；书名号内。
//
// Bad:
//     落实放服管改革，增强人民群众获得感、安全感、幸福感。
//
// Good:
//     落实放管服改革，增强人民群众获得感、幸福感、安全感。

import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon';
import type { Reading } from '../../report/report';
import type { Term } from '../../terms/term';
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding, Fix } from '../finding';
import { readMisquotations, type Misquotation } from '../formulas';

const ID = 'term.wording';

const MESSAGES = {
  variant: { en: '{0} is a misquotation of {1}.', zh: '「{0}」有误，规范提法为「{1}」。' },
  order: { en: '{0} is out of order; it is {1}.', zh: '「{0}」次序有误，规范次序为「{1}」。' },
  missing: { en: '{0} lacks a member here, {1}; it is {2}.', zh: '此处「{0}」漏了「{1}」，应为「{2}」。' },
  character: { en: '{1} should be {2}, as a member of {0}.', zh: '「{0}」中的「{1}」应为「{2}」。' },
  replace: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
};

export const termWording: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find({ text, identity, terms }: Reading, lexicon: Lexicon): readonly Finding[] {
  const findings: Finding[] = [];
  for (const term of terms) {
    const entry = term.entry === undefined ? undefined : lexicon.entries[term.entry]!;
    if (entry?.wrongVariants !== undefined && isWrong(term, entry)) findings.push(ofVariant(term, entry));
  }
  const known = findings.length;
  for (const misquotation of readMisquotations(text, lexicon, identity.year)) {
    const isTold = findings.slice(0, known).some(({ span }) => span.start < misquotation.end && span.end > misquotation.start);
    if (!isTold) findings.push(ofList(misquotation));
  }
  return findings.sort((first, second) => first.span.start - second.span.start);
}

function isWrong({ text }: Term, { wrongVariants, canonical, aliases }: LexiconEntry): boolean {
  return (wrongVariants!.includes(text) || wrongVariants!.includes(`“${text}”`)) && text !== canonical && !aliases.includes(text);
}

function ofVariant({ start, end, text: written }: Term, entry: LexiconEntry): Finding {
  const right = nearest(written, entry);
  return toFinding({ start, end }, MESSAGES.variant, [written, right], replace(written, right, { start, end }));
}

/** The wording that the wrong one was most likely meant to be: the one with most of its characters, and of about its length. */
function nearest(written: string, { canonical, aliases, members = [] }: LexiconEntry): string {
  const wordings = [canonical, ...aliases, ...members, ...(members.length > 1 ? [members.join('、')] : [])];
  const distance = (wording: string): number => {
    const foreign = [...written].filter((character) => !wording.includes(character));
    return Math.abs(wording.length - written.length) + foreign.length;
  };
  return wordings.reduce((best, wording) => (distance(wording) < distance(best) ? wording : best));
}

function ofList({ kind, entry, at, written, right }: Misquotation): Finding {
  const name = entry.canonical;
  switch (kind) {
    case 'order':
      return toFinding(at, MESSAGES.order, [written, right], replace(written, right, at));
    case 'missing':
      return toFinding(at, MESSAGES.missing, [name, written, right], undefined);
    default:
      return toFinding(at, MESSAGES.character, [name, written, right], replace(written, right, at));
  }
}

function replace(written: string, right: string, span: Span): Fix {
  return { title: message(MESSAGES.replace, written, right), edits: [{ span, replacement: right }] };
}

function toFinding(span: Span, template: Bilingual, slots: readonly string[], fix: Fix | undefined): Finding {
  return { check: ID, severity: 'warning', span, message: message(template, ...slots), related: [], fix };
}
