import type { Bound } from '../core/figures/figure';
import type { ReportKind } from '../core/report/identity';
import type { Bilingual } from '../core/text/message';
import { FIGURE_KIND_LABELS, TERM_TYPE_LABELS } from '../service/messages';
import type { Language } from '../translate';
import type { Annotation, DiagnosticAnnotation, FailureAnnotation, FigureAnnotation, OutlineAnnotation, SectionAnnotation, TermAnnotation } from './annotation';
import { padToWidth } from './displayWidth';
import { createPaint, type Style } from './style';

const SEVERITY_STYLES: readonly (Style | undefined)[] = [undefined, 'red', 'yellow', 'cyan', 'dim'];
const MENTION_WIDTH = 24;

/** Makes the renderer of `--format text`: what was read of one file, for people, with one-based lines and columns. */
export function createTextRenderer(language: Language, isColoured: boolean): (result: Annotation | OutlineAnnotation | FailureAnnotation) => string {
  const paint = createPaint(isColoured);
  const say = (words: Bilingual): string => words[language];

  const header = ({ file, encoding, report }: OutlineAnnotation): readonly string[] => {
    const source = paint('dim', `${file} (${encoding})`);
    if (!report.isReport) return [source, say(NO_REPORT)];
    const facts = [
      report.kind === null ? undefined : say(KINDS[report.kind]),
      report.place ?? undefined,
      report.year === null ? undefined : `${say(YEAR)} ${report.year}`,
      report.planYear === null ? undefined : `${say(PLAN_YEAR)} ${report.planYear}`,
      report.date === null ? undefined : `${say(MEETING)} ${report.date}`,
    ];
    return [source, paint('bold', report.title ?? say(UNTITLED)), facts.filter((fact) => fact !== undefined).join(' · ')].filter(Boolean);
  };

  const sectionRow = ({ level, kind, number, title, range }: SectionAnnotation): string => {
    const name = kind === 'chrome' ? paint('dim', `[${kind}] ${title}`) : paint(level <= 1 ? 'bold' : undefined, number + title);
    return `${'  '.repeat(Math.max(0, level) + 1)}${name}${paint('dim', `  ${say(LINE)} ${range.start.line + 1}`)}`;
  };

  const mentionRow = (mention: FigureAnnotation | TermAnnotation): string => {
    const text = padToWidth(mention.text, MENTION_WIDTH);
    if ('kind' in mention) return `${paint('cyan', text)}  ${say(FIGURE_KIND_LABELS[mention.kind])}${paint('dim', valueOf(mention))}`;
    const canonical = mention.canonical === mention.text ? '' : ` = ${mention.canonical}`;
    return `${paint('green', text)}  ${say(TERM_TYPE_LABELS[mention.type])}${paint('dim', canonical)}`;
  };

  const mentionRows = (annotation: Annotation): readonly string[] => {
    const mentions = [...annotation.figures, ...annotation.terms].sort(byPlace);
    let last = -1;
    return mentions.map((mention) => {
      const { line } = mention.range.start;
      const margin = line === last ? '' : String(line + 1);
      last = line;
      return `${paint('dim', margin.padStart(6))}  ${mentionRow(mention)}`;
    });
  };

  const findingRow = (file: string, { range, severity, code, message, related }: DiagnosticAnnotation): string => {
    const word = paint(SEVERITY_STYLES[severity], say(SEVERITIES[severity]!));
    const places = related.map((other) => `\n      ${file}:${place(other.range.start)}  ${other.message}`);
    return `  ${file}:${place(range.start)}  ${word}  ${message}  ${paint('dim', code)}${places.join('')}`;
  };

  const part = (title: Bilingual, rows: readonly string[]): readonly string[] => (rows.length ? ['', paint('bold', `${say(title)} (${rows.length})`), ...rows] : []);

  return (result) => {
    if ('error' in result) return `${result.file}\n${paint('red', say(NOT_READ))}: ${result.error}\n`;
    const lines = [...header(result), ...part(OUTLINE, result.sections.map(sectionRow))];
    if ('figures' in result) {
      const findings = result.diagnostics.map((diagnostic) => findingRow(result.file, diagnostic));
      lines.push(...part(MENTIONS, mentionRows(result)), ...part(FINDINGS, findings));
    }
    return `${lines.join('\n')}\n`;
  };
}

/** The value as people read it: `> 13,000 人`. */
function valueOf({ value, rational, low, high, values, iso, bound, unit }: FigureAnnotation): string {
  const range = low === undefined && high === undefined ? undefined : `${group(low)}…${group(high)}`;
  const number = iso ?? rational ?? (value === undefined ? range : group(value)) ?? values?.join(' : ');
  const parts = [BOUND_SIGNS[bound], number, unit].filter(Boolean);
  return parts.length ? `  ${parts.join(' ')}` : '';
}

/** Commas between every three digits in front of the point. */
function group(value: string | undefined): string {
  const [whole = '', fraction] = (value ?? '').split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const BOUND_SIGNS: Readonly<Record<Bound, string>> = { exact: '', about: '≈', below: '<', above: '>', atLeast: '≥', atMost: '≤' };

function byPlace(first: FigureAnnotation | TermAnnotation, second: FigureAnnotation | TermAnnotation): number {
  return first.range.start.line - second.range.start.line || first.range.start.character - second.range.start.character;
}

function place({ line, character }: { readonly line: number; readonly character: number }): string {
  return `${line + 1}:${character + 1}`;
}

const KINDS: Readonly<Record<ReportKind, Bilingual>> = {
  workReport: { en: 'work report', zh: '政府工作报告' },
  planReport: { en: 'plan report', zh: '计划报告' },
  interimReport: { en: 'interim report', zh: '阶段性工作报告' },
  communique: { en: 'statistical communiqué', zh: '统计公报' },
  speech: { en: 'speech', zh: '讲话' },
};
const SEVERITIES: Readonly<Record<number, Bilingual>> = {
  1: { en: 'error', zh: '错误' },
  2: { en: 'warning', zh: '警告' },
  3: { en: 'information', zh: '信息' },
  4: { en: 'hint', zh: '提示' },
};
const NO_REPORT: Bilingual = { en: 'not a report (--as report reads it as one)', zh: '不是报告（--as report 可按报告读取）' };
const NOT_READ: Bilingual = { en: 'could not be read', zh: '无法读取' };
const UNTITLED: Bilingual = { en: '(no title)', zh: '（无标题）' };
const YEAR: Bilingual = { en: 'reviews', zh: '回顾' };
const PLAN_YEAR: Bilingual = { en: 'plans', zh: '部署' };
const MEETING: Bilingual = { en: 'meeting of', zh: '会议' };
const LINE: Bilingual = { en: 'line', zh: '行' };
const OUTLINE: Bilingual = { en: 'Outline', zh: '标题' };
const MENTIONS: Bilingual = { en: 'Figures and terms', zh: '数字与术语' };
const FINDINGS: Bilingual = { en: 'Findings', zh: '问题' };
