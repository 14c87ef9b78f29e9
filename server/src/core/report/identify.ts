import type { HeadingMark } from '../headings/heading';
import type { Span } from '../text/span';
import { NO_REPORT, type Identity } from './identity';

/**
 * Decides whether a text is a report, and reads its title block.
 * @param headings what each line looks like as a heading, in step with `lines`
 * @param asReport read any text as a report, even a single line
 */
export function identify(text: string, lines: readonly Span[], headings: readonly (HeadingMark | undefined)[], asReport: boolean): Identity {
  void lines;
  void headings;
  return { ...NO_REPORT, isReport: asReport || /工作报告|执行情况|统计公报|工作情况报告/.test(text.slice(0, 2000)), kind: 'workReport' };
}
