import type { Figure } from '../figures/figure';
import type { Span } from '../text/span';

/** A number of things that is said to follow: `以下六个方面：`, `抓好五个方面工作。` Offsets count from the text's start. */
export interface Announcement {
  /** The number with the noun that it counts (`六个方面`). */
  readonly span: Span;
  readonly count: number;
  /** Behind the sign that ends the announcing sentence. */
  readonly end: number;
}

/** No report announces more things than this and then numbers them through. */
const LARGEST = 30;
const UNITS: ReadonlySet<string> = new Set(['个', '项', '件', '条', '点', '大', '个方面', '方面']);
const NOUN = /^(?:重点|主要|关键|重大)?(?:方面|工作|任务|重点|实事|举措|措施|行动|工程|问题|关系|要求|原则|经验|体会|启示)(?:的)?(?:重点|主要|具体)?(?:工作|任务|实事|内容)?/;
/** `以下` before the number announces by itself, however the sentence goes on. */
const EXPLICIT = /(?:以下|如下|下列|下面)的?$/;
/** A verb of doing announces where the sentence ends with what is counted. */
const VERB = /(?:抓好|做好|办好|抓住|抓了|做了|把握|把握好|着力|突出|推进|实施|落实|开展|完成|处理好|解决|解决好|坚持|做到)$/;
const LONGEST_REST = 24;
const SENTENCE_END = /[：:。；;\n\r]|<|$/;

/** The announcement that a figure makes, or undefined where it only counts. */
export function readAnnouncement(text: string, figure: Figure): Announcement | undefined {
  if (figure.kind !== 'quantity' || figure.value === undefined || figure.value.length > 2 || !UNITS.has(figure.unit)) return undefined;
  const count = Number(figure.value);
  if (figure.bound !== 'exact' || count < 2 || count > LARGEST) return undefined;

  const noun = NOUN.exec(text.slice(figure.end, figure.end + LONGEST_REST));
  if (!noun && !figure.unit.endsWith('方面')) return undefined;
  const end = figure.end + (noun?.[0].length ?? 0);
  const before = text.slice(Math.max(0, figure.start - 4), figure.start);
  const rest = SENTENCE_END.exec(text.slice(end, end + LONGEST_REST))?.index ?? LONGEST_REST;
  if (EXPLICIT.test(before) ? rest < LONGEST_REST : VERB.test(before) && rest === 0) {
    return { span: { start: figure.start, end }, count, end: end + rest + (/[：:。；;]/.test(text.charAt(end + rest)) ? 1 : 0) };
  }
  return undefined;
}
